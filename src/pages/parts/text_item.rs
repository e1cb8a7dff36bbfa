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

impl Composer<'_> {
    /// The texts of the list `field`; what stands behind the third is told of `field[2]`.
    pub fn text_items(
        &mut self,
        field: &str,
        texts: &[String],
        provenance: &ProvenanceByField,
    ) -> Vec<TextItem> {
        texts
            .iter()
            .enumerate()
            .map(|(index, text)| TextItem {
                text_html: self.inline(text),
                fact: Fact::new(provenance.get(&format!("{field}[{index}]"))),
            })
            .collect()
    }
}
