use crate::content::schema::fields::Ref;
use crate::content::schema::kinds::RecordKind;
use crate::content::source::Entry;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::ops::Index;

/// All records of one kind, in order, and by id.
#[derive(Debug)]
pub struct RecordTable<T> {
    entries: Vec<T>,
    by_id: FxHashMap<String, usize>,
}

/// What has an id.
pub trait Identified {
    fn id(&self) -> &str;
}

impl<T> Identified for Entry<T> {
    fn id(&self) -> &str {
        &self.id
    }
}

impl<T: Identified> RecordTable<T> {
    /// Of two entries with the same id, the first is found; the check `ids` reports the other.
    pub fn new(entries: Vec<T>) -> RecordTable<T> {
        let mut by_id = FxHashMap::with_capacity_and_hasher(entries.len(), FxBuildHasher);
        for (index, entry) in entries.iter().enumerate() {
            by_id.entry(entry.id().to_owned()).or_insert(index);
        }
        RecordTable { entries, by_id }
    }

    /// Appends an entry.
    pub fn add(&mut self, entry: T) {
        let index = self.entries.len();
        self.by_id.entry(entry.id().to_owned()).or_insert(index);
        self.entries.push(entry);
    }

    pub fn find(&self, id: &str) -> Option<&T> {
        self.by_id.get(id).map(|index| &self.entries[*index])
    }

    pub fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub fn contains(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(Identified::id)
    }
}

impl<T> RecordTable<T> {
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.entries.iter()
    }

    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.entries.iter_mut()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn as_slice(&self) -> &[T] {
        &self.entries
    }
}

impl<'t, T> IntoIterator for &'t RecordTable<T> {
    type Item = &'t T;
    type IntoIter = std::slice::Iter<'t, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter()
    }
}

/// The record that a reference leads to. In an [`super::Archive`] every reference leads to a record, if only to a stand-in, so
/// this panics only because of a bug.
impl<T: Identified, K: RecordKind> Index<&Ref<K>> for RecordTable<T> {
    type Output = T;

    fn index(&self, reference: &Ref<K>) -> &T {
        &self.entries[self.by_id[reference.id()]]
    }
}
