//! All diagnostics at a glance, sorted by what a person must do about them.
//!
//! In: diagnostics. Out: text in which errors come first, then what asks for a decision, then hints. The same mistake in many
//! places is one entry; what there is no room for is counted by its code.

use super::{Flat, Lookup, PlacedDiagnostic, flat, human, in_order};
use crate::diagnostics::{Code, Diagnostic, Sentence, Sentences, Severity, catalogue};
use indexmap::IndexMap;
use std::collections::BTreeMap;

/// How much is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Entries of one code.
    entries: usize,
    /// Places of one entry, beside the first.
    places: usize,
    /// Of the whole text, where a line that is wider than a screen counts as several.
    lines: usize,
}

impl Extent {
    /// What can be seen without scrolling, with room for the last line and the prompt.
    pub const SCREEN: Extent = Extent {
        entries: 3,
        places: 3,
        lines: 36,
    };
    /// Nothing of which there is very much.
    pub const FOLDED: Extent = Extent {
        entries: 5,
        places: 5,
        lines: usize::MAX,
    };
    pub const ALL: Extent = Extent {
        entries: usize::MAX,
        places: usize::MAX,
        lines: usize::MAX,
    };
}

/// Letters in a line of a screen.
const WIDTH: usize = 80;
/// Letters of advice where there is little room.
const SHORT_HINT: usize = 160;

/// What a person must do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Errors,
    Decisions,
    Hints,
}

impl Group {
    const ALL: [Group; 3] = [Group::Errors, Group::Decisions, Group::Hints];

    fn of(diagnostic: &Diagnostic) -> Group {
        match diagnostic.severity {
            Severity::Error => Group::Errors,
            Severity::Warning if catalogue::needs_decision(diagnostic.code) => Group::Decisions,
            Severity::Warning => Group::Hints,
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Group::Errors => "overview-errors",
            Group::Decisions => "overview-decisions",
            Group::Hints => "overview-hints",
        }
    }
}

/// One mistake, wherever it was made: all these say the same.
type SameMistake<'d> = Vec<PlacedDiagnostic<'d>>;

/// The overview as text; empty without diagnostics.
pub fn overview(
    diagnostics: &[Diagnostic],
    extent: Extent,
    colour: bool,
    sentences: &Sentences,
    lookup: &dyn Lookup,
) -> String {
    let entries = entries(diagnostics, lookup);
    let printer = Printer {
        extent,
        colour,
        sentences,
        lookup,
    };
    let whole = printer.text(&entries, usize::MAX, Printer::full);
    match lines(&whole) > extent.lines {
        true => printer.text(&entries, extent.lines, Printer::brief),
        false => whole,
    }
}

/// In the order of the files.
fn entries<'d>(diagnostics: &'d [Diagnostic], lookup: &dyn Lookup) -> Vec<SameMistake<'d>> {
    let mut entries: IndexMap<_, SameMistake<'d>> = IndexMap::new();
    for placed in in_order(diagnostics, lookup) {
        let diagnostic = placed.diagnostic;
        let key = (
            diagnostic.code,
            diagnostic.severity,
            &diagnostic.sentence,
            &diagnostic.hint,
        );
        entries.entry(key).or_default().push(placed);
    }
    entries.into_values().collect()
}

struct Printer<'p> {
    extent: Extent,
    colour: bool,
    sentences: &'p Sentences,
    lookup: &'p dyn Lookup,
}

impl Printer<'_> {
    /// The groups with their entries, as many as `room` (in lines) lets in, and a line that counts the rest.
    fn text(
        &self,
        entries: &[SameMistake<'_>],
        room: usize,
        block: impl Fn(&Self, &SameMistake<'_>) -> String,
    ) -> String {
        let of_group = |group: Group| {
            let entries = entries.iter();
            entries.filter(move |entry| entry.iter().all(|one| Group::of(one.diagnostic) == group))
        };
        let has_several = Group::ALL
            .iter()
            .filter(|group| of_group(**group).next().is_some())
            .count()
            > 1;
        let mut text = String::new();
        let mut left_out: BTreeMap<Code, usize> = BTreeMap::new();
        for group in Group::ALL {
            let mut shown: BTreeMap<Code, usize> = BTreeMap::new();
            let mut is_begun = false;
            for entry in of_group(group) {
                let Some(code) = entry.first().map(|first| first.diagnostic.code) else {
                    continue;
                };
                let mut piece = block(self, entry);
                if has_several && !is_begun {
                    let count = of_group(group).map(|entry| entry.len()).sum();
                    let heading = Sentence::new(group.heading()).count("mistakes", count);
                    piece.insert_str(0, &format!("{}\n\n", self.sentences.say(&heading)));
                }
                let shown = shown.entry(code).or_default();
                // Two lines are kept for the count of the rest.
                let has_room = lines(&text) + lines(&piece) <= room.saturating_sub(2);
                if *shown < self.extent.entries && has_room {
                    text.push_str(&piece);
                    *shown += 1;
                    is_begun = true;
                } else {
                    *left_out.entry(code).or_default() += entry.len();
                }
            }
        }
        if !left_out.is_empty() {
            let codes = left_out
                .iter()
                .map(|(code, count)| format!("{code} ({count})"));
            let rest = Sentence::new("overview-rest")
                .count("mistakes", left_out.values().sum())
                .text("codes", codes.collect::<Vec<String>>().join(", "));
            text.push_str(&format!("{}\n\n", self.sentences.say(&rest)));
        }
        text
    }

    /// With the lines of the first place.
    fn full(&self, entry: &SameMistake<'_>) -> String {
        let Some((first, others)) = entry.split_first() else {
            return String::new();
        };
        let mut text = human(first, self.colour, self.sentences, self.lookup);
        text.push('\n');
        if !others.is_empty() {
            let more = Sentence::new("overview-places").count("places", others.len());
            text.push_str(&format!("   {}\n", self.sentences.say(&more)));
            for other in others.iter().take(self.extent.places) {
                text.push_str(&format!("   {}\n", self.place(other)));
            }
            if others.len() > self.extent.places {
                text.push_str("   …\n");
            }
        }
        text.push('\n');
        text
    }

    /// What is wrong, where, and the beginning of the advice.
    fn brief(&self, entry: &SameMistake<'_>) -> String {
        let Some((first, others)) = entry.split_first() else {
            return String::new();
        };
        let said = flat(first, self.sentences, self.lookup);
        let severity = match said.severity {
            Severity::Error => self.sentences.word("error"),
            Severity::Warning => self.sentences.word("warning"),
        };
        let mut text = format!("{severity}[{}]: {}\n", said.code, one_line(&said.message));
        let place = place_of(&said);
        if !place.is_empty() {
            text.push_str(&format!("  {place}"));
            if !others.is_empty() {
                let more = Sentence::new("overview-places-short").count("places", others.len());
                text.push_str(&format!(" {}", self.sentences.say(&more)));
            }
            text.push('\n');
        }
        if let Some(hint) = &said.hint {
            let hint = one_line(hint);
            let mut letters = hint.chars();
            let beginning: String = letters.by_ref().take(SHORT_HINT).collect();
            let more = if letters.next().is_some() { " …" } else { "" };
            let word = self.sentences.word("hint");
            text.push_str(&format!("  {word}: {beginning}{more}\n"));
        }
        text.push('\n');
        text
    }

    fn place(&self, placed: &PlacedDiagnostic<'_>) -> String {
        place_of(&flat(placed, self.sentences, self.lookup))
    }
}

/// `content/x.md:3:7`
fn place_of(said: &Flat) -> String {
    match (&said.file, said.line, said.column) {
        (Some(file), Some(line), Some(column)) => format!("{file}:{line}:{column}"),
        (Some(file), ..) => file.clone(),
        (None, ..) => String::new(),
    }
}

fn one_line(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<&str>>().join(" ")
}

/// How many lines of a screen the text takes up; what colours it takes no room.
fn lines(text: &str) -> usize {
    let width = |line: &str| {
        let mut letters = 0_usize;
        let mut is_escape = false;
        for letter in line.chars() {
            match (is_escape, letter) {
                (false, '\u{1b}') => is_escape = true,
                (true, 'm') => is_escape = false,
                (true, _) => {}
                (false, _) => letters += 1,
            }
        }
        letters
    };
    let of_line = |line: &str| usize::max(1, width(line).div_ceil(WIDTH));
    text.lines().map(of_line).sum()
}
