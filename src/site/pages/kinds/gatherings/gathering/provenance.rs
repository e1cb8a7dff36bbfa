//! How the facts of a gathering are known.

use crate::content::schema::fields::ProvenanceByField;
use crate::site::pages::parts::Fact;
use serde::Serialize;

/// By the record's fields.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GatheringFacts {
    pub title: Fact,
    pub date: Fact,
    pub status: Fact,
    pub mode: Fact,
    pub place: Fact,
    pub county: Fact,
    pub municipality: Fact,
    pub organisers: Fact,
    pub co_organisers: Fact,
    pub network: Fact,
    pub audience: Fact,
    pub participants: Fact,
}

impl GatheringFacts {
    pub fn new(provenance: &ProvenanceByField) -> GatheringFacts {
        let fact = |field: &str| Fact::new(provenance.get(field));
        GatheringFacts {
            title: fact("title"),
            date: fact("date"),
            status: fact("status"),
            mode: fact("mode"),
            place: fact("place"),
            county: fact("county"),
            municipality: fact("municipality"),
            organisers: fact("organisers"),
            co_organisers: fact("co_organisers"),
            network: fact("network"),
            audience: fact("audience"),
            participants: fact("participants"),
        }
    }
}
