//! The table of record kinds. What differs only by kind follows from it: which file is what, where a record may stand,
//! the lists of [`Records`](super::Records), what one file holds, which ids must differ, and the words of messages.
//!
//! A new kind is a row here, a struct in `records/`, and a table in the archive.

use crate::base::path::SourcePath;
use crate::diagnostics::MessageWord;

/// One row of the table.
#[derive(Debug)]
pub struct KindRow {
    /// Unique among the kinds; marks a reference when a record is walked.
    pub name: &'static str,
    pub word: MessageWord,
    /// The path of records of the kind, from the site's root. `<id>` is the record's id; any other word in angle brackets
    /// is any name.
    pub path: &'static str,
    pub ids: IdRule,
    pub holding: Holding,
    /// The field that holds the id: `[*].id`, `networks[*].id`. Empty where the id is in the path.
    pub id_field: &'static str,
}

/// What an id must be like, and among which records it must be the only one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdRule {
    /// The records have no ids that anything refers to.
    None,
    /// A word of an address, unique in the site.
    Slug,
    /// A word of an address, unique among the presentations and letters of a gathering.
    SlugInGathering,
    /// Any text, unique in the site: the numbers of a document, abbreviations.
    Unique,
}

/// How files hold records of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// There is one file, and it is one record.
    One,
    /// There is one file, and it is a list of records.
    List,
    /// Each file is one record.
    Each,
    /// The records are parts of a record of another kind.
    Part,
}

/// A kind of record, as a type: what a [`Ref`](super::fields::Ref) leads to.
pub trait RecordKind {
    const ROW: &'static KindRow;
}

/// Gives all rows to the macro with this name.
///
/// The columns: the kind as a type · its name · its words in Bokmål, Nynorsk and English · the path · the rule for ids ·
/// how files hold it, with the list in `Records`, the record's type, and the field of the record that is its id; for a part, the
/// path to its id · `provenance`, when the record has a field of that name.
macro_rules! record_kinds {
    ($generate:ident) => {
        $generate! {
            SiteKind         "site"         ["nettsted", "nettstad", "site"]            "samling.yaml"                                                 None             one  site: SiteRecord;
            ProgrammeKind    "programme"    ["program", "program", "programme"]         "content/programme/index.md"                                   None             one  programme: ProgrammeRecord, provenance;
            CountyKind       "county"       ["fylke", "fylke", "county"]                "content/counties/<id>.md"                                     Slug             each counties: CountyRecord, provenance;
            NetworkKind      "network"      ["læringsnettverk", "læringsnettverk", "network"] "content/counties/<county>.md"                           Slug             part "networks[*].id";
            GatheringKind    "gathering"    ["samling", "samling", "gathering"]         "content/gatherings/<år>/<id>/index.md"                        Slug             each gatherings: GatheringRecord, provenance;
            PresentationKind "presentation" ["innlegg", "innlegg", "presentation"]      "content/gatherings/<år>/<samling>/presentations/<id>.md"      SlugInGathering  each presentations: PresentationRecord or part "presentations[*].id", provenance;
            LetterKind       "letter"       ["brev", "brev", "letter"]                  "content/gatherings/<år>/<samling>/letters/<id>.md"            SlugInGathering  each letters: LetterRecord, provenance;
            FrozenKind       "frozen"       ["frysing", "frysing", "freeze"]            "content/gatherings/<år>/<samling>/frozen.yaml"                None             each frozen: FrozenRecord;
            ProjectKind      "project"      ["prosjekt", "prosjekt", "project"]         "content/projects/<id>.md"                                     Slug             each projects: ProjectRecord, provenance;
            PageKind         "page"         ["side", "side", "page"]                    "content/pages/<id>.md"                                        Slug             each pages: PageRecord, provenance;
            GoalsKind        "goals"        ["mål", "mål", "goals"]                     "content/programme/goals.yaml"                                 None             one  goals: GoalsRecord;
            MainGoalKind     "main-goal"    ["hovedmål", "hovudmål", "main goal"]       "content/programme/goals.yaml"                                 None             part "main" of MainGoalRecord, provenance;
            SubGoalKind      "sub-goal"     ["delmål", "delmål", "sub-goal"]            "content/programme/goals.yaml"                                 Slug             part "sub_goals[*].number" of SubGoalRecord, provenance;
            CountyGoalsKind  "county-goals" ["fylkesmål", "fylkesmål", "county goals"]  "content/programme/goals.yaml"                                 None             part "county_goals[*]" of CountyGoalsRecord, provenance;
            EffortsKind      "efforts"      ["innsatser", "innsatsar", "efforts"]       "content/programme/efforts.yaml"                               None             one  efforts: EffortsRecord, provenance;
            EffortKind       "effort"       ["innsats", "innsats", "effort"]            "content/programme/efforts.yaml"                               Unique           part "efforts[*].id" of EffortRecord;
            ActivityKind     "activity"     ["aktivitet", "aktivitet", "activity"]      "content/programme/efforts.yaml"                               Unique           part "efforts[*].activities[*].id";
            ActorKind        "actor"        ["aktør", "aktør", "actor"]                 "content/programme/actors.yaml"                                Slug             list actors: ActorRecord by id, provenance;
            AbbreviationKind "abbreviation" ["forkortelse", "forkorting", "abbreviation"] "content/programme/abbreviations.yaml"                       Unique           list abbreviations: AbbreviationRecord by abbr;
            PersonKind       "person"       ["person", "person", "person"]              "content/programme/people.yaml"                                Slug             list people: PersonRecord by id;
            MunicipalityKind "municipality" ["kommune", "kommune", "municipality"]      "content/municipalities.yaml"                                  Slug             list municipalities: MunicipalityRecord by id, provenance;
            ResourceKind     "resource"     ["ressurs", "ressurs", "resource"]          "content/resources.yaml"                                       Slug             list resources: ResourceRecord by id, provenance;
            SourceKind       "source"       ["kilde", "kjelde", "source"]               "content/sources.yaml"                                         Slug             list sources: SourceRecord by id;
            RedirectKind     "redirect"     ["videresending", "vidaresending", "redirect"] "content/redirects.yaml"                                    None             list redirects: RedirectRecord by from;
        }
    };
}
pub(crate) use record_kinds;

macro_rules! holding {
    (one) => {
        Holding::One
    };
    (list) => {
        Holding::List
    };
    (each) => {
        Holding::Each
    };
    (part) => {
        Holding::Part
    };
}

macro_rules! rows {
    ($(
        $kind:ident $name:literal [$nb:literal, $nn:literal, $en:literal] $path:literal $ids:ident $holding:ident
        $($list:ident: $record:ident $(by $id:ident)? $(or part $listed_id:literal)?)?
        $($part_id:literal $(of $part:ident)?)?
        $(, $provenance:ident)?;
    )*) => {
        $(
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum $kind {}

            impl RecordKind for $kind {
                const ROW: &'static KindRow = &KindRow {
                    name: $name,
                    word: MessageWord { nb: $nb, nn: $nn, en: $en },
                    path: $path,
                    ids: IdRule::$ids,
                    holding: holding!($holding),
                    id_field: concat!($($("[*].", stringify!($id),)? $($listed_id)?)? $($part_id)?),
                };
            }
        )*

        /// Every row of the table.
        pub const KINDS: &[&KindRow] = &[$($kind::ROW),*];
    };
}
record_kinds!(rows);

/// Of the same kind.
impl PartialEq for KindRow {
    fn eq(&self, other: &KindRow) -> bool {
        self.name == other.name
    }
}

impl Eq for KindRow {}

impl KindRow {
    /// The kind with this name.
    pub fn named(name: &str) -> Option<&'static KindRow> {
        KINDS.iter().copied().find(|kind| kind.name == name)
    }

    /// Markdown with front matter: such records have a body, and may have translations beside them.
    pub fn is_document(&self) -> bool {
        self.holding != Holding::Part && self.path.ends_with(".md")
    }

    /// The id of the record that a file at this path is; the kind's name, where the path has no id. None: a file of this
    /// kind cannot have this path.
    pub fn id_at<'p>(&self, path: &'p SourcePath) -> Option<&'p str>
    where
        Self: 'p,
    {
        let mut id = None;
        let mut names = path.as_str().split('/');
        for pattern in self.path.split('/') {
            let name = names.next()?;
            match PathPlaceholder::in_name(pattern) {
                Some(placeholder) => {
                    let part = placeholder.part_of(name)?;
                    id = id.or((placeholder.word == "id").then_some(part));
                }
                None if pattern == name => {}
                None => return None,
            }
        }
        names.next().is_none().then(|| id.unwrap_or_default())
    }

    /// The path of the record with this id. `*` is any name.
    pub fn path_of(&self, id: &str) -> String {
        let names = self
            .path
            .split('/')
            .map(|name| match PathPlaceholder::in_name(name) {
                Some(placeholder) if placeholder.word == "id" => placeholder.filled_with(id),
                Some(placeholder) => placeholder.filled_with("*"),
                None => name.to_owned(),
            });
        names.collect::<Vec<String>>().join("/")
    }

    /// Where to look for the records of this kind, for a person: a file, or a folder with the list in its files.
    pub fn place(&self) -> String {
        let Some((folder, _)) = self.path.split_once('<') else {
            return self.path.to_owned();
        };
        match self.id_field.split_once('[') {
            Some((list, _)) => format!("{folder} ({list})"),
            None => folder.to_owned(),
        }
    }
}

/// A word in angle brackets in a name of a path, with the text around it: `<id>.md`.
struct PathPlaceholder<'n> {
    before: &'n str,
    word: &'n str,
    after: &'n str,
}

impl<'n> PathPlaceholder<'n> {
    fn in_name(name: &'n str) -> Option<PathPlaceholder<'n>> {
        let (before, rest) = name.split_once('<')?;
        let (word, after) = rest.split_once('>')?;
        Some(PathPlaceholder {
            before,
            word,
            after,
        })
    }

    /// The part of a name that matches the placeholder.
    fn part_of<'p>(&self, name: &'p str) -> Option<&'p str> {
        let part = name.strip_prefix(self.before)?.strip_suffix(self.after)?;
        (!part.is_empty()).then_some(part)
    }

    fn filled_with(&self, text: &str) -> String {
        format!("{}{text}{}", self.before, self.after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_paths_differ() {
        for (index, kind) in KINDS.iter().enumerate() {
            for other in &KINDS[..index] {
                assert_ne!(kind.name, other.name);
                let are_parts = [kind, other].map(|kind| kind.holding == Holding::Part);
                assert!(
                    kind.path != other.path || are_parts.contains(&true),
                    "{}",
                    kind.path
                );
            }
        }
    }

    #[test]
    fn ids_in_paths() {
        let check = |kind: &KindRow, path: &str, id: Option<&str>| {
            assert_eq!(kind.id_at(&SourcePath::new(path)), id, "{path}");
        };
        check(CountyKind::ROW, "content/counties/oslo.md", Some("oslo"));
        check(CountyKind::ROW, "content/counties/oslo.yaml", None);
        check(CountyKind::ROW, "content/counties/.md", None);
        check(ActorKind::ROW, "content/programme/actors.yaml", Some(""));
        check(
            LetterKind::ROW,
            "content/gatherings/2018/bergen/letters/brev.md",
            Some("brev"),
        );
        check(
            LetterKind::ROW,
            "content/gatherings/2018/bergen/index.md",
            None,
        );
    }

    #[test]
    fn places_for_people() {
        assert_eq!(ActorKind::ROW.place(), "content/programme/actors.yaml");
        assert_eq!(SubGoalKind::ROW.place(), "content/programme/goals.yaml");
        assert_eq!(CountyKind::ROW.place(), "content/counties/");
        assert_eq!(NetworkKind::ROW.place(), "content/counties/ (networks)");
        assert_eq!(GatheringKind::ROW.place(), "content/gatherings/");
    }
}
