use crate::base::text::Html;
use crate::content::schema::fields::ProvenanceByField;
use crate::site::pages::PageContext;
use crate::site::pages::parts::Fact;
use serde::Serialize;

/// A text in a list of a record, with how it is known.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TextItem {
    pub text_html: Html,
    /// How the text is known.
    pub fact: Fact,
}

/// The texts of the list `field`; the provenance of its third text is under `field[2]`.
pub fn text_items(
    context: &mut PageContext<'_>,
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
