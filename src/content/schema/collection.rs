//! [`Records`]: a list for each kind of record that has files of its own.

use super::kinds::record_kinds;
use super::records::*;
use super::{Entry, Translation};
use crate::base::path::SourcePath;
use std::collections::BTreeMap;

/// The records of a kind, as one list of [`Records`] holds them.
pub trait RecordList<R> {
    fn add(&mut self, entries: Vec<Entry<R>>);
    fn keep_only(&mut self, is_kept: impl FnMut(&Entry<R>) -> bool);
    fn entries_mut(&mut self) -> &mut [Entry<R>];
}

impl<R> RecordList<R> for Vec<Entry<R>> {
    fn add(&mut self, entries: Vec<Entry<R>>) {
        self.extend(entries);
    }

    fn keep_only(&mut self, is_kept: impl FnMut(&Entry<R>) -> bool) {
        self.retain(is_kept);
    }

    fn entries_mut(&mut self) -> &mut [Entry<R>] {
        self
    }
}

/// Of a kind that has one file, which is one record.
impl<R> RecordList<R> for Option<Entry<R>> {
    fn add(&mut self, entries: Vec<Entry<R>>) {
        *self = entries.into_iter().next().or(self.take());
    }

    fn keep_only(&mut self, is_kept: impl FnMut(&Entry<R>) -> bool) {
        *self = self.take().filter(is_kept);
    }

    fn entries_mut(&mut self) -> &mut [Entry<R>] {
        self.as_mut_slice()
    }
}

/// A condition for records of any kind.
pub trait EntryTest {
    fn accepts<R>(&self, entry: &Entry<R>) -> bool;
}

macro_rules! record_list {
    (one $record:ident) => {
        Option<Entry<$record>>
    };
    ($holding:ident $record:ident) => {
        Vec<Entry<$record>>
    };
}

macro_rules! records {
    ($(
        $kind:ident $name:literal $words:tt $path:literal $ids:ident $holding:ident
        $($list:ident: $record:ident $(by $id:ident)? $(or part $listed_id:literal)?)?
        $($part_id:literal $(of $part:ident)?)?
        $(, $provenance:ident)?;
    )*) => {
        /// Every record that was read, by kind, in the order of files and of places in them.
        #[derive(Debug, Default)]
        pub struct Records {
            $($(pub $list: record_list!($holding $record),)?)*
        }

        impl Records {
            /// Only the records that the test accepts.
            pub fn filtered(mut self, test: &impl EntryTest) -> Records {
                $($(self.$list.keep_only(|entry| test.accepts(entry));)?)*
                self
            }

            /// Gives each record its translations, and takes them out of `translations`, which has them by the record's
            /// file.
            pub fn take_translations(
                &mut self,
                translations: &mut BTreeMap<SourcePath, Vec<Translation>>,
            ) {
                if translations.is_empty() {
                    return;
                }
                $($(for entry in self.$list.entries_mut() {
                    if let Some(of_entry) = translations.remove(&entry.file) {
                        entry.twins = of_entry;
                    }
                })?)*
            }
        }
    };
}
record_kinds!(records);
