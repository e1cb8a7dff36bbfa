//! Parts of a page that come out the same on all pages of one kind in one place, as its header does: printed once for
//! each of those, and put into the others as they are.

use super::template_words::{Piece, PieceKind, Word};
use crate::digest::Digest;
use crate::pages::Frame;
use crate::text::Language;
use rustc_hash::FxHashMap;
use serde::Serialize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tera::{Context, Tera, Value};

/// The names by which templates know the first steady part, the second …, and how they print them.
pub(super) const SLOTS: [(&str, &str); 4] = [
    ("steady_1", "{{ steady_1 }}"),
    ("steady_2", "{{ steady_2 }}"),
    ("steady_3", "{{ steady_3 }}"),
    ("steady_4", "{{ steady_4 }}"),
];

/// All that a steady part sees of the page it stands on.
#[derive(Hash, Serialize)]
struct Seen<'p> {
    kind: &'static str,
    lang: Language,
    root: &'p str,
    home: &'p str,
    section: Option<&'static str>,
}

const SEEN: [&str; 5] = [
    "page.kind",
    "page.lang",
    "page.root",
    "page.home",
    "page.section",
];

/// What every page has in common, beside `page`.
const GLOBALS: [&str; 3] = ["site", "assets", "generator"];

const KEYWORDS: [&str; 12] = [
    "if", "elif", "else", "endif", "for", "in", "endfor", "and", "or", "not", "is", "none",
];

/// Does a part see nothing but what is [`Seen`], and what is the same on every page?
pub(super) fn is_steady(pieces: &[Piece<'_>]) -> bool {
    let mut own = vec!["loop"];
    let marked = |piece: &&Piece<'_>| matches!(piece.kind, PieceKind::Print | PieceKind::Tag);
    pieces.iter().filter(marked).all(|piece| {
        let words = piece.words();
        if let [first, name, then, ..] = &words[..]
            && (first.text, then.text) == ("for", "in")
        {
            own.push(name.text);
        }
        (0..words.len()).all(|at| is_the_same(&words[at..], &own))
    })
}

/// Is the first of the words one that means the same on every page, or a part of the language? `own`: names that the
/// part gives to things itself.
fn is_the_same(words: &[Word<'_>], own: &[&str]) -> bool {
    let [word, rest @ ..] = words else {
        return true;
    };
    let next = |at: usize| rest.get(at).map_or("", |word| word.text);
    let name = word.text;
    if !name.starts_with(|letter: char| letter.is_alphabetic() || letter == '_') {
        // A sign, a number or a text; but not the call of a component.
        return name != "<";
    }
    let first = name.split(['.', '?']).next().unwrap_or(name);
    let is_argument = !name.contains('.') && next(0) == "=" && next(1) != "=";
    KEYWORDS.contains(&name)
        || SEEN.contains(&name)
        || GLOBALS.contains(&first)
        || own.contains(&first)
        || name == "t" && next(0) == "("
        || is_argument
}

/// Does a template give one of the names that steady parts go by to something else?
pub(super) fn takes_a_name(pieces: &[Piece<'_>]) -> bool {
    let is_common = |word: &Word<'_>| word.text == "page" || GLOBALS.contains(&word.text);
    let tags = pieces.iter().filter(|piece| piece.kind == PieceKind::Tag);
    tags.map(Piece::words).any(|words| {
        let names_something =
            (words.first()).is_some_and(|first| matches!(first.text, "set" | "set_global" | "for"));
        names_something && words.iter().skip(1).take(3).any(is_common)
    })
}

/// What [`Steady::put_into`] has put in.
pub(super) fn take_out(context: &mut Context) {
    for (name, _) in SLOTS {
        context.remove(name);
    }
}

/// The steady parts of a theme in one language, as they were printed.
#[derive(Default)]
pub(super) struct Steady {
    /// The template of each slot.
    parts: Vec<String>,
    printed: Mutex<FxHashMap<Digest, Arc<[Value]>>>,
}

impl Steady {
    pub fn new(parts: &[&str]) -> Steady {
        Steady {
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
            printed: Mutex::default(),
        }
    }

    /// Gives a page its steady parts. Where one of them cannot be printed, the page has none and cannot be printed
    /// either.
    pub fn put_into(&self, context: &mut Context, frame: &Frame, templates: &Tera) {
        let seen = Seen {
            kind: frame.kind,
            lang: frame.lang,
            root: &frame.root,
            home: &frame.home,
            section: frame.section,
        };
        let key = Digest::of(&seen);
        let known = self.printed().get(&key).cloned();
        let Some(values) = known.or_else(|| self.print(&seen, key, templates)) else {
            return;
        };
        for ((name, _), value) in SLOTS.iter().zip(&*values) {
            context.insert_value(*name, value.clone());
        }
    }

    fn print(&self, seen: &Seen<'_>, key: Digest, templates: &Tera) -> Option<Arc<[Value]>> {
        let mut context = Context::new();
        context.insert("page", seen);
        let printed = self.parts.iter().map(|part| {
            let text = templates.render(part, &context).ok()?;
            Some(Value::safe_string(&text))
        });
        let values: Arc<[Value]> = printed.collect::<Option<_>>()?;
        self.printed().insert(key, values.clone());
        Some(values)
    }

    fn printed(&self) -> MutexGuard<'_, FxHashMap<Digest, Arc<[Value]>>> {
        self.printed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::super::template_words::pieces;
    use super::*;

    #[test]
    fn a_part_is_steady_when_it_sees_nothing_of_its_page_alone() {
        let check = |part: &str, steady| assert_eq!(is_steady(&pieces(part)), steady, "{part}");
        check("<p>{{ site.title }} – {{ t(key=\"home\") }}</p>", true);
        check(
            "{% for item in site.menu %}<a href=\"{{ page.root }}{{ item.address }}\">\
             {% if page.section == item.section and not loop.last %}{{ item.text }}{% endif %}</a>{% endfor %}",
            true,
        );
        check("{{ page.title }}", false);
        check("{% if page.updated == page.root %}{% endif %}", false);
        check("{{ summary_html }}", false);
        check("{{ t(key=word) }}", false);
        check("{{ <label label={page.root} /> }}", false);
        check("{{ now() }}", false);
        check("{{ item }}{% for item in site.menu %}{% endfor %}", false);
        check("{{ page }}", false);
    }

    #[test]
    fn a_template_may_take_their_names() {
        let check = |text: &str, takes| assert_eq!(takes_a_name(&pieces(text)), takes, "{text}");
        check("{% set page = other %}", true);
        check("{% set_global site = 1 %}", true);
        check("{% for key, assets in all %}{% endfor %}", true);
        check("{% set title = page.title %}", false);
        check("{{ page.title }}", false);
    }
}
