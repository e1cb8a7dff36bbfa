//! What a person does not eat, beside the name and nothing else: «Kari Nordmann: hvitløk og paprika (allergi)», «Matallergi: Kari Nordmann –
//! reker», «Glutenfritt til Kari Nordmann».

use super::person_names::name_at_start;
use std::ops::Range;

/// What people do not eat, and diets.
#[rustfmt::skip]
pub const FOODS: &[&str] = &[
    "nøtter", "nøtt", "peanøtter", "mandler", "mandlar", "egg", "melk", "mjølk", "laktose", "gluten",
    "hvete", "kveite", "soya", "fisk", "skalldyr", "skaldyr", "reker", "reke", "sesam", "selleri",
    "sennep", "lupin", "løk", "lauk", "hvitløk", "kvitlauk", "paprika", "tomat", "tomater", "svin",
    "svinekjøtt", "kiwi", "eple", "jordbær", "bønner", "erter", "sjokolade", "melkefritt",
    "mjølkefritt", "glutenfritt", "laktosefritt", "nøttefritt", "eggfritt", "melkefri", "mjølkefri",
    "glutenfri", "laktosefri", "nøttefri", "eggfri", "vegetarisk", "vegansk", "vegetar", "vegan",
];
/// Words that stand among them.
#[rustfmt::skip]
const AMONG: &[&str] = &[
    "og", "eller", "ikke", "ikkje", "ingen", "inga", "uten", "utan", "allergi", "allergisk", "mot",
    "for", "all", "alle", "slags", "rå", "kokt", "også", "samt", "litt", "spor", "av", "intoleranse",
];
/// Of these, what says after a comma that the food is not eaten.
const NOT: &[&str] = &["ikke", "ikkje", "ingen", "inga", "uten", "utan", "allergi"];
/// Labels before the name, in lower case.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "matallergi", "matallergiar", "matallergier", "allergi", "allergiar", "allergier", "kosthold",
    "kosthald", "diett", "spesialkost", "allergi/kosthold",
];
/// Beginnings of words for what is made for somebody.
#[rustfmt::skip]
pub const DIETS: &[&str] = &[
    "glutenfri", "laktosefri", "melkefri", "mjølkefri", "nøttefri", "eggfri", "vegetar", "vegan",
    "halal",
];
/// What is made so, after a space or as the end of the word.
#[rustfmt::skip]
const MEALS: &[&str] = &[
    "", "t", "tt", "mat", "kake", "kost", "kosten", "lunsj", "middag", "meny", "brød", "måltid", "rett",
];
const MARKS: [&str; 8] = [" – ", " - ", ": ", ", ", " (", " = ", "; ", "\t"];

/// The name and the food beside it, if there is nothing else on the line.
pub fn food_note(text: &str, food: Range<usize>) -> Option<Range<usize>> {
    let is_letter = |letter: char| letter.is_alphanumeric();
    if text[..food.start].ends_with(is_letter) || text[food.end..].starts_with(is_letter) {
        return None;
    }
    let from = text[..food.start].rfind('\n').map_or(0, |at| at + 1);
    let line = text[from..].split(['\n', '\r']).next()?;
    let bare = line.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let labelled = LABELS.iter().find_map(|label| without_label(bare, label));
    let rest = labelled.unwrap_or(bare);
    let name = name_at_start(rest)?.trim_end_matches(|letter: char| !letter.is_alphabetic());
    let after = rest.get(name.len()..)?;
    let mark = MARKS.iter().find(|mark| after.starts_with(**mark))?;
    let value = &after[mark.len()..];
    let lower = value.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_food = words
        .iter()
        .all(|word| FOODS.contains(word) || AMONG.contains(word));
    let is_not = words.iter().any(|word| NOT.contains(word));
    let is_plain = *mark != ", " || is_not || labelled.is_some();
    // «Kari Nordmann: Fisk og skalldyr» is a talk.
    let is_note = labelled.is_some() || !value.starts_with(char::is_uppercase);
    let start = from + line.len() - rest.len();
    (is_food && is_plain && is_note && food.start > start + name.len())
        .then(|| start..from + line.trim_end().len())
}

/// What follows the label.
fn without_label<'a>(line: &'a str, label: &str) -> Option<&'a str> {
    let (begin, rest) = line.split_at_checked(label.len())?;
    let is_label = begin.to_lowercase() == *label && rest.starts_with([':', ' ']);
    is_label.then(|| rest.trim_start_matches([':', ' ']))
}

/// What is made for a person, and the name: «Husk nøttefri kake til Kari Nordmann».
pub fn diet_for(text: &str, diet: Range<usize>) -> Option<Range<usize>> {
    let line = text[..diet.start].rsplit('\n').next()?;
    let words = line.split_whitespace();
    let words = words.filter(|word| word.contains(char::is_alphabetic));
    if words.count() > 1 || text[..diet.start].ends_with(char::is_alphanumeric) {
        return None;
    }
    let rest = &text[diet.end..];
    let (made, after) = [" til ", " for "]
        .iter()
        .filter_map(|link| rest.split_once(*link))
        .min_by_key(|(made, _)| made.len())?;
    let mut parts = made.split(' ');
    let are_meals = parts.clone().count() <= 2 && parts.all(|part| MEALS.contains(&part));
    let name = name_at_start(after).filter(|_| are_meals)?;
    let end = text.len() - after.len() + name.len();
    let goes_on = text[end..].starts_with(|letter: char| letter.is_alphanumeric() || letter == ':');
    (!goes_on).then_some(diet.start..end)
}

#[cfg(test)]
mod tests;
