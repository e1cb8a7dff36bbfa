//! Norwegian words for fields and choices → the names that a record uses.

use crate::base::text::ascii_words;

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

/// `written`: as in the list.
fn name_of<'a>(written: &str, known: &[&'a str]) -> Option<&'a str> {
    let pairs = WORDS.lines().filter_map(|line| line.split_once('\t'));
    let names = pairs.filter(|(word, _)| *word == written);
    let names: Vec<&str> = names.map(|(_, name)| name).collect();
    known.iter().copied().find(|known| names.contains(known))
}

/// Endings of plural and definite forms: fylket, kommunen, temaene, vedleggene, påmeldinga.
const ENDINGS: [&str; 12] = [
    "ene", "ane", "er", "ar", "en", "et", "a", "e", "n", "t", "r", "s",
];
/// In bytes: a shorter rest may be the beginning of any word.
const SHORTEST_FORM: usize = 4;

/// A word as [`ascii_words`] writes it, and a name that it means; one pair on each line, with a tab between them. A word may
/// mean several names, of which a record has one.
const WORDS: &str = include_str!("norwegian_words.tsv");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_fields_and_choices() {
        let check = |written, known: &[&str], expected| {
            let found = translated(written, known.iter().copied());
            assert_eq!(found, expected, "{written}");
        };
        check("Sted", &["title", "place"], Some("place"));
        check("påmelding", &["registration"], Some("registration"));
        check("slutt", &["start", "end"], Some("end"));
        check("avholdt", &["planned", "held"], Some("held"));
        check("ja", &["true", "false"], Some("true"));
        check("Nei", &["yes", "no"], Some("no"));
        check("arrangør", &["organisers"], Some("organisers"));
        check("tema", &["topics"], Some("topics"));
        check("Planlagt", &["planned", "held"], Some("planned"));
        check("veileder", &["guide", "tool"], Some("guide"));
        check("fylket", &["county"], Some("county"));
        check("Temaene", &["topics"], Some("topics"));
        check("vedlegga", &["materials"], Some("materials"));
        check("påmeldinga", &["registration"], Some("registration"));
        check("videoer", &["recordings"], Some("recordings"));
        check("usant", &["true", "false"], Some("false"));
        check("fylke", &["title"], None);
        check("place", &["place"], None);
    }
}
