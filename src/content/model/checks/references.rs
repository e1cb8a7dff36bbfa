//! Every reference leads to a record.

use super::{Check, CheckRun, FieldInput};
use crate::base::text::ascii_words;
use crate::content::model::{ArchiveRecords, Gathering};
use crate::content::schema::fields::FieldType;
use crate::content::schema::kinds::{
    ActorKind, CountyKind, IdRule, KindRow, MunicipalityKind, PresentationKind, ProjectKind,
    RecordKind, SubGoalKind,
};
use crate::content::source::yaml::PLACEHOLDER;
use crate::diagnostics::{Diagnostics, catalogue};
use std::borrow::Cow;

pub const CHECK: Check = Check {
    name: "references",
    codes: &["S202"],
    run: CheckRun::Field(check),
};

fn check(reference: &FieldInput<'_>, diagnostics: &mut Diagnostics) {
    let FieldType::Reference(kind) = reference.field.field_type else {
        return;
    };
    let (id, gathering) = (reference.field.text, reference.gathering);
    let ids = reference.input.ids;
    if ids.contains(kind, id, gathering) {
        return;
    }
    let mut known = ids.of_kind(kind, gathering);
    let is_slip = known.any(|known| is_slip_of(id, known));
    let is_known = |id: &str| ids.contains(kind, id, gathering);
    let meant = record_called(id, kind, gathering, reference.input.archive);
    let meant = meant.filter(|meant| is_known(meant));
    if !is_slip && meant.is_none() && (reference.input.unparsed).may_hold(kind, id, reference.file)
    {
        return;
    }
    // Of a presentation the writer knows the place: it is in the same gathering.
    let stands_in = (kind.ids != IdRule::SlugInGathering).then(|| kind.place());
    diagnostics.add(catalogue::unknown_reference(
        reference.place(),
        kind.word,
        stands_in.as_deref(),
        id,
        meant,
        ids.of_kind(kind, gathering),
    ));
}

/// The id of the one record that has the written text for its name: "Vikabygd kommune", "Delmål 2", "KS".
fn record_called<'a>(
    written: &str,
    kind: &KindRow,
    gathering: Option<&'a Gathering>,
    archive: &'a ArchiveRecords,
) -> Option<&'a str> {
    let written = ascii_words(written);
    let is_area = kind == CountyKind::ROW || kind == MunicipalityKind::ROW;
    let endings = ["-fylkeskommune", "-fylke", "-kommune", "-herad"];
    let mut endings = endings.iter().filter(|_| is_area);
    let short = endings.find_map(|ending| written.strip_suffix(ending));
    let is_it = |name: &str| {
        let name = ascii_words(name);
        !name.is_empty() && (name == written || Some(name.as_str()) == short)
    };
    let mut found = names_of(kind, gathering, archive);
    found.retain(|(name, id)| !id.is_empty() && *id != PLACEHOLDER && is_it(name));
    found.dedup_by_key(|(_, id)| *id);
    match found.as_slice() {
        [(_, id)] => Some(*id),
        _ => None,
    }
}

/// The names of the records of a kind, each with the record's id.
fn names_of<'a>(
    kind: &KindRow,
    gathering: Option<&'a Gathering>,
    archive: &'a ArchiveRecords,
) -> Vec<(Cow<'a, str>, &'a str)> {
    let mut names: Vec<(Cow<'a, str>, &'a str)> = Vec::new();
    let mut add = |name: &'a str, id: &'a str| names.push((Cow::Borrowed(name), id));
    if kind == CountyKind::ROW {
        for county in &archive.counties {
            let all = county.record.names.iter();
            all.for_each(|(_, name)| add(name, &county.id));
        }
    } else if kind == MunicipalityKind::ROW {
        for municipality in &archive.municipalities {
            let all = municipality.record.names.iter();
            all.for_each(|(_, name)| add(name, &municipality.id));
        }
    } else if kind == ActorKind::ROW {
        for actor in &archive.actors {
            let all = std::iter::once(&actor.record.name).chain(&actor.record.variants);
            all.for_each(|name| add(name, &actor.id));
        }
        for short in &archive.abbreviations {
            let actor = short.record.actor.as_ref();
            if let Some(actor) = actor.filter(|actor| archive.actors.contains(actor.id())) {
                add(&short.record.abbr, actor.id());
            }
        }
    } else if kind == ProjectKind::ROW {
        let all = archive.projects.iter();
        all.for_each(|project| add(&project.record.name, &project.id));
    } else if kind == PresentationKind::ROW {
        let talks = gathering.into_iter().flat_map(|of| &of.presentations);
        talks.for_each(|talk| add(&talk.record.title, &talk.id));
    } else if kind == SubGoalKind::ROW {
        for goal in &archive.sub_goals {
            let words = ["delmål", "sub-goal"].map(|word| format!("{word} {}", goal.id));
            names.extend(words.map(|name| (Cow::Owned(name), goal.id.as_str())));
        }
    }
    names
}

/// Whether one letter is all that `written` differs from the id by: then it is a slip of the pen, whatever could not be read.
/// Numbers are as near to each other, and so are words of two letters.
fn is_slip_of(written: &str, id: &str) -> bool {
    let has_digit = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
    let is_long = written.len().max(id.len()) > 2;
    is_long && !has_digit(written) && !has_digit(id) && strsim::osa_distance(written, id) == 1
}
