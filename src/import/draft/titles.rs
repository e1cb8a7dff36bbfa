//! The title of a gathering: from one of its documents, or composed of known facts.

use super::composed_titles::{TitleParts, put_together};
use super::{DocumentGroup, FieldEvidence, ImportedDocument, doubts};
use crate::import::analysis::{
    DocumentFacts, DocumentForm, TitleSlide, is_about_gathering, without_reply_marks,
};
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;

pub struct DraftTitle {
    pub text: String,
    pub evidence: FieldEvidence,
}

const BEGINNINGS: [&str; 46] = [
    "avlyst: ",
    "avlyst - ",
    "avlyst – ",
    "utsatt: ",
    "utsett: ",
    "cancelled: ",
    "postponed: ",
    "velkommen til ",
    "velkomen til ",
    "invitasjon til ",
    "innbydelse til ",
    "innbyding til ",
    "innkalling til ",
    "program for ",
    "agenda for ",
    "referat fra ",
    "referat frå ",
    "møtereferat fra ",
    "protokoll fra ",
    "invitasjon: ",
    "innkalling: ",
    "program: ",
    "agenda: ",
    "referat: ",
    "møtereferat: ",
    "program ",
    "agenda ",
    "innkalling ",
    "møtereferat ",
    "referat ",
    "invitation to ",
    "invitation: ",
    "you are invited to ",
    "welcome to ",
    "programme for ",
    "agenda of ",
    "minutes for ",
    "minutes of ",
    "minutes from ",
    "meeting minutes for ",
    "meeting minutes of ",
    "referat for ",
    "protokoll for ",
    "minutes: ",
    "meeting minutes ",
    "minutes ",
];
/// Words that follow a title after a dash.
const ENDINGS: [&str; 9] = [
    "invitasjon",
    "program",
    "agenda",
    "referat",
    "innkalling",
    "minutes",
    "programme",
    "invitation",
    "meeting minutes",
];
/// A title with only these words is not used.
const SAYS_NOTHING: [&str; 27] = [
    "agenda",
    "program",
    "programme",
    "referat",
    "møtereferat",
    "minutes",
    "meeting",
    "notes",
    "møte",
    "møtet",
    "innkalling",
    "saksliste",
    "sakliste",
    "dagsorden",
    "invitasjon",
    "invitation",
    "samling",
    "protokoll",
    "draft",
    "utkast",
    "the",
    "and",
    "fra",
    "for",
    "meetings",
    "oppsummering",
    "summary",
];
/// In characters.
const LONGEST: usize = 110;

/// The shortest informative title among the group's documents; without one, a composed title. `documents_of_others`: the indexes of documents
/// that are about other gatherings too; their titles are not used.
pub fn title(
    group: &DocumentGroup,
    documents: &[ImportedDocument],
    documents_of_others: &[usize],
    parts: &TitleParts<'_>,
) -> DraftTitle {
    let of_event = group.mentions.iter().find_map(|dated| {
        let title = dated.mention.title.as_deref().map(without_reply_marks)?;
        (!bare(title).is_empty()).then_some(title)
    });
    if let Some(title) = of_event {
        return DraftTitle {
            text: title.to_owned(),
            evidence: FieldEvidence::stated("title", title),
        };
    }
    let of_documents = group
        .own
        .iter()
        .filter(|at| !documents_of_others.contains(*at))
        .filter_map(|at| {
            let document = &documents[*at];
            let title = own_title(&document.facts)?;
            let bare = bare(title);
            let rank = rank(&bare)?;
            Some((rank, bare, title, document.name.as_str()))
        });
    let of_folder = group.folder.iter().filter_map(|folder| {
        let bare = bare(&folder.label);
        (bare.split_whitespace().count() >= 2).then_some((
            LAST_RANK,
            bare,
            folder.label.as_str(),
            folder.path.as_str(),
        ))
    });
    if let Some((_, bare, title, name)) = of_documents
        .chain(of_folder)
        .min_by_key(|(rank, bare, ..)| (*rank, bare.chars().count()))
    {
        let named = capital(&bare);
        let text = match parts.county {
            Some(county) if !named.contains(county) => format!("{named} – {county}"),
            _ => named,
        };
        let evidence = if text == title {
            FieldEvidence::stated("title", title)
        } else {
            let doubt = doubts::title_from_document(name);
            FieldEvidence::inferred("title", Some(title), doubt)
        };
        return DraftTitle { text, evidence };
    }
    let words = group
        .best_mention()
        .map(|best| best.mention.as_written.as_str());
    let text = put_together(parts, about_line(group, documents));
    let evidence = FieldEvidence::inferred("title", words, doubts::title_put_together());
    DraftTitle { text, evidence }
}

/// The title of a document that is about a gathering as a whole.
fn own_title(facts: &DocumentFacts) -> Option<&str> {
    let is_of_gathering = is_about_gathering(facts.kind)
        || facts.form == DocumentForm::Transcript
        || facts.title_slide.as_ref().is_some_and(is_welcome);
    match &facts.title_slide {
        Some(slide) => Some(slide.title.as_str()),
        None => facts.title.as_deref(),
    }
    .filter(|title| is_of_gathering && !begins_with_about(title))
}

/// "Om prosjektet i Øyvær" is a gathering's subject, not its title.
fn begins_with_about(title: &str) -> bool {
    title.to_lowercase().starts_with("om ")
}

fn is_welcome(slide: &TitleSlide) -> bool {
    slide.title.to_lowercase().starts_with("velkommen til") && !nouns(&slide.title).is_empty()
}

/// The title without "Velkommen til" before it, and without a date at either end.
fn bare(title: &str) -> String {
    let mut title = without_reply_marks(title);
    loop {
        let shorter = without_date(without_ending(without_beginning(title)));
        if shorter == title {
            let whole = without_draft(title);
            return without_word_inside(whole).unwrap_or_else(|| whole.to_owned());
        }
        title = shorter;
    }
}

/// The text without "(draft)" or "(utkast)" at its end.
fn without_draft(title: &str) -> &str {
    ["(draft)", "(utkast)"]
        .into_iter()
        .find_map(|mark| {
            let (before, end) = title.split_at_checked(title.len().checked_sub(mark.len())?)?;
            (end.to_lowercase() == mark).then(|| trimmed(before))
        })
        .unwrap_or(title)
}

/// "HTTP Working Group Agenda - IETF 92" → "HTTP Working Group - IETF 92"; "QUIC WG Meeting Minutes" → "QUIC WG". None: there is no such word.
fn without_word_inside(title: &str) -> Option<String> {
    [" meeting minutes", " agenda", " minutes"]
        .into_iter()
        .find_map(|word| {
            // Lower case may have another length, so the text must be ASCII as far as the word.
            let at = title.to_lowercase().find(word)?;
            let (before, rest) = title.split_at_checked(at)?;
            let after = rest.get(word.len()..)?;
            let is_end = after.is_empty()
                || after.starts_with([',', ':', '('])
                || after.starts_with(" - ")
                || after.starts_with(" – ")
                || after.starts_with(" (");
            let has_name =
                before.split_whitespace().count() >= 2 || after.chars().any(char::is_alphanumeric);
            (is_end && has_name && rest[..word.len()].to_lowercase() == word).then(|| {
                let after = after
                    .strip_prefix([':', ','])
                    .map_or(after.to_owned(), |rest| format!(" –{rest}"));
                trimmed(&format!("{before}{after}")).to_owned()
            })
        })
}

fn without_beginning(title: &str) -> &str {
    BEGINNINGS
        .iter()
        .find_map(|beginning| {
            // Lower case may have another length, so the beginning is cut from the text itself.
            let (start, rest) = title.split_at_checked(beginning.len())?;
            (start.to_lowercase() == *beginning).then(|| trimmed(rest))
        })
        .unwrap_or(title)
}

fn without_ending(title: &str) -> &str {
    ENDINGS
        .iter()
        .find_map(|ending| {
            let (before, end) = title.split_at_checked(title.len().checked_sub(ending.len())?)?;
            let is_apart = before.trim_end().ends_with(['-', '–', '—', ':', '(', '|']);
            (is_apart && end.to_lowercase() == *ending).then(|| trimmed(before))
        })
        .unwrap_or(title)
}

/// The text without a date at its end (and the time of day after it) or at its beginning.
fn without_date(title: &str) -> &str {
    let dates = dates(title);
    if let Some(last) = dates.last() {
        let after = title[last.range.end..].to_lowercase();
        let has_words = after
            .split(|letter: char| !letter.is_alphabetic())
            .any(|word| !matches!(word, "" | "kl" | "til" | "at"));
        if !has_words {
            return trimmed(&title[..last.range.start]);
        }
    }
    match dates.first() {
        Some(first) if first.range.start == 0 => without_time(trimmed(&title[first.range.end..])),
        _ => trimmed(title),
    }
}

/// The text without a time of day at its end: "kl. 10", "kl. 10.00–12.00".
fn without_time(title: &str) -> &str {
    let Some((before, time)) = title.rsplit_once(" kl") else {
        return title;
    };
    let is_time = |letter: char| letter.is_ascii_digit() || " .:-–".contains(letter);
    match time.chars().all(is_time) {
        true => trimmed(before),
        false => title,
    }
}

fn trimmed(title: &str) -> &str {
    let title = title.trim_matches([' ', ',', '-', '–', '—', ':', '.', '“', '”', '"', '|']);
    // A parenthesis that was opened before the date.
    let title = title.trim_end_matches(['(', ' ', ',', '-', '–']);
    match title.strip_prefix('(') {
        Some(inside) if !inside.contains(')') => inside,
        _ => title,
    }
}

const LAST_RANK: usize = 2;

/// The rank of a title, 0 being the most informative: a word for a gathering and at least two other words; then any other word of its
/// own. None for a title such as "Samling".
fn rank(title: &str) -> Option<usize> {
    let words = title.split_whitespace().count();
    let is_short = (1..=14).contains(&words) && title.chars().count() <= LONGEST;
    let has_own_word = || {
        title
            .split(|letter: char| !letter.is_alphanumeric())
            .map(str::to_lowercase)
            .any(|word| {
                word.chars().filter(|letter| letter.is_alphabetic()).count() >= 3
                    && !SAYS_NOTHING.contains(&word.as_str())
            })
    };
    let begins_list = {
        let rest = title.trim_start_matches(|letter: char| letter.is_ascii_digit());
        rest.len() < title.len() && rest.starts_with(['.', ')']) && nouns(title).is_empty()
    };
    if !is_short || begins_list {
        None
    } else if words >= 3 && !nouns(title).is_empty() {
        Some(0)
    } else {
        (words >= 2 && has_own_word()).then_some(1)
    }
}

/// The words of a headline "Om prosjektet i Øyvær" in the first document that is about the gathering as a whole.
fn about_line<'d>(group: &DocumentGroup, documents: &'d [ImportedDocument]) -> Option<&'d str> {
    let mut own = group.own.iter();
    let first = own.find(|at| is_about_gathering(documents[**at].facts.kind))?;
    documents[*first].facts.practicalities.about.as_deref()
}

pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greetings_and_dates_are_no_part_of_a_title() {
        let check = |title, expected| assert_eq!(bare(title), expected);
        check(
            "Velkommen til regional samling om folkehelse",
            "regional samling om folkehelse",
        );
        check("Program for samling 16. januar 2018", "samling");
        check(
            "Invitasjon: Samling i Fjordfylket, 18.–19. april 2018",
            "Samling i Fjordfylket",
        );
        check("Første samling - invitasjon", "Første samling");
        check(
            "VS: Invitasjon til samling 2 – 12. februar 2025",
            "samling 2",
        );
        check("Agenda: TC39 meeting (12 March 2025)", "TC39 meeting");
        check("2025-03-12 Styremøte kl. 10", "Styremøte");
        check("Referat fra styremøte 12. mars 2025 kl. 10–12", "styremøte");
        check("", "");
    }
}
