//! A page's text as a reader sees it, and its links.

pub struct PageText {
    /// From the site's root: `samlinger/x/`.
    pub address: String,
    /// Without tags, with single spaces.
    pub text: String,
    /// Every href, as written.
    pub links: Vec<String>,
}

impl PageText {
    pub fn new(address: &str, html: &[u8]) -> PageText {
        let html = std::str::from_utf8(html).expect("UTF-8");
        let links = html.split("href=\"").skip(1);
        PageText {
            address: address.to_owned(),
            text: folded(&unescaped(&without_tags(html))),
            links: links
                .filter_map(|rest| rest.split('"').next())
                .map(unescaped)
                .collect(),
        }
    }
}

fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for (number, part) in html.split('<').enumerate() {
        match part.split_once('>') {
            Some((tag, rest)) if number > 0 => {
                // Tags within a line do not separate words; blocks do.
                let name = tag.trim_start_matches('/').split([' ', '\n']).next();
                let inline = [
                    "a", "abbr", "b", "em", "i", "q", "span", "strong", "time", "code",
                ];
                if !name.is_some_and(|name| inline.contains(&name)) {
                    text.push(' ');
                }
                text.push_str(rest);
            }
            _ => text.push_str(part),
        }
    }
    text
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
