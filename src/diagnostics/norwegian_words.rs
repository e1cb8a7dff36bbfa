//! Norwegian words for fields and choices → the names that a record uses.

use crate::base::text::ascii_words;

/// The name among `known` that the Norwegian word means. None: no such name.
pub fn translated<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let written = ascii_words(written);
    let pairs = WORDS.lines().filter_map(|line| line.split_once('\t'));
    let names = pairs.filter(|(word, _)| *word == written);
    let names: Vec<&str> = names.map(|(_, name)| name).collect();
    let mut known = known.into_iter();
    match names.is_empty() {
        true => None,
        false => known.find(|known| names.contains(known)),
    }
}

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
        check("fylke", &["title"], None);
        check("place", &["place"], None);
    }
}
