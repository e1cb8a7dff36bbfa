//! The addresses of files beside the pages that pages link to: calendars, feeds, references, manifests.

use super::addresses::Addresses;
use crate::base::path::OutputPath;
use crate::content::schema::records::AddressKind;

impl Addresses {
    /// The calendar of all gatherings.
    pub fn calendar_of_all(&self) -> OutputPath {
        self.calendar("alle")
    }

    pub fn calendar_of_gathering(&self, id: &str) -> OutputPath {
        self.calendar(&format!("samling/{id}"))
    }

    /// The sessions of a gathering.
    pub fn calendar_of_sessions(&self, gathering: &str) -> OutputPath {
        self.calendar(&format!("program/{gathering}"))
    }

    pub fn calendar_of_county(&self, id: &str) -> OutputPath {
        self.calendar(&format!("fylke/{id}"))
    }

    pub fn calendar_of_network(&self, id: &str) -> OutputPath {
        self.calendar(&format!("nettverk/{id}"))
    }

    /// What is new of the things on a page, in Atom's format.
    pub fn atom_feed(&self, page: &OutputPath) -> OutputPath {
        OutputPath::file(&format!("{}nytt.xml", page.address()))
    }

    /// The same as JSON Feed.
    pub fn json_feed(&self, page: &OutputPath) -> OutputPath {
        OutputPath::file(&format!("{}nytt.json", page.address()))
    }

    /// A reference to the talk on a page. `ending`: of its format.
    pub fn citation(&self, talk: &OutputPath, ending: &str) -> OutputPath {
        OutputPath::file(&format!("{}sitering.{ending}", talk.address()))
    }

    /// The IIIF manifest of the deck on a page.
    pub fn iiif_manifest(&self, document: &OutputPath) -> OutputPath {
        OutputPath::file(&format!("{}manifest.json", document.address()))
    }

    /// The picture that is shown where a page is shared. No attached file's name has a line like this one's.
    pub fn share_picture(&self, page: &OutputPath) -> OutputPath {
        OutputPath::file(&format!("{}kort_1200x630.png", page.address()))
    }

    /// Below the page that lists all gatherings by date, where no attached file can stand.
    fn calendar(&self, name: &str) -> OutputPath {
        let list = self.list(AddressKind::Calendar);
        OutputPath::file(&format!("{}{name}.ics", list.address()))
    }
}
