//! A feed in Atom's format (RFC 4287).

use super::{Feed, FeedEntry};
use crate::base::text::escape_into;

/// `address`: where the feed itself will stand.
pub fn atom(feed: &Feed, address: &str) -> String {
    let language = feed.language.tag();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">\n"
    );
    element(&mut xml, "id", address);
    element(&mut xml, "title", &feed.title);
    let newest = feed.entries.first().map(|entry| entry.updated.as_str());
    element(&mut xml, "updated", newest.unwrap_or_default());
    person(&mut xml, &feed.author);
    link(&mut xml, "self", "application/atom+xml", address);
    link(&mut xml, "alternate", "text/html", &feed.home);
    element(&mut xml, "generator", "samling");
    for one in &feed.entries {
        entry(&mut xml, one);
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(xml: &mut String, entry: &FeedEntry) {
    let language = entry.language.tag();
    xml.push_str(&format!("<entry xml:lang=\"{language}\">\n"));
    element(xml, "id", &entry.url);
    element(xml, "title", &entry.title);
    element(xml, "updated", &entry.updated);
    if let Some(published) = &entry.published {
        element(xml, "published", published);
    }
    for author in &entry.authors {
        person(xml, author);
    }
    link(xml, "alternate", "text/html", &entry.url);
    for topic in &entry.topics {
        xml.push_str("<category term=\"");
        text(xml, topic);
        xml.push_str("\"/>\n");
    }
    // An entry without a text needs a summary, though it may say no more than the title.
    element(
        xml,
        "summary",
        entry.summary.as_ref().unwrap_or(&entry.title),
    );
    xml.push_str("</entry>\n");
}

fn person(xml: &mut String, name: &str) {
    xml.push_str("<author>");
    element(xml, "name", name);
    xml.push_str("</author>\n");
}

fn link(xml: &mut String, rel: &str, media_type: &str, address: &str) {
    xml.push_str(&format!(
        "<link rel=\"{rel}\" type=\"{media_type}\" href=\""
    ));
    text(xml, address);
    xml.push_str("\"/>\n");
}

fn element(xml: &mut String, name: &str, content: &str) {
    xml.push_str(&format!("<{name}>"));
    text(xml, content.trim());
    xml.push_str(&format!("</{name}>\n"));
}

/// Letters that XML cannot have are left out.
fn text(xml: &mut String, text: &str) {
    let is_allowed = |letter: char| {
        matches!(letter, '\n' | '\t')
            || !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    match text.chars().all(is_allowed) {
        true => escape_into(xml, text),
        false => {
            let allowed: String = text.chars().filter(|letter| is_allowed(*letter)).collect();
            escape_into(xml, &allowed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn what_xml_cannot_have_is_left_out() {
        let mut xml = String::new();
        text(&mut xml, "Mål & tall\u{7} <her>\u{fffe}");
        assert_eq!(xml, "Mål &amp; tall &lt;her&gt;");
    }
}
