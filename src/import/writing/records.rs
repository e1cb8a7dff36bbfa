//! Files that a gathering needs and the site does not have: its county, and samling.yaml.

use super::provenance::ProvenanceFields;
use super::text::{comment, one_line};
use crate::base::date::Edtf;
use crate::base::text::Language;
use crate::content::source::yaml::yaml_text;
use crate::diagnostics::Sentences;
use crate::import::draft::{FieldEvidence, doubts};
use crate::import::extract::counties::County;
use serde::Serialize;

#[derive(Serialize)]
struct CountyFields {
    number: String,
    names: CountyNames,
    valid: Option<Edtf>,
    provenance: ProvenanceFields,
}

#[derive(Serialize)]
struct CountyNames {
    nb: String,
}

#[derive(Serialize)]
struct SiteFields {
    title: String,
    description: String,
    language: Language,
}

/// `content/counties/<id>.md`
pub fn county(county: &County, sentences: &Sentences) -> String {
    let evidence = FieldEvidence::inferred("number", None, doubts::county_made());
    let fields = CountyFields {
        number: county.number.clone(),
        names: CountyNames {
            nb: one_line(&county.name),
        },
        valid: county.valid.clone(),
        provenance: ProvenanceFields::new(&[evidence], sentences),
    };
    let head = comment(&sentences.word("import-county-head"), "", "");
    format!("---\n{head}{}---\n", yaml_text(&fields))
}

/// The `samling.yaml` of a folder without one.
pub fn site(language: Language, sentences: &Sentences) -> String {
    let fields = SiteFields {
        title: one_line(&sentences.word("import-site-title")),
        description: one_line(&sentences.word("import-site-description")),
        language,
    };
    comment(&sentences.word("import-site-head"), "", "") + &yaml_text(&fields)
}
