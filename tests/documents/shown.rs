//! The result of reading a document as a short text that tests compare.

use samling::documents::{Block, ReadDocument};

pub fn shown(reading: &ReadDocument) -> String {
    let document = &reading.document;
    let mut metadata = serde_json::to_value(&document.metadata).expect("JSON");
    prune(&mut metadata);
    let mut text = format!("{} {metadata}\n", document.format.label());
    for page in &document.pages {
        text.push_str(&format!("-- {}", page.number));
        if let Some(title) = &page.title {
            text.push_str(&format!(" {title:?}"));
        }
        if page.hidden {
            text.push_str(" hidden");
        }
        let thumbnail = document.thumbnails.iter().find(|of| of.page == page.number);
        if let Some(thumbnail) = thumbnail {
            text.push_str(&format!(" {}×{}", thumbnail.width, thumbnail.height));
        }
        text.push('\n');
        for block in &page.blocks {
            text.push_str(&match block {
                Block::Heading { level, text } => {
                    format!("{} {text}\n", "#".repeat(usize::from(*level)))
                }
                Block::Paragraph { text } => format!("{text}\n"),
                Block::Item {
                    level,
                    marker,
                    text,
                } => format!(
                    "{}{} {text}\n",
                    "  ".repeat(usize::from(*level)),
                    marker.as_deref().unwrap_or("*")
                ),
                Block::Table(table) => table
                    .rows
                    .iter()
                    .enumerate()
                    .map(|(index, row)| {
                        let mark = if table.header && index == 0 {
                            "|!"
                        } else {
                            "|"
                        };
                        format!("{mark} {} |\n", row.join(" | "))
                    })
                    .collect(),
                Block::Furniture { text } => format!("~ {text}\n"),
            });
        }
        for (name, list) in [
            ("links", &page.links),
            ("notes", &page.notes),
            ("alt", &page.alt_texts),
            ("credits", &page.credits),
        ] {
            if !list.is_empty() {
                text.push_str(&format!("{name}: {}\n", list.join(" · ")));
            }
        }
    }
    for unshown in &document.unshown {
        let place = serde_json::to_string(&unshown.place).expect("JSON");
        let page = unshown
            .page
            .map_or(String::new(), |page| format!(" {page}"));
        text.push_str(&format!(
            "({}{page}) {}\n",
            place.trim_matches('"'),
            unshown.text
        ));
    }
    for finding in &document.findings {
        let finding = serde_json::to_string(finding).expect("JSON");
        text.push_str(&format!("! {}\n", finding.replace("\"page\":null,", "")));
    }
    text
}

/// Removes empty fields.
fn prune(value: &mut serde_json::Value) {
    if let serde_json::Value::Object(fields) = value {
        for field in fields.values_mut() {
            prune(field);
        }
        fields.retain(|_, field| {
            !field.is_null()
                && field.as_array().is_none_or(|list| !list.is_empty())
                && field.as_object().is_none_or(|object| !object.is_empty())
        });
    }
}
