//! Which partials have the same output on all pages of one kind and place, decided by the names that they read.

use crate::site::render::cached_partials::PAGE_FIELDS;
use crate::site::render::template_tokens::{TemplateToken, TemplateWord, TokenKind};

/// The variables that are the same on every page.
const GLOBALS: [&str; 3] = ["site", "assets", "generator"];

const KEYWORDS: [&str; 12] = [
    "if", "elif", "else", "endif", "for", "in", "endfor", "and", "or", "not", "is", "none",
];

/// True if the partial reads nothing but [`PAGE_FIELDS`], [`GLOBALS`] and its own loop variables.
pub fn is_cacheable(pieces: &[TemplateToken<'_>]) -> bool {
    let mut own = vec!["loop"];
    let marked =
        |piece: &&TemplateToken<'_>| matches!(piece.kind, TokenKind::Print | TokenKind::Tag);
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

/// True if the first word is part of Tera's language or has the same value on every page. `own`: the partial's loop variables.
fn is_the_same(words: &[TemplateWord<'_>], own: &[&str]) -> bool {
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
        || PAGE_FIELDS.contains(&name)
        || GLOBALS.contains(&first)
        || own.contains(&first)
        || name == "t" && next(0) == "("
        || is_argument
}

/// True if the template gives `page` or one of the [`GLOBALS`] another value.
pub fn redefines_a_global(pieces: &[TemplateToken<'_>]) -> bool {
    let is_common = |word: &TemplateWord<'_>| word.text == "page" || GLOBALS.contains(&word.text);
    let tags = pieces.iter().filter(|piece| piece.kind == TokenKind::Tag);
    tags.map(TemplateToken::words).any(|words| {
        let names_something =
            (words.first()).is_some_and(|first| matches!(first.text, "set" | "set_global" | "for"));
        names_something && words.iter().skip(1).take(3).any(is_common)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::render::template_tokens::pieces;

    #[test]
    fn a_part_is_steady_when_it_sees_nothing_of_its_page_alone() {
        let check =
            |part: &str, cacheable| assert_eq!(is_cacheable(&pieces(part)), cacheable, "{part}");
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
        let check =
            |text: &str, takes| assert_eq!(redefines_a_global(&pieces(text)), takes, "{text}");
        check("{% set page = other %}", true);
        check("{% set_global site = 1 %}", true);
        check("{% for key, assets in all %}{% endfor %}", true);
        check("{% set title = page.title %}", false);
        check("{{ page.title }}", false);
    }
}
