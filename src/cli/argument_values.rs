//! Values of arguments: the choices of an option, and texts that must have a form.

use super::scaffold::NewRecordKind;
use super::usage_error::BadArgument;
use crate::base::text::{Language, Slug};
use crate::content::schema::fields::WebAddress;
use crate::diagnostics::Sentence;
use clap::ValueEnum;

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum ColorChoice {
    #[default]
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum MessageLanguage {
    Nb,
    Nn,
    En,
}

impl From<MessageLanguage> for Language {
    fn from(language: MessageLanguage) -> Language {
        match language {
            MessageLanguage::Nb => Language::Nb,
            MessageLanguage::Nn => Language::Nn,
            MessageLanguage::En => Language::En,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum FormatArgument {
    #[default]
    Human,
    Short,
    Json,
    Github,
    /// SARIF 2.1.0, for tools that collect what others have found
    Sarif,
}

pub fn kind(name: &str) -> Result<NewRecordKind, BadArgument> {
    NewRecordKind::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = NewRecordKind::ALL
            .iter()
            .flat_map(|kind| kind.names())
            .collect();
        let names = names.join(", ");
        BadArgument(Sentence::new("usage-one-of").text("values", names))
    })
}

pub fn site_address(address: &str) -> Result<String, BadArgument> {
    match WebAddress::is_site(address) {
        true => Ok(address.to_owned()),
        false => Err(BadArgument(Sentence::new("usage-whole-address"))),
    }
}

pub fn slug(id: &str) -> Result<String, BadArgument> {
    match Slug::from_text(id) {
        Some(slug) if slug.as_str() == id => Ok(id.to_owned()),
        Some(slug) => {
            let sentence = Sentence::new("usage-letters-of-id-as").text("id", slug.as_str());
            Err(BadArgument(sentence))
        }
        None => Err(BadArgument(Sentence::new("usage-letters-of-id"))),
    }
}
