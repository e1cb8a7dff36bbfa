//! What search may find on a page: its passages, each with its anchor, and the facets that a search can be
//! limited by.

use super::frame::Frame;
use super::parts::{ActorLink, CountyThenNow, DateView, Edition, Link, PersonView, SpeakerView};
use crate::base::text::{Html, Language};
use serde::{Deserialize, Serialize};

/// What search may find on one page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchEntry {
    pub title: String,
    /// What it is also called: a number, an abbreviation, an earlier name.
    pub called: Vec<String>,
    pub kind: EntryKind,
    pub facts: EntryFacets,
    /// Whose it is: its speakers, its sender, its publisher. Shown below the title, and finds the page.
    pub by: Option<String>,
    /// What sort of its kind it is, as a key of the theme's words; shown below the title.
    pub sort: Option<String>,
    /// Never empty; the first is of the page as a whole.
    pub passages: Vec<Passage>,
    /// What on the page is found for itself, each with the anchor of its first passage: an effort, a resource.
    pub things: Vec<SearchEntry>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryFacets {
    /// As it was called then, and as it is called today.
    pub counties: Vec<String>,
    /// As much as is known: `2018`, `2018-10`, `2018-10-16`.
    pub date: Option<String>,
    /// The date as the page writes it.
    pub date_text: Option<String>,
    pub sub_goals: Vec<String>,
    /// The number of its one sub-goal, shown below the title.
    pub sub_goal_number: Option<String>,
    pub organisations: Vec<String>,
    /// The language of the page's main text, where it is not the page's.
    pub language: Option<Language>,
    pub inherits: Inherited,
}

/// Which empty facets of a page are those of the page above.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inherited {
    #[default]
    Nothing,
    /// All but the date: a letter is not written on the day of its gathering.
    AllButDate,
    /// A talk is held when and where its gathering is.
    All,
}

/// A part of a page with an address of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Empty: the page itself.
    pub anchor: String,
    pub title: String,
    /// Plain text.
    pub text: String,
    /// Words that find it and are not shown: names of people, places and topics.
    pub also: String,
    /// The address of a picture of it, from the page.
    pub picture: Option<String>,
}

/// What a reader may limit a search to: the kind, and the end of its key among the theme's words (`search-kind-talk`); then
/// what people call such a page when they ask for one, in Norwegian and in English. One line a kind: the enum, the list of all,
/// the tags and the words are made from it.
macro_rules! entry_kinds {
    ($($kind:ident = $tag:literal, $norwegian:literal, $english:literal;)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum EntryKind { $($kind,)* }

        impl EntryKind {
            /// Every kind, in the order that the search page offers them.
            pub const ALL: &[EntryKind] = &[$(EntryKind::$kind,)*];

            /// Its name in the search index, and the end of its key among the theme's words.
            pub fn tag(self) -> &'static str {
                match self { $(EntryKind::$kind => $tag,)* }
            }

            /// What people call such a page when they ask for one.
            pub fn called(self, language: Language) -> &'static str {
                match (self, language) {
                    $((EntryKind::$kind, Language::En) => $english,)*
                    $((EntryKind::$kind, _) => $norwegian,)*
                }
            }
        }
    };
}

/// What people ask for who look for somebody to ask.
pub const CONTACT_WORDS: &str = "kontakt kontaktperson contact";

/// What people ask for who look for whose task something is.
pub const RESPONSIBLE_WORDS: &str = "ansvar ansvarlig ansvarleg responsible responsibility";

/// What people ask for who miss something, or want to know whether a file is the one that was archived.
pub const PRESERVED_WORDS: &str = "mangler mangel tapt borte bevart arkivert sjekksum sjekksummer sjekksumliste missing lost preserved checksum checksums";

/// What people ask for who miss something of one gathering.
pub const LOST_WORDS: &str = "mangler mangel tapt borte missing lost";

/// What people ask for who want the content as tables.
pub const DATA_WORDS: &str = "csv json excel regneark tabell tabeller datasett nedlasting åpne data spreadsheet table dataset download";

/// What people ask for who want to follow what comes.
pub const CALENDAR_WORDS: &str =
    "ics kommende neste dato datoer abonnement abonnere upcoming next dates subscribe";

/// What people ask for who want to come.
pub const REGISTRATION_WORDS: &str = "påmelding påmeldingsfrist melde meld registration register";

/// What people ask for who do not know a word.
pub const MEANING_WORDS: &str = "betyr betydning tyder meaning mean means";

/// What people ask for who want a talk's slides.
pub const SLIDE_WORDS: &str = "lysbilder lysark slides";

/// Words of a question that ask for one kind of answer: «hva ble vist om …», «hvem har ansvar for …». They say nothing else of what is
/// asked for.
pub const WISHES: [(EntryKind, &str); 2] = [
    (
        EntryKind::Talk,
        "vist viste vises holdt heldt haldt fortalte fortalt snakket snakka snakker sa sagt innlegg foredrag innleder innleiar presenterte \
         shown showed said spoke talked presented",
    ),
    (
        EntryKind::Effort,
        "ansvar ansvaret ansvarlig ansvarlige ansvarleg ansvarlege responsible responsibility",
    ),
];

impl EntryKind {
    /// Among pages that answer equally well, the lower comes first, as `LEVELS` of the search page's script weighs them: what was
    /// held and whom it concerns, what was said there, lists, what was made and written, and last efforts, files and pages about
    /// the site. Talks and efforts have levels of their own: questions ask for them, see [`WISHES`].
    pub fn level(self) -> u8 {
        match self {
            EntryKind::Gathering
            | EntryKind::County
            | EntryKind::Municipality
            | EntryKind::Actor
            | EntryKind::SubGoal
            | EntryKind::Programme => 0,
            EntryKind::Talk => 1,
            EntryKind::Person | EntryKind::List => 2,
            EntryKind::Letter | EntryKind::Project | EntryKind::Resource => 3,
            EntryKind::Effort => 4,
            EntryKind::Document | EntryKind::Page => 5,
        }
    }

    /// Is it called by its date and its county? «oktober 2018» and «hordaland april» look for such pages.
    pub fn is_event(self) -> bool {
        matches!(
            self,
            EntryKind::Gathering | EntryKind::Talk | EntryKind::Letter | EntryKind::Document
        )
    }

    /// Is it of a certain day, so that a reader is told where that is not known?
    pub fn is_dated(self) -> bool {
        matches!(
            self,
            EntryKind::Gathering | EntryKind::Talk | EntryKind::Letter
        )
    }
}

entry_kinds! {
    Talk = "talk", "innlegg presentasjon foredrag", "talk presentation";
    Gathering = "gathering", "samling", "gathering";
    Letter = "letter", "brev", "letter";
    Project = "project", "prosjekt", "project";
    Resource = "resource", "ressurs", "resource";
    County = "county", "fylke", "county";
    Municipality = "municipality", "kommune", "municipality";
    Actor = "actor", "", "";
    Person = "person", "person", "person";
    Effort = "effort", "innsats", "effort";
    SubGoal = "sub-goal", "delmål", "sub-goal";
    Programme = "programme", "program", "programme";
    Document = "document", "", "";
    List = "list", "", "";
    Page = "page", "", "";
}

impl SearchEntry {
    /// A page with one passage, which is the page as a whole. `text`: plain; `also`: words that find it and are not
    /// shown.
    pub fn of_page(frame: &Frame, kind: EntryKind, text: String, also: String) -> SearchEntry {
        SearchEntry {
            title: frame.title.text.clone().unwrap_or_default(),
            called: Vec::new(),
            things: Vec::new(),
            kind,
            facts: EntryFacets::default(),
            by: None,
            sort: None,
            passages: vec![Passage {
                anchor: String::new(),
                title: String::new(),
                text,
                also,
                picture: None,
            }],
        }
    }
}

impl SearchEntry {
    /// A list of pages, found by its heading.
    pub fn of_list(frame: &Frame) -> SearchEntry {
        SearchEntry::of_page(frame, EntryKind::List, String::new(), String::new())
    }

    /// A list that people ask for in other words than its heading.
    pub fn of_list_called(frame: &Frame, words: &str) -> SearchEntry {
        SearchEntry {
            called: vec![words.to_owned()],
            ..SearchEntry::of_list(frame)
        }
    }

    /// Something on a page that is found for itself. `first`: its first passage, whose title it has.
    pub fn of_thing(kind: EntryKind, mut first: Passage) -> SearchEntry {
        SearchEntry {
            title: std::mem::take(&mut first.title),
            called: Vec::new(),
            kind,
            facts: EntryFacets::default(),
            by: None,
            sort: None,
            passages: vec![first],
            things: Vec::new(),
        }
    }
}

/// The slides or pages of a document that have words, if only a photographer's name; after each its headings.
pub fn edition_passages(edition: &Edition) -> impl Iterator<Item = Passage> {
    let with_words = edition.pages.iter().filter(|page| {
        let of_pictures = page.alt_texts.len() + page.credits.len();
        page.title.is_some() || page.text_html.is_some() || of_pictures > 0
    });
    with_words.flat_map(|page| {
        let whole = Passage {
            anchor: page.anchor.clone(),
            title: page.title.clone().unwrap_or_default(),
            text: plain_text([page.text_html.as_ref()]),
            also: joined(
                page.alt_texts
                    .iter()
                    .chain(&page.credits)
                    .map(String::as_str),
            ),
            picture: page.picture.as_ref().map(|picture| picture.src.clone()),
        };
        // They have no address of their own, but stand on the page.
        let headings = page.text_html.iter().flat_map(Passage::of_headings);
        let headings = headings.map(|heading| Passage {
            anchor: page.anchor.clone(),
            ..heading
        });
        std::iter::once(whole).chain(headings)
    })
}

impl Passage {
    /// The headings of a text on the page, each of which leads to its section.
    pub fn of_headings(text: &Html) -> impl Iterator<Item = Passage> {
        text.headings().into_iter().map(|heading| Passage {
            anchor: heading.id,
            title: heading.text,
            text: String::new(),
            also: String::new(),
            picture: None,
        })
    }
}

/// What readers see of several texts, one after the other.
pub fn plain_text<'h>(parts: impl IntoIterator<Item = Option<&'h Html>>) -> String {
    let texts: Vec<String> = parts.into_iter().flatten().map(Html::plain).collect();
    joined(texts.iter().map(String::as_str))
}

/// Those that are not empty, with a space between.
pub fn joined<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    names.join(" ")
}

/// Names of what stands on a page that has no text of its own, for its line among the results.
pub fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

pub fn link_texts(links: &[Link]) -> Vec<String> {
    links.iter().map(|link| link.text.clone()).collect()
}

pub fn link_text(link: &Link) -> &str {
    &link.text
}

pub fn actor_name(actor: &ActorLink) -> &str {
    &actor.link.text
}

/// Somebody's name, role and affiliation.
pub fn person_names(speaker: &SpeakerView) -> impl Iterator<Item = &str> {
    let person = &speaker.person;
    let texts = [&person.name, &person.role, &person.affiliation];
    let actor = person.actor.iter().map(actor_name);
    texts.into_iter().flatten().map(String::as_str).chain(actor)
}

/// "Kari Nordmann, Fjordby kommune"; of several people only their names. None: nobody is named.
pub fn by_people<'p>(people: impl IntoIterator<Item = &'p SpeakerView>) -> Option<String> {
    let people = people.into_iter().map(|speaker| &speaker.person);
    let people: Vec<&PersonView> = people.collect();
    let organisation = |person: &PersonView| {
        let actor = person.actor.as_ref().map(|actor| actor.link.text.clone());
        actor.or_else(|| person.affiliation.clone())
    };
    let names: Vec<String> = match people.as_slice() {
        [person] => (person.name.clone().into_iter())
            .chain(organisation(person))
            .collect(),
        people => people
            .iter()
            .filter_map(|person| person.name.clone())
            .collect(),
    };
    Some(names.join(", ")).filter(|names| !names.is_empty())
}

/// The date as the page writes it.
pub fn date_text(date: Option<&DateView>) -> Option<String> {
    date.map(|date| date.text.clone())
}

/// As it was called then, and as it is called today.
pub fn county_names(county: &CountyThenNow) -> Vec<String> {
    county.names.clone()
}

/// The beginning of a period, as far as it is known.
pub fn beginning(date: Option<&DateView>) -> Option<String> {
    let date = date?;
    let whole = date.datetime.as_ref().filter(|text| text.len() <= 10);
    whole
        .cloned()
        .or_else(|| date.year.map(|year| year.to_string()))
}
