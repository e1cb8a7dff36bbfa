use serde::Serialize;
use std::fmt;

/// Text that can be put into a page as it is: already escaped or sanitised.
///
/// Made only here: by [`Html::escaped`] from any text, or by [`Html::trusted`] from HTML that the caller printed.
/// A view field that holds it is named `…_html`, and only such fields may be printed with `| safe`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Html(String);

/// A heading of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HtmlHeading {
    /// Empty: it has none.
    pub id: String,
    pub text: String,
}

impl Html {
    /// Any text, escaped.
    pub fn escaped(text: &str) -> Html {
        let mut html = String::with_capacity(text.len() + 8);
        escape_into(&mut html, text);
        Html(html)
    }

    /// HTML that the caller printed itself, with all foreign text escaped or sanitised.
    pub fn trusted(html: String) -> Html {
        Html(html)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text without tags, in one line, as a screen reader reads it.
    pub fn plain(&self) -> String {
        let mut line = SpaceCollapser::new(self.0.len());
        let mut rest = self.0.as_str();
        while let Some(at) = rest.find(['<', '&']) {
            line.add(&rest[..at]);
            rest = &rest[at..];
            let length = if rest.starts_with('<') {
                let close = rest.find('>').map_or(rest.len(), |at| at + 1);
                if !is_inline(&rest[1..close]) {
                    line.add(" ");
                }
                close
            } else {
                let (entity, letter) = ENTITIES
                    .into_iter()
                    .find(|(entity, _)| rest.starts_with(entity))
                    .unwrap_or(("&", "&"));
                line.add(letter);
                entity.len()
            };
            rest = &rest[length..];
        }
        line.add(rest);
        line.text
    }

    /// The headings in it, in their order.
    pub fn headings(&self) -> Vec<HtmlHeading> {
        let mut headings = Vec::new();
        let mut rest = self.0.as_str();
        while let Some(at) = rest.find("<h") {
            rest = &rest[at + "<h".len()..];
            let Some(tag_end) = rest
                .find('>')
                .filter(|_| rest.starts_with(['1', '2', '3', '4', '5', '6']))
            else {
                continue;
            };
            let id = rest[..tag_end].split_once(" id=\"");
            let id = id.and_then(|(_, id)| id.split('"').next());
            let text = &rest[tag_end + 1..];
            let end = text.find("</h").unwrap_or(text.len());
            headings.push(HtmlHeading {
                id: id.unwrap_or_default().to_owned(),
                text: Html::trusted(text[..end].to_owned()).plain(),
            });
            rest = &text[end..];
        }
        headings.retain(|heading| !heading.text.is_empty());
        headings
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

pub(super) const ENTITIES: [(&str, &str); 6] = [
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&amp;", "&"),
];

/// Collects text with single spaces between words and none at its ends.
struct SpaceCollapser {
    text: String,
    /// There is text, followed by a space that is not yet written.
    waits: bool,
}

impl SpaceCollapser {
    fn new(capacity: usize) -> SpaceCollapser {
        SpaceCollapser {
            text: String::with_capacity(capacity),
            waits: false,
        }
    }

    fn add(&mut self, text: &str) {
        let mut rest = text;
        while let Some(letter) = rest.chars().next() {
            // Copy everything up to the next possible space at once.
            let run = rest.bytes().position(may_be_space).unwrap_or(rest.len());
            let said = match run {
                0 if letter.is_whitespace() => {
                    self.waits = !self.text.is_empty();
                    rest = &rest[letter.len_utf8()..];
                    continue;
                }
                0 => letter.len_utf8(),
                run => run,
            };
            if std::mem::take(&mut self.waits) {
                self.text.push(' ');
            }
            self.text.push_str(&rest[..said]);
            rest = &rest[said..];
        }
    }
}

/// Can this byte begin a space character? (UTF-8: some letters begin with the same bytes.)
fn may_be_space(byte: u8) -> bool {
    byte <= b' ' || matches!(byte, 0xC2 | 0xE1..=0xE3)
}

/// Is this an inline tag, which does not break a word, as in «<b>H</b>else»? `tag`: what follows its `<`.
pub(super) fn is_inline(tag: &str) -> bool {
    const INLINE: [&str; 16] = [
        "a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong",
        "sub", "sup", "wbr",
    ];
    let name = tag.trim_start_matches('/');
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    INLINE.contains(&&name[..end.unwrap_or(name.len())])
}

/// Whether a text contains a character that must be escaped; most texts do not.
pub fn needs_escaping(text: &str) -> bool {
    // Without branches, so that the compiler can compare many bytes at once.
    (text.bytes()).fold(false, |any, byte| {
        any | matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')
    })
}

/// Appends `text` to `html`, escaped for both element text and quoted attributes.
pub fn escape_into(html: &mut String, text: &str) {
    if !needs_escaping(text) {
        return html.push_str(text);
    }
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        html.push_str(&text[from..at]);
        html.push_str(entity);
        from = at + 1;
    }
    html.push_str(&text[from..]);
}

/// JSON as a data block (`<script type="application/ld+json">`) can hold it: whatever its texts say, none of them ends the block or
/// begins a comment in it.
pub fn in_data_block(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_keeps_words_whole_and_apart() {
        let html = "<h3>Mål</h3><p><b>H</b>else &amp; <abbr title=\"x\">KS</abbr><br>&lt;i&gt;</p>";
        let html = Html::trusted(html.to_owned());
        assert_eq!(html.plain(), "Mål Helse & KS <i>");
    }

    #[test]
    fn headings_have_their_words_and_the_id_that_leads_to_them() {
        let html = "<p>h2</p><h2 id=\"a\">Det <em>vi</em> &amp; dere</h2><hr><header>x</header><h4>Uten</h4><h3 id=\"b\"></h3>";
        let found = Html::trusted(html.to_owned()).headings();
        let found: Vec<_> = found.iter().map(|it| (&*it.id, &*it.text)).collect();
        assert_eq!(found, [("a", "Det vi & dere"), ("", "Uten")]);
    }

    #[test]
    fn markup_in_text_becomes_text() {
        let html = Html::escaped("<b onclick='x'>Ærlig & \"redelig\"</b>");
        assert_eq!(
            html.as_str(),
            "&lt;b onclick=&#39;x&#39;&gt;Ærlig &amp; &quot;redelig&quot;&lt;/b&gt;"
        );
    }
}
