//! A feed as JSON Feed 1.1, <https://www.jsonfeed.org/version/1.1/>.

use super::{Feed, FeedEntry};
use serde_json::{Value, json};

/// `address`: where the feed itself will stand.
pub fn json_feed(feed: &Feed, address: &str) -> String {
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": address,
        "language": feed.language.tag(),
        "authors": [{"name": feed.author}],
        "items": feed.entries.iter().map(item).collect::<Vec<Value>>(),
    });
    format!("{feed:#}\n")
}

fn item(entry: &FeedEntry) -> Value {
    let mut item = json!({
        "id": entry.url,
        "url": entry.url,
        "title": entry.title,
        "language": entry.language.tag(),
        // An item without a text of its own is against the format.
        "content_text": entry.summary.as_ref().unwrap_or(&entry.title),
        "date_modified": entry.updated,
    });
    if let Some(published) = &entry.published {
        item["date_published"] = json!(published);
    }
    if let Some(summary) = &entry.summary {
        item["summary"] = json!(summary);
    }
    if !entry.topics.is_empty() {
        item["tags"] = json!(entry.topics);
    }
    if !entry.authors.is_empty() {
        let authors = entry.authors.iter().map(|name| json!({ "name": name }));
        item["authors"] = authors.collect();
    }
    item
}
