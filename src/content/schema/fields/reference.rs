//! References from one record to another, typed by what they must lead to.

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// A kind of thing that can be referred to.
pub trait RecordKind {
    /// The key of its name in the diagnostics' sentences, and the mark that tells a reference from other text.
    const NAME: &'static str;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind {}
        impl RecordKind for $kind { const NAME: &'static str = $name; }
    )*};
}

kinds! {
    ActorKind = "kind-actor";
    CountyKind = "kind-county";
    MunicipalityKind = "kind-municipality";
    NetworkKind = "kind-network";
    GatheringKind = "kind-gathering";
    ProjectKind = "kind-project";
    ResourceKind = "kind-resource";
    /// A sub-goal of the programme; its id is its number.
    SubGoalKind = "kind-sub-goal";
    EffortKind = "kind-effort";
    SourceKind = "kind-source";
    PersonKind = "kind-person";
    /// A presentation of the same gathering.
    PresentationKind = "kind-presentation";
}

/// The id of another record, as it was typed. `model` makes sure that it leads somewhere.
pub struct Ref<K>(String, PhantomData<fn() -> K>);

impl<K: RecordKind> Ref<K> {
    pub fn new(id: &str) -> Ref<K> {
        Ref(id.to_owned(), PhantomData)
    }

    pub fn id(&self) -> &str {
        &self.0
    }
}

impl<K> Clone for Ref<K> {
    fn clone(&self) -> Self {
        Ref(self.0.clone(), PhantomData)
    }
}

impl<K> fmt::Debug for Ref<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "→{}", self.0)
    }
}

impl<K> PartialEq for Ref<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<K> Eq for Ref<K> {}

impl<K> Hash for Ref<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<'de, K: RecordKind> Deserialize<'de> for Ref<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Ref(String::deserialize(deserializer)?, PhantomData))
    }
}

/// Written as a newtype that bears the kind's name, so that a walk over any record finds every reference in it.
impl<K: RecordKind> Serialize for Ref<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(K::NAME, &self.0)
    }
}
