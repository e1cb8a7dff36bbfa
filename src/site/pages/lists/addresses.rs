//! Where the parts of lists stand.

use super::{ListContent, ListId};
use crate::base::path::OutputPath;
use crate::content::model::Archive;
use crate::content::schema::records::{AddressKind, GatheringType};
use crate::site::pages::links::addresses::Addresses;

/// An address as it is compared: some hosts and file systems do not distinguish upper and lower case, nor a folder and its page.
pub fn address_key(address: &str) -> String {
    address.trim_matches('/').to_lowercase()
}

/// The address that those of a list's parts begin with: `samlinger/`, `tema/lesing/innlegg/`.
pub fn folder(archive: &Archive, addresses: &Addresses, id: &ListId) -> String {
    let below = |page: &OutputPath, word: &str| format!("{}{word}/", page.address());
    match id {
        ListId::All(kind) => addresses.list(*kind).address().to_owned(),
        ListId::OfType(kind) => below(&addresses.list(AddressKind::Search), type_word(*kind)),
        ListId::OfNetwork(network) => {
            let county = archive.networks.find(network);
            let county = county.map_or("", |network| network.county.id());
            below(&addresses.one(AddressKind::Counties, county), network)
        }
        ListId::Of(kind, id, content) => {
            let list = |kind| addresses.list(kind).address().trim_matches('/').to_owned();
            let word = match content {
                ListContent::Projects => list(AddressKind::Projects),
                ListContent::Talks => "innlegg".to_owned(),
                _ => list(AddressKind::Gatherings),
            };
            below(&addresses.one(*kind, id), &word)
        }
    }
}

fn type_word(kind: GatheringType) -> &'static str {
    match kind {
        GatheringType::Samling => "samling",
        GatheringType::Oppstartsseminar => "oppstartsseminar",
        GatheringType::Workshop => "workshop",
        GatheringType::Webinar => "webinar",
        GatheringType::Konferanse => "konferanse",
        GatheringType::Kurs => "kurs",
        GatheringType::Mote => "mote",
    }
}
