//! Which parts of a page come out the same on all pages of one kind in one place, told by the names in them.

use crate::site::render::cached_partials::SEEN;
use crate::site::render::template_tokens::{PieceKind, TemplateToken, TemplateWord};

/// What every page has in common, beside `page`.
const GLOBALS: [&str; 3] = ["site", "assets", "generator"];

const KEYWORDS: [&str; 12] = [
    "if", "elif", "else", "endif", "for", "in", "endfor", "and", "or", "not", "is", "none",
];

/// Does a part see nothing of its page but what is [`SEEN`], and what is the same on every page?
pub fn is_steady(pieces: &[TemplateToken<'_>]) -> bool {
    let mut own = vec!["loop"];
    let marked =
        |piece: &&TemplateToken<'_>| matches!(piece.kind, PieceKind::Print | PieceKind::Tag);
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
        || SEEN.contains(&name)
        || GLOBALS.contains(&first)
        || own.contains(&first)
        || name == "t" && next(0) == "("
        || is_argument
}

/// Does a template give one of the names that steady parts go by to something else?
pub fn takes_a_name(pieces: &[TemplateToken<'_>]) -> bool {
    let is_common = |word: &TemplateWord<'_>| word.text == "page" || GLOBALS.contains(&word.text);
    let tags = pieces.iter().filter(|piece| piece.kind == PieceKind::Tag);
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
