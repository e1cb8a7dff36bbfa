//! The address of every page and file. Computed before any page is composed, so that pages can link to each other in any order.

use crate::base::path::{OutputPath, SourcePath, is_address};
use crate::base::text::{Language, Slug, ascii_words};
use crate::content::model::{Archive, Gathering};
use crate::content::schema::records::{AddressKind, MenuPlace, PageRecord};
use crate::content::source::Entry;
use crate::documents::PageName;
use crate::site::data::ACCESSIBILITY;
use rustc_hash::FxHashMap;

/// The addresses of all things, by what they are.
#[derive(Debug)]
pub struct Addresses {
    words: FxHashMap<AddressKind, String>,
}

impl Addresses {
    pub fn new(archive: &Archive) -> Addresses {
        let words = AddressKind::ALL
            .iter()
            .map(|&kind| {
                let chosen = archive.site.record.addresses.get(&kind);
                // One that is no address has been reported; links that lead below it would be, too.
                let chosen = chosen
                    .map(|word| word.trim_matches('/'))
                    .filter(|word| is_address(word));
                let word = chosen.unwrap_or(kind.word());
                (kind, word.to_owned())
            })
            .collect();
        Addresses { words }
    }

    fn word(&self, kind: AddressKind) -> &str {
        self.words.get(&kind).map_or(kind.word(), String::as_str)
    }

    pub fn home(&self) -> OutputPath {
        OutputPath::page("")
    }

    /// The page that lists all of a kind.
    pub fn list(&self, kind: AddressKind) -> OutputPath {
        OutputPath::page(self.word(kind))
    }

    /// The page of one of a kind.
    pub fn one(&self, kind: AddressKind, id: &str) -> OutputPath {
        OutputPath::page_of(&[self.word(kind), id])
    }

    pub fn gathering(&self, id: &str) -> OutputPath {
        self.one(AddressKind::Gatherings, id)
    }

    /// A presentation or letter.
    pub fn within_gathering(&self, gathering: &str, id: &str) -> OutputPath {
        OutputPath::page_of(&[self.word(AddressKind::Gatherings), gathering, id])
    }

    /// A file of a gathering's folder: its name as a slug, its ending kept.
    pub fn gathering_file(&self, gathering: &Gathering, file: &SourcePath) -> OutputPath {
        let word = self.word(AddressKind::Gatherings);
        let name = file
            .as_str()
            .strip_prefix(gathering.folder())
            .unwrap_or(file.name());
        OutputPath::file(&format!("{word}/{}/{}", gathering.id(), file_address(name)))
    }

    /// The zip file with all files of a gathering, which is named after it.
    pub fn gathering_package(&self, gathering: &Gathering) -> OutputPath {
        let word = self.word(AddressKind::Gatherings);
        let id = gathering.id();
        OutputPath::file(&format!("{word}/{id}/{id}.zip"))
    }

    /// A file that belongs to no gathering.
    pub fn file(&self, file: &SourcePath) -> OutputPath {
        let name = file.as_str();
        let name = name
            .strip_prefix("content/files/")
            .or_else(|| name.strip_prefix("content/"))
            .unwrap_or(name);
        OutputPath::file(&format!("filer/{}", file_address(name)))
    }

    /// The page that says what a file says: `samlinger/x/lysbilder-pdf/` of `samlinger/x/lysbilder.pdf`.
    pub fn document(&self, file: &OutputPath) -> OutputPath {
        OutputPath::page(&match file.as_str().rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}-{ending}"),
            None => format!("{}-fil", file.as_str()),
        })
    }

    /// The picture of a page of a document: `samlinger/x/lysbilder-pdf/lysbilde-7.jpg`. `document`: where its page stands.
    pub fn picture(&self, document: &OutputPath, name: PageName, page: u32) -> OutputPath {
        let folder = document.address();
        OutputPath::file(&format!("{folder}{}-{page}.jpg", anchor_word(name)))
    }

    /// The page with what the program found that may keep someone from reading the site.
    pub fn accessibility_report(&self) -> OutputPath {
        OutputPath::page("tilgjengelighet/rapport")
    }

    /// The same as a table, beside the other tables of data.
    pub fn accessibility_data(&self, ending: &str) -> OutputPath {
        let folder = self.word(AddressKind::Data);
        OutputPath::file(&format!("{folder}/{ACCESSIBILITY}.{ending}"))
    }

    /// A page of the site's own choosing.
    pub fn text_page(&self, page: &Entry<PageRecord>) -> OutputPath {
        OutputPath::page(page.record.address.as_deref().unwrap_or(&page.id))
    }

    /// The same page in another language.
    pub fn translation(&self, of: &OutputPath, language: Language) -> OutputPath {
        OutputPath::page(&format!("{}{}", of.address(), language.tag()))
    }
}

/// Each part of the name as a slug, with the file's ending.
fn file_address(name: &str) -> String {
    const OTHERWISE: &str = "fil";
    let slug = |name: &str, longest| {
        let slug = Slug::of_name(name, OTHERWISE, longest);
        slug.map_or_else(|| OTHERWISE.to_owned(), |slug| slug.to_string())
    };
    let name = name.trim_matches('/');
    let (folders, name) = name.rsplit_once('/').unwrap_or(("", name));
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, ascii_words(ending)),
        _ => (name, String::new()),
    };
    let (stem, ending) = match ending.len() {
        0 => (stem, String::new()),
        1..=LONGEST_ENDING => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let folders = folders.split('/').filter(|folder| !folder.is_empty());
    let mut parts: Vec<String> = folders.map(|folder| slug(folder, Slug::LONGEST)).collect();
    // The page that shows the document has a hyphen where the file has a dot, or a word of its own.
    let longest = Slug::LONGEST - ending.len().max(OTHERWISE.len() + 1);
    parts.push(format!("{}{ending}", slug(stem, longest)));
    parts.join("/")
}

/// A longer ending of a file's name is a part of the name, in bytes.
const LONGEST_ENDING: usize = 16;

/// One line for each kind of address: the word in the address, when the site has not chosen another; the key of
/// the list's title among the theme's words; the menu that the list is in; and whether the archive has anything for
/// the list. The lists of a menu stand in the order of these lines.
macro_rules! address_kinds {
    ($($kind:ident: $word:literal, $title:literal, $menu:ident, $has_entries:expr;)*) => {
        impl AddressKind {
            pub const ALL: &[AddressKind] = &[$(AddressKind::$kind,)*];

            fn word(self) -> &'static str {
                match self { $(AddressKind::$kind => $word,)* }
            }

            /// The key of the list's title among the theme's words.
            pub fn title_word(self) -> &'static str {
                match self { $(AddressKind::$kind => $title,)* }
            }

            /// The menu that the list is in on every page.
            pub fn menu(self) -> MenuPlace {
                match self { $(AddressKind::$kind => MenuPlace::$menu,)* }
            }

            /// Has the archive anything for the list of this kind?
            pub fn has_entries(self, archive: &Archive) -> bool {
                let has_entries: fn(&Archive) -> bool = match self {
                    $(AddressKind::$kind => $has_entries,)*
                };
                has_entries(archive)
            }
        }
    };
}

address_kinds! {
    Gatherings: "samlinger", "gatherings", Header, |archive| !archive.gatherings.is_empty();
    Counties: "fylker", "counties", Header, |archive| !archive.counties.is_empty();
    Programme: "program", "programme", Header, |archive| archive.programme.is_some();
    SubGoals: "delmal", "sub-goals", None, |archive| !archive.sub_goals.is_empty();
    Efforts: "innsatser", "efforts", Header, |archive| !archive.efforts.is_empty();
    Projects: "prosjekter", "projects", Footer, |archive| !archive.projects.is_empty();
    Resources: "ressurser", "resources", Header, |archive| !archive.resources.is_empty();
    Search: "sok", "find", Footer, |archive| !archive.gatherings.is_empty();
    Calendar: "kalender", "calendar", Footer, |archive| !archive.gatherings.is_empty();
    Preserved: "bevart", "preserved", Footer, |archive| !archive.gatherings.is_empty();
    Data: "data", "data", Footer, |archive| has_data(archive);
    Actors: "aktorer", "actors", Footer, |archive| !archive.actors.is_empty();
    Municipalities: "kommuner", "municipalities", Footer, |archive| !archive.municipalities.is_empty();
    Topics: "tema", "topics", Footer, |archive| !archive.relations.topics.by_slug.is_empty();
    People: "personer", "people", Footer, |archive| !archive.relations.person_pages.is_empty();
    Abbreviations: "forkortelser", "abbreviations", Footer, |archive| !archive.abbreviations.is_empty();
}

fn has_data(archive: &Archive) -> bool {
    !archive.gatherings.is_empty() || !archive.efforts.is_empty() || !archive.counties.is_empty()
}

/// The word that a page's anchor and its picture's name begin with.
pub fn anchor_word(unit: PageName) -> &'static str {
    match unit {
        PageName::Slide => "lysbilde",
        PageName::Page => "side",
        PageName::Sheet => "ark",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_keep_their_ending_and_lose_what_no_address_can_hold() {
        let check = |name, address| assert_eq!(file_address(name), address);
        check(
            "/Program workshop 18-19. april.PDF",
            "program-workshop-18-19-april.pdf",
        );
        check("bilder/Sømna kirke.jpg", "bilder/somna-kirke.jpg");
        check("LES MEG", "les-meg");
        check("«».pdf", "fil.pdf");
        check("CON.txt", "con-1.txt");
        check("bilder/aux/Nul", "bilder/aux-1/nul-1");
        let long = file_address(&format!("{}.pdf", "rapport ".repeat(30)));
        assert!(
            long.len() <= Slug::LONGEST && long.ends_with(".pdf"),
            "{long}"
        );
        assert_ne!(file_address("План.pdf"), file_address("Отчёт.pdf"));
    }
}
