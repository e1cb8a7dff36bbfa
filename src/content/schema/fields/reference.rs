//! References from one record to another, typed by what they must lead to.

use crate::content::schema::kinds::RecordKind;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// The id of a record of kind `K`, as it was typed. A check of the model makes sure that there is such a record.
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

/// Written as a newtype with the kind's name, by which [`visit`](super::visit) finds it in any record.
impl<K: RecordKind> Serialize for Ref<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(K::ROW.name, &self.0)
    }
}
