//! Norwegian words for fields, choices and languages: those that an editor may write by mistake → the names that a record uses, and the
//! word that each name has where fields are described.

use crate::base::text::{Language, ascii_words};

/// What a name in a record is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameUse {
    Field,
    Choice,
    Language,
}

impl NameUse {
    const fn in_table(self) -> &'static str {
        match self {
            NameUse::Field => "field",
            NameUse::Choice => "choice",
            NameUse::Language => "language",
        }
    }
}

/// A line of the table: a name, its word in bokmål and in nynorsk, and other words that are taken for it.
struct NameWords {
    name_use: &'static str,
    name: &'static str,
    nb: &'static str,
    nn: &'static str,
    others: &'static str,
}

/// The name among `known` that the Norwegian word means, in any of its forms. None: no such name.
pub fn translated<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = ascii_words(written);
    let known: Vec<&str> = known.into_iter().collect();
    let forms = ENDINGS
        .iter()
        .filter_map(|ending| written.strip_suffix(ending));
    let forms = forms.filter(|form| form.len() >= SHORTEST_FORM);
    let mut forms = std::iter::once(written.as_str()).chain(forms);
    forms.find_map(|form| name_of(form, &known))
}

/// `written`: as [`ascii_words`] writes it.
fn name_of<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    let names: Vec<&str> = rows()
        .filter(|row| row.means(written))
        .map(|row| row.name)
        .collect();
    known.iter().copied().find(|known| names.contains(known))
}

/// Endings of plural and definite forms: fylket, kommunen, temaene, vedleggene, påmeldinga.
const ENDINGS: [&str; 12] = [
    "ene", "ane", "er", "ar", "en", "et", "a", "e", "n", "t", "r", "s",
];
/// In bytes: a shorter rest may be the beginning of any word.
const SHORTEST_FORM: usize = 4;

/// The Norwegian word for a name. None: it has none, or the language is another.
pub fn norwegian_word(name_use: NameUse, name: &str, language: Language) -> Option<&'static str> {
    let mut rows = rows();
    let row = rows.find(|row| row.name_use == name_use.in_table() && row.name == name)?;
    match language.interface() {
        Language::Nb => Some(row.nb),
        Language::Nn => Some(row.nn),
        _ => None,
    }
}

impl NameWords {
    /// Whether an editor's word, as [`ascii_words`] writes it, means this name.
    fn means(&self, written: &str) -> bool {
        let mut words = [self.nb, self.nn]
            .into_iter()
            .chain(self.others.split(", "));
        words.any(|word| !word.is_empty() && ascii_words(word) == written)
    }
}

fn rows() -> impl Iterator<Item = NameWords> {
    TABLE.lines().filter_map(|line| {
        let mut cells = line.split('\t');
        Some(NameWords {
            name_use: cells.next()?,
            name: cells.next()?,
            nb: cells.next()?,
            nn: cells.next()?,
            others: cells.next().unwrap_or_default(),
        })
    })
}

/// With a tab between: what the name is of, the name, bokmål, nynorsk, and other words with commas between. A word may mean several
/// names, of which a record has one.
const TABLE: &str = include_str!("norwegian_words.tsv");

#[cfg(test)]
mod tests;
