//! "Did you mean": the nearest of the existing names.

use super::norwegian_words::translated;
use crate::base::text::ascii_words;

/// The candidate that `written` most probably means. None: no candidate is near enough.
///
/// Case, æøå and accents make no difference; otherwise up to a third of the letters may differ.
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let words = ascii_words(written);
    let limit = words.len().max(3) / 3;
    candidates
        .into_iter()
        .map(|candidate| {
            (
                strsim::damerau_levenshtein(&words, &ascii_words(candidate)),
                candidate,
            )
        })
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, candidate)| (*distance, *candidate))
        .map(|(_, candidate)| candidate)
}

/// The field or choice that `written` most probably means: by its Norwegian word, or by likeness. None: nothing is near.
pub fn meant<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    translated(written, known.clone()).or_else(|| nearest(written, known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearest_names() {
        let counties = ["hordaland", "nordland", "rogaland", "more-og-romsdal"];
        let check =
            |written, expected| assert_eq!(nearest(written, counties), expected, "{written}");
        check("hordalnd", Some("hordaland"));
        check("Hordaland", Some("hordaland"));
        check("Møre og Romsdal", Some("more-og-romsdal"));
        check("finnmark", None);
        check("", None);
    }
}
