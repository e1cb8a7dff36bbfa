//! Values of form fields that have no appearance: viewers make the letters from the value.

use super::annotations::UNSEEN;
use super::strings;
use hayro::hayro_syntax::object::{Dict, Name, Object, String as PdfString};

/// The greatest number of values chosen in one field.
const MOST: usize = 5_000;
/// The greatest number of parents that a field inherits from.
const DEEPEST: usize = 10;
/// A flag of fields.
const PASSWORD: u32 = 1 << 13;

/// The values of text and choice fields, in order, without those whose letters are `shown`.
pub fn values(annotations: &[Dict<'_>], shown: &[bool]) -> Vec<String> {
    let fields = annotations.iter().zip(shown);
    let unsaid = fields.filter(|(_, shown)| !**shown);
    unsaid.filter_map(|(field, _)| value(field)).collect()
}

fn value(field: &Dict<'_>) -> Option<String> {
    let is_widget = field.get::<Name<'_>>(b"Subtype")?.as_str() == "Widget";
    let is_unseen = field.get::<u32>(b"F").unwrap_or(0) & UNSEEN != 0;
    let kind = inherited(field, |field| {
        Some(field.get::<Name<'_>>(b"FT")?.as_str().to_owned())
    })?;
    let is_password =
        inherited(field, |field| field.get::<u32>(b"Ff")).unwrap_or(0) & PASSWORD != 0;
    if !is_widget || is_unseen || is_password || !matches!(kind.as_str(), "Tx" | "Ch") {
        return None;
    }
    inherited(field, |field| match field.get::<Object<'_>>(b"V")? {
        Object::String(text) => strings::text(text.as_bytes()),
        Object::Array(texts) => {
            let texts = texts.iter::<PdfString<'_>>().take(MOST);
            let texts: Vec<String> = texts
                .filter_map(|text| strings::text(text.as_bytes()))
                .collect();
            (!texts.is_empty()).then(|| texts.join(", "))
        }
        _ => None,
    })
}

/// The value in the field, or in the nearest field that it is part of.
fn inherited<T>(field: &Dict<'_>, get: impl Fn(&Dict<'_>) -> Option<T>) -> Option<T> {
    let mut field = field.clone();
    for _ in 0..DEEPEST {
        if let Some(found) = get(&field) {
            return Some(found);
        }
        field = field.get::<Dict<'_>>(b"Parent")?;
    }
    None
}
