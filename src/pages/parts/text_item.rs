use super::Fact;
use crate::pages::Composer;
use crate::source::records::ProvenanceByField;
use crate::text::Html;
use serde::Serialize;

/// A text in a list of a record, with how it is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TextItem {
    pub text_html: Html,
    pub fact: Fact,
}

/// The texts of the list `field`; the provenance of its third text stands under `field[2]`.
pub fn text_items(
    context: &mut Composer<'_>,
    field: &str,
    texts: &[String],
    provenance: &ProvenanceByField,
) -> Vec<TextItem> {
    texts
        .iter()
        .enumerate()
        .map(|(index, text)| TextItem {
            text_html: context.texts.inline(text),
            fact: Fact::new(provenance.get(&format!("{field}[{index}]"))),
        })
        .collect()
}
