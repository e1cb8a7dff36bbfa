//! HTML as writers type it, split into tags, comments and text: enough to know each element and its attributes.
//!
//! What is not clearly a tag is text. The parser reads every byte once.

use std::ops::Range;

#[derive(Debug, PartialEq, Eq)]
pub enum HtmlToken<'t> {
    /// Character references are not decoded.
    Text(&'t str),
    Opening {
        /// In lower case.
        name: String,
        attributes: Vec<(String, &'t str)>,
        /// `<name/>`
        is_empty: bool,
    },
    /// The element's name, in lower case.
    Closing(String),
    Comment,
    /// `<!…>`, `<?…>`, or an unclosed comment.
    Foreign,
}

/// Elements whose content is not part of the page's text.
const WITHOUT_TEXT: [&str; 12] = [
    "script", "style", "iframe", "noembed", "noframes", "noscript", "object", "svg", "math",
    "template", "textarea", "title",
];

pub fn holds_no_text(name: &str) -> bool {
    WITHOUT_TEXT.contains(&name)
}

pub struct Tokens<'t> {
    html: &'t str,
    at: usize,
}

pub fn tokens(html: &str) -> Tokens<'_> {
    Tokens { html, at: 0 }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = (HtmlToken<'t>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.at;
        let rest = self.html.get(start..).filter(|rest| !rest.is_empty())?;
        let (token, length) = markup(rest).unwrap_or_else(|| {
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let end = rest[first..].find('<').map_or(rest.len(), |at| first + at);
            (HtmlToken::Text(&rest[..end]), end)
        });
        self.at += length;
        if let HtmlToken::Opening { name, .. } = &token
            && holds_no_text(name)
        {
            self.at = end_of_content(self.html, self.at, name);
        }
        Some((token, start..start + length))
    }
}

/// The token that begins with `<`, and its length. None: it is not a token.
fn markup(rest: &str) -> Option<(HtmlToken<'_>, usize)> {
    let after = rest.strip_prefix('<')?;
    if let Some(comment) = after.strip_prefix("!--") {
        return Some(match comment.find("-->") {
            Some(end) => (HtmlToken::Comment, "<!---->".len() + end),
            None => (HtmlToken::Foreign, rest.len()),
        });
    }
    if after.starts_with(['!', '?']) {
        let length = rest.find('>').map_or(rest.len(), |end| end + 1);
        return Some((HtmlToken::Foreign, length));
    }
    let closing = after.starts_with('/');
    let tag = after.strip_prefix('/').unwrap_or(after);
    if !tag.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return None;
    }
    let name_ends = |letter: char| letter.is_ascii_whitespace() || letter == '/' || letter == '>';
    let name_end = tag.find(name_ends).unwrap_or(tag.len());
    let name = tag[..name_end].to_ascii_lowercase();
    let start = rest.len() - tag.len() + name_end;
    let Some((attributes, end)) = attributes(rest, start) else {
        // An unclosed tag is text, with all that follows it.
        return Some((HtmlToken::Text(rest), rest.len()));
    };
    let token = match closing {
        true => HtmlToken::Closing(name),
        false => HtmlToken::Opening {
            name,
            attributes,
            is_empty: rest[..end].ends_with("/>"),
        },
    };
    Some((token, end))
}

/// The attributes from `at` on, and the end of the tag. None: the tag is unclosed.
fn attributes(tag: &str, mut at: usize) -> Option<(Vec<(String, &str)>, usize)> {
    let mut attributes = Vec::new();
    loop {
        at = tag.len() - tag[at..].trim_start_matches(is_between).len();
        let rest = &tag[at..];
        if rest.starts_with('>') {
            return Some((attributes, at + 1));
        }
        let ends = |letter: char| is_between(letter) || letter == '>' || letter == '=';
        // An attribute's name may begin with `=`, but with no other character that ends a name.
        let first = rest.chars().next()?.len_utf8();
        let length = first + rest[first..].find(ends)?;
        let name = rest[..length].to_ascii_lowercase();
        at += length;
        let after = tag[at..].trim_ascii_start();
        let Some(value) = after.strip_prefix('=') else {
            attributes.push((name, ""));
            continue;
        };
        let value = value.trim_ascii_start();
        let (value, after) = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split_once(quote)?,
            _ => {
                let ends = |letter: char| letter.is_ascii_whitespace() || letter == '>';
                value.split_at(value.find(ends)?)
            }
        };
        attributes.push((name, value));
        at = tag.len() - after.len();
    }
}

fn is_between(letter: char) -> bool {
    letter.is_ascii_whitespace() || letter == '/'
}

/// The offset of `</name` after `from`, or the end of the text.
fn end_of_content(html: &str, from: usize, name: &str) -> usize {
    let is_end = |(at, _): &(usize, &str)| {
        let after = &html.as_bytes()[from + at + 2..];
        after
            .get(..name.len())
            .is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()))
    };
    html[from..]
        .match_indices("</")
        .find(is_end)
        .map_or(html.len(), |(at, _)| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(html: &str, expected: &[&str]) {
        let read: Vec<String> = tokens(html)
            .map(|(token, _)| match token {
                HtmlToken::Text(text) => format!("text {text}"),
                HtmlToken::Opening {
                    name,
                    attributes,
                    is_empty,
                } => {
                    let attributes: String = attributes
                        .iter()
                        .map(|(name, value)| format!(" {name}={value}"))
                        .collect();
                    format!(
                        "open {name}{attributes}{}",
                        if is_empty { " /" } else { "" }
                    )
                }
                HtmlToken::Closing(name) => format!("close {name}"),
                HtmlToken::Comment => "comment".into(),
                HtmlToken::Foreign => "foreign".into(),
            })
            .collect();
        assert_eq!(read, expected, "{html:?}");
    }

    #[test]
    fn tags_and_text() {
        check("a <B>b</b >", &["text a ", "open b", "text b", "close b"]);
        check("<a b=1 c='2>' D=\"3\" e>", &["open a b=1 c=2> d=3 e="]);
        check("<br/><br / >", &["open br /", "open br"]);
        check("<a/onclick=x/>", &["open a onclick=x/ /"]);
        check(
            "1 < 2 <3 </ <",
            &["text 1 ", "text < 2 ", "text <3 ", "text </ ", "text <"],
        );
        check("<b <i>", &["open b <i="]);
        check("<b c=\"", &["text <b c=\""]);
        check("<b =x>", &["open b =x="]);
    }

    #[test]
    fn what_is_no_text() {
        check("<!-- a > b -->x", &["comment", "text x"]);
        check("<!-- a", &["foreign"]);
        check("<!DOCTYPE html><?php x ?>", &["foreign", "foreign"]);
        check(
            "<script>a</b></SCRIPT >c",
            &["open script", "close script", "text c"],
        );
        check("<style>a", &["open style"]);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_ends(html in "([<>/!a-z=\"' -]|<!--|-->|<script|\\PC){0,60}") {
            let mut at = 0;
            for (_, span) in tokens(&html) {
                prop_assert!(span.start >= at && span.end > span.start);
                at = span.end;
            }
        }
    }
}
