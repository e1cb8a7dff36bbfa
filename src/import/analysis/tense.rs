//! Does a sentence look back on a gathering, or announce it? Its verbs tell.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    Held,
    Planned,
    Unsaid,
}

const HELD: [&str; 16] = [
    "arrangerte",
    "ble arrangert",
    "vart arrangert",
    "blei arrangert",
    "ble holdt",
    "vart halden",
    "blei halden",
    "ble avholdt",
    "ble gjennomført",
    "gjennomførte",
    "takk for",
    "deltok",
    "var samlet",
    "møttes",
    "møtte opp",
    "holdt",
];
const PLANNED: [&str; 16] = [
    "inviterer",
    "velkommen",
    "arrangeres",
    "arrangerer",
    "avholdes",
    "holdes",
    "blir arrangert",
    "blir holdt",
    "vert arrangert",
    "vert halden",
    "er tenkt",
    "planlagt",
    "finner sted",
    "skal",
    "vil bli",
    "er lagt til",
];
pub fn tense_of(text: &str) -> Tense {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&HELD) {
        Tense::Held
    } else if has(&PLANNED) {
        Tense::Planned
    } else {
        Tense::Unsaid
    }
}
