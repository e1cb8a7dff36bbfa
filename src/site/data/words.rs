use crate::base::text::Language;

/// Words of a table that is built in, in each language of the messages.
#[derive(Debug, PartialEq, Eq)]
pub struct TableWords {
    nb: &'static str,
    nn: &'static str,
    en: &'static str,
}

impl TableWords {
    pub fn new(nb: &'static str, nn: &'static str, en: &'static str) -> TableWords {
        TableWords { nb, nn, en }
    }

    pub fn in_language(&self, language: Language) -> &'static str {
        match language.interface() {
            Language::Nn => self.nn,
            Language::En => self.en,
            _ => self.nb,
        }
    }
}
