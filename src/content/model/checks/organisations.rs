//! Every organisation must be spelt in one way: as its actor, or, if it is not an actor, as elsewhere on the site.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::base::text::ascii_words;
use crate::content::model::ArchiveRecords;
use crate::content::schema::fields::{ContactRecord, SpeakerRecord};
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, Location, catalogue};
use rustc_hash::{FxHashMap, FxHashSet};

pub const CHECK: Check = Check {
    name: "organisations",
    codes: &["S234"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    let mut names = KnownOrganisations::default();
    for actor in &input.archive.actors {
        let record = &actor.record;
        let former = record.former_names.iter().map(|former| &former.name);
        let all = std::iter::once(&record.name).chain(&record.variants);
        for name in all.chain(former) {
            names.add_known(name);
        }
    }
    for municipality in &input.archive.municipalities {
        for (_, name) in &municipality.record.names {
            names.add_known(&format!("{name} kommune"));
        }
    }
    let mut reported = FxHashSet::default();
    for (written, place) in affiliations(input.archive) {
        match names.meant(written) {
            Some(meant) if reported.insert(written) => {
                let meant = meant.to_owned();
                diagnostics.add(catalogue::organisation_misspelt(place, written, &meant));
            }
            Some(_) => {}
            None => names.add_known(written),
        }
    }
}

/// The organisations that people come from, in words, and where they are written.
fn affiliations(archive: &ArchiveRecords) -> Vec<(&str, Location)> {
    let mut found = Vec::new();
    for gathering in &archive.gatherings {
        let entry = &gathering.entry;
        contacts(entry, &gathering.record().contacts, &mut found);
        for (index, session) in gathering.record().sessions.iter().enumerate() {
            let list = FieldPath::root().key("sessions").index(index).key("chairs");
            speakers(entry, &list, &session.chairs, &mut found);
        }
        for talk in &gathering.presentations {
            let list = FieldPath::root().key("speakers");
            speakers(talk, &list, &talk.record.speakers, &mut found);
        }
        for letter in &gathering.letters {
            let from = letter.record.from.as_ref();
            let written = from.and_then(|from| from.affiliation.as_deref());
            let field = FieldPath::root().key("from").key("affiliation");
            found.extend(written.map(|written| (written, letter.place(field))));
        }
    }
    for county in &archive.counties {
        contacts(county, &county.record.contacts, &mut found);
    }
    for project in &archive.projects {
        contacts(project, &project.record.contacts, &mut found);
    }
    found
}

fn speakers<'a, T>(
    entry: &Entry<T>,
    list: &FieldPath,
    speakers: &'a [SpeakerRecord],
    found: &mut Vec<(&'a str, Location)>,
) {
    let numbered = speakers.iter().enumerate();
    found.extend(numbered.filter_map(|(index, speaker)| {
        let place = entry.place(list.index(index).key("affiliation"));
        Some((speaker.affiliation.as_deref()?, place))
    }));
}

fn contacts<'a, T>(
    entry: &Entry<T>,
    contacts: &'a [ContactRecord],
    found: &mut Vec<(&'a str, Location)>,
) {
    let list = FieldPath::root().key("contacts");
    let numbered = contacts.iter().enumerate();
    found.extend(numbered.filter_map(|(index, contact)| {
        let place = entry.place(list.index(index).key("affiliation"));
        Some((contact.affiliation.as_deref()?, place))
    }));
}

/// The number of a name's words, and its first letter.
type Bucket = (usize, Option<char>);

/// The names of organisations so far.
#[derive(Default)]
struct KnownOrganisations {
    written: FxHashSet<String>,
    /// By the name without anything but letters and digits.
    joined: FxHashMap<String, String>,
    /// By the number of words and the first letter: names in words.
    words: FxHashMap<Bucket, Vec<(String, String)>>,
}

impl KnownOrganisations {
    fn add_known(&mut self, name: &str) {
        if !self.written.insert(name.to_owned()) {
            return;
        }
        let words = ascii_words(name);
        let joined = words.replace('-', "");
        self.joined.entry(joined).or_insert_with(|| name.to_owned());
        let bucket = self.words.entry(bucket(&words)).or_default();
        bucket.push((words, name.to_owned()));
    }

    /// The name that was likely meant. None: this is one of the names, or no name is near.
    fn meant(&self, written: &str) -> Option<&str> {
        if self.written.contains(written) {
            return None;
        }
        let words = ascii_words(written);
        let same = self.joined.get(&words.replace('-', ""));
        let near = || {
            let names = self.words.get(&bucket(&words))?.iter();
            let mut near = names.filter(|(other, _)| is_misspelling(&words, other));
            near.next().map(|(_, name)| name)
        };
        same.or_else(near).map(String::as_str)
    }
}

fn bucket(words: &str) -> Bucket {
    (words.matches('-').count(), words.chars().next())
}

/// Whether two names are of the same organisation: equal, or different by a typing error.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (ascii_words(one), ascii_words(other));
    one.replace('-', "") == other.replace('-', "")
        || one.matches('-').count() == other.matches('-').count() && is_misspelling(&one, &other)
}

/// Words for what an organisation is, which are no names of their own.
const KINDS: [&str; 5] = ["kommune", "fylkeskommune", "forbund", "senter", "fylke"];

/// Whether one long word alone differs, in a letter or two. Short words (Hol, Hole, Os, Ås) are names of their own.
fn is_misspelling(one: &str, other: &str) -> bool {
    let mut differing = one
        .split('-')
        .zip(other.split('-'))
        .filter(|(one, other)| one != other);
    let (Some((one, other)), None) = (differing.next(), differing.next()) else {
        return false;
    };
    let is_kind = |word: &str| KINDS.contains(&word);
    let most = match one.len().min(other.len()) {
        5..7 if is_kind(one) || is_kind(other) => 1,
        ..7 => return false,
        7..12 => 1,
        _ => 2,
    };
    let has_digit = one.bytes().any(|byte| byte.is_ascii_digit());
    !has_digit && one.get(..1) == other.get(..1) && strsim::damerau_levenshtein(one, other) <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_names() {
        let mut names = KnownOrganisations::default();
        for name in [
            "Helsedirektoratet",
            "Hol kommune",
            "KS Nordland",
            "Nordland fylkeskommune",
        ] {
            names.add_known(name);
        }
        let check = |written, expected| assert_eq!(names.meant(written), expected, "{written}");
        check("Helsedirektoratet", None);
        check("Helsedirektoratett", Some("Helsedirektoratet"));
        check("Helse\u{ad}direktoratet", Some("Helsedirektoratet"));
        check("helsedirektoratet", Some("Helsedirektoratet"));
        check("Helse direktoratet", Some("Helsedirektoratet"));
        check("KS-Nordland", Some("KS Nordland"));
        check("Nordland fylkeskomune", Some("Nordland fylkeskommune"));
        check("Hole kommune", None);
        check("Hol komune", Some("Hol kommune"));
        check("Hol kommun", Some("Hol kommune"));
        check("Rogaland fylkeskommune", None);
        check("Folkehelseinstituttet", None);
    }
}
