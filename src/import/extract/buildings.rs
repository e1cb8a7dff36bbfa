//! Words for buildings, and hotels known by the name of their chain: "rådhuset", "Scandic Forus".

/// Endings of words for buildings, which make a place a venue and not a town.
const BUILDINGS: [&str; 39] = [
    "herredshus",
    "herredshuset",
    "gjestegård",
    "gjestegard",
    "kulturfabrikken",
    "hotel",
    "hotell",
    "hotellet",
    "huset",
    "kulturhus",
    "lydshus",
    "menighetshus",
    "grendehus",
    "grendahus",
    "bygdehus",
    "bedehus",
    "forsamlingshus",
    "samfunnshus",
    "ungdomshus",
    "klubbhus",
    "rådhus",
    "rådhuset",
    "fylkeshuset",
    "fylkestinget",
    "kommunehuset",
    "salen",
    "auditorium",
    "konferansesenter",
    "senter",
    "senteret",
    "skole",
    "bibliotek",
    "biblioteket",
    "scene",
    "hall",
    "library",
    "centre",
    "center",
    "auditoriet",
];
/// First words of the names of hotels that belong to a chain: "Scandic Forus".
const CHAINS: [&str; 12] = [
    "Scandic", "Thon", "Radisson", "Clarion", "Quality", "Comfort", "Choice", "Rica", "Hilton",
    "Sheraton", "Marriott", "Novotel",
];
/// Does one of the words, separated by white space, end in a word for a building, or is it a hotel of a chain?
pub fn is_building(part: &str) -> bool {
    is_of_chain(part)
        || part.split_whitespace().any(|word| {
            let lower = word.to_lowercase();
            BUILDINGS.iter().any(|building| lower.ends_with(building))
        })
}

/// "møterom Fjæra", "Room Willow": a room in a house, and not a town.
pub fn is_room(part: &str) -> bool {
    let lower = part.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    let last = lower.split_whitespace().next_back().unwrap_or_default();
    let begins = [
        "møterom",
        "møterommet",
        "rom",
        "sal",
        "room",
        "auditorium",
        "kantina",
        "kantinen",
    ];
    begins.contains(&first) || ["rommet", "room", "etasje", "floor"].contains(&last)
}

/// "Scandic Forus", "Clarion The Hub", but not "Quality" alone.
pub fn is_of_chain(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).enumerate().any(|(at, pair)| {
        // "Olav Thon Eiendom" is no hotel.
        let follows_name = at > 0 && words[at - 1].starts_with(char::is_uppercase);
        CHAINS.contains(&pair[0]) && pair[1].starts_with(char::is_uppercase) && !follows_name
    })
}

/// Does a word of the text end in a word for a building, or is it a hotel of a chain?
pub fn names_building(text: &str) -> bool {
    is_of_chain(text)
        || text.split(|c: char| !c.is_alphanumeric()).any(|word| {
            let lower = word.to_lowercase();
            word.len() > 3 && BUILDINGS.iter().any(|building| lower.ends_with(building))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hotel_of_a_chain_is_a_building() {
        for text in [
            "Scandic Forus",
            "Clarion The Hub",
            "på Quality Residence",
            "rådhuset",
        ] {
            assert!(names_building(text), "{text}");
        }
        for text in ["Quality in care", "Olav Thon Eiendom", "Comfort", "Byen"] {
            assert!(!names_building(text), "{text}");
        }
    }
}
