//! Records that a gathering needs and the site has not: its county, and the site's own file.

use super::yaml::{comment, quoted};
use crate::base::text::Language;
use crate::diagnostics::Sentences;
use crate::import::draft::{FieldEvidence, doubts};
use crate::import::extract::counties::County;

pub fn county(county: &County, sentences: &Sentences) -> String {
    let mut text = String::from("---\n");
    text.push_str(&comment(&sentences.word("import-county-head"), "", ""));
    text.push_str(&format!(
        "number: {}\nnames:\n  nb: {}\n",
        quoted(&county.number),
        quoted(&county.name)
    ));
    if let Some(valid) = &county.valid {
        text.push_str(&format!("valid: {}\n", quoted(&valid.to_string())));
    }
    let note = FieldEvidence::inferred("number", None, doubts::county_made());
    text.push_str(&super::index::provenance(&[note], sentences));
    text.push_str("---\n");
    text
}

/// `samling.yaml` of a folder that has none.
pub fn site(language: Language, sentences: &Sentences) -> String {
    format!(
        "{}title: {}\ndescription: {}\nlanguage: {}\n",
        comment(&sentences.word("import-site-head"), "", ""),
        quoted(&sentences.word("import-site-title")),
        quoted(&sentences.word("import-site-description")),
        language.tag()
    )
}
