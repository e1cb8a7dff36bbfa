//! An index of the ids of all records, by kind; also finds missing, invalid and duplicate ids.

use super::archive::{ArchiveRecords, RecordVisitor};
use super::gathering::Gathering;
use crate::base::path::{FieldPath, SourcePath};
use crate::base::text::Slug;
use crate::content::schema::kinds::{
    ActivityKind, Holding, IdRule, KindRow, NetworkKind, RecordKind,
};
use crate::content::schema::records::Record;
use crate::content::source::{Entry, Unparsed};
use crate::diagnostics::{At, Location};
use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap};

/// The id of a record.
#[derive(Debug)]
pub struct OwnId<'a> {
    pub kind: &'static KindRow,
    pub id: &'a str,
    pub place: Location,
    /// The place of the first record with the same id. None: this is the first.
    pub earlier: Option<Location>,
}

/// The ids of all records that have one.
#[derive(Debug, Default)]
pub struct ArchiveIds<'a> {
    all: Vec<OwnId<'a>>,
    by_kind: FxHashMap<(&'static str, Option<&'a SourcePath>), Ids<'a>>,
}

/// In the order of the records.
type Ids<'a> = IndexSet<&'a str, FxBuildHasher>;

impl<'a> ArchiveIds<'a> {
    /// Without the ids that could not be read: nothing can refer to their placeholders.
    pub fn new(archive: &'a ArchiveRecords, unparsed: &Unparsed) -> ArchiveIds<'a> {
        let mut collector = IdCollector {
            unparsed,
            ids: ArchiveIds::default(),
            first: FxHashMap::default(),
        };
        archive.visit(&mut collector);
        for network in &archive.networks {
            let place = network.id_place.clone();
            collector.add(NetworkKind::ROW, &network.record.id, place, None);
        }
        let list = FieldPath::root().key("activities");
        for effort in &archive.efforts {
            for (index, activity) in effort.record.activities.iter().enumerate() {
                let place = effort.place(list.index(index).key("id"));
                collector.add(ActivityKind::ROW, &activity.id, place, None);
            }
        }
        collector.ids
    }

    pub fn iter(&self) -> impl Iterator<Item = &OwnId<'a>> {
        self.all.iter()
    }

    /// Whether there is a record of this kind with the id. `gathering`: that of the record with the reference, since the ids of
    /// its presentations are only valid there.
    pub fn contains(&self, kind: &KindRow, id: &str, gathering: Option<&Gathering>) -> bool {
        (self.of(kind, gathering)).is_some_and(|ids| ids.contains(id))
    }

    /// The ids of the records of a kind, in the records' order.
    pub fn of_kind<'s>(
        &'s self,
        kind: &KindRow,
        gathering: Option<&'s Gathering>,
    ) -> impl Iterator<Item = &'a str> + use<'a, 's> {
        self.of(kind, gathering).into_iter().flatten().copied()
    }

    fn of<'s>(&'s self, kind: &KindRow, gathering: Option<&'s Gathering>) -> Option<&'s Ids<'a>> {
        let gathering = gathering.map(|gathering| &gathering.entry.file);
        let is_in_gathering = kind.ids == IdRule::SlugInGathering;
        self.by_kind
            .get(&(kind.name, gathering.filter(|_| is_in_gathering)))
    }

    /// Adds missing, duplicate and invalid ids to `unparsed`: such a record may be the one that a reference means, so the
    /// reference is not reported as broken.
    pub fn mark_ambiguous(&self, unparsed: &mut Unparsed) {
        for own in self.all.iter().filter(|own| own.is_ambiguous()) {
            unparsed.add_id(own.kind, &own.place.file);
        }
    }

    /// The field `id` of each such record, even if the field has another name or the id comes from the path. Marked as unread, so
    /// that two pages with the same address are not reported as well.
    pub fn ambiguous(&self) -> Vec<(SourcePath, FieldPath)> {
        let ambiguous = self.all.iter().filter(|own| own.is_ambiguous());
        let fields = ambiguous.map(|own| {
            let record = match &own.place.at {
                At::Field(field) | At::Key(field) => field.parent(),
                At::File | At::Span(_) => None,
            };
            let record = record.unwrap_or_default();
            (own.place.file.clone(), record.key("id"))
        });
        fields.collect()
    }
}

impl OwnId<'_> {
    /// Missing, duplicate or not a slug.
    fn is_ambiguous(&self) -> bool {
        self.id.is_empty() || self.is_bad_slug() || self.earlier.is_some()
    }

    /// False for a presentation without an id, which is reported by another check.
    pub fn is_bad_slug(&self) -> bool {
        match self.kind.ids {
            IdRule::None | IdRule::Unique => false,
            IdRule::Slug => Slug::parse(self.id).is_none(),
            IdRule::SlugInGathering => !self.id.is_empty() && Slug::parse(self.id).is_none(),
        }
    }
}

struct IdCollector<'a, 'u> {
    unparsed: &'u Unparsed,
    ids: ArchiveIds<'a>,
    /// The first of several records with one id, as an index into all ids. Presentations and letters of a gathering share
    /// their addresses, so the name of their kind is left out.
    first: FxHashMap<(&'static str, Option<&'a SourcePath>, &'a str), usize>,
}

impl<'a> IdCollector<'a, '_> {
    fn add(
        &mut self,
        kind: &'static KindRow,
        id: &'a str,
        place: Location,
        gathering: Option<&'a SourcePath>,
    ) {
        if self.unparsed.has_lost_id(&place, id) {
            return;
        }
        let space = if gathering.is_some() { "" } else { kind.name };
        let index = self.ids.all.len();
        let is_missing = gathering.is_some() && id.is_empty();
        let first = match is_missing {
            true => index,
            false => *self.first.entry((space, gathering, id)).or_insert(index),
        };
        let earlier = (first < index).then(|| self.ids.all[first].place.clone());
        let of_kind = self.ids.by_kind.entry((kind.name, gathering));
        of_kind.or_default().insert(id);
        self.ids.all.push(OwnId {
            kind,
            id,
            place,
            earlier,
        });
    }
}

impl<'a> RecordVisitor<'a> for IdCollector<'a, '_> {
    fn record<R: Record>(&mut self, entry: &'a Entry<R>, gathering: Option<&'a Gathering>) {
        let kind = R::KIND;
        let gathering = match kind.ids {
            IdRule::None => return,
            IdRule::Slug | IdRule::Unique => None,
            IdRule::SlugInGathering => gathering.map(|gathering| &gathering.entry.file),
        };
        let is_named_by_id = kind.holding == Holding::Each && entry.base == FieldPath::root();
        let place = match kind.id_field.rsplit('.').next() {
            Some(field) if !is_named_by_id => entry.at(field),
            _ => entry.start(),
        };
        self.add(kind, &entry.id, place, gathering);
    }
}
