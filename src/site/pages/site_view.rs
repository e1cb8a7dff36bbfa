//! What every page shows of the site itself: its name, its menus.

use super::links::addresses::Addresses;
use super::parts::Label;
use super::site_context::base_url;
use super::site_look::look_style;
use crate::base::date::Edtf;
use crate::base::options::Options;
use crate::base::path::{FieldPath, OutputPath};
use crate::base::text::Language;
use crate::content::model::{Archive, news_of_gathering, news_of_project};
use crate::content::schema::records::{AddressKind, MenuPlace, PageRecord, SiteRecord};
use crate::content::source::Entry;
use crate::diagnostics::Location;
use serde::Serialize;

/// Addresses are from the site's root, without a slash at their beginning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SiteView {
    /// The address of the page where texts are searched in, where there is one.
    pub search: Option<String>,
    /// The address of the feed of what is new. None: there is no news, or the site's address is not known.
    pub feed: Option<String>,
    pub title: String,
    /// For the top of every page. The title, where the site has no shorter one.
    pub short_title: String,
    pub description: String,
    /// The site's own language: of records that do not name theirs.
    pub lang: Language,
    /// The main menu, in its order.
    pub menu: Vec<MenuItem>,
    /// The menu at the foot of every page, in its order.
    pub footer: Vec<MenuItem>,
    /// Who is responsible for the site.
    pub owner: Option<OwnerView>,
    /// The address to write to about the site, when it is to be shown.
    pub contact: Option<String>,
    /// The picture before the site's name. None: the theme's own.
    pub logo: Option<String>,
    /// Lines at the foot of every page.
    pub footer_lines: Vec<String>,
    /// The colours that the site has chosen, as a style.
    #[serde(skip)]
    pub style: String,
    /// The accessibility statement's address.
    pub statement: Option<StatementView>,
    /// The site's own words in the theme's stead, by their keys, and where they are written.
    #[serde(skip)]
    pub words: Vec<SiteWord>,
}

/// A word of the theme's as the site wants it said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteWord {
    pub key: String,
    /// Fluent's text: `{ $name }` stands for what is put in.
    pub text: String,
    pub place: Location,
}

fn site_words(site: &Entry<SiteRecord>) -> Vec<SiteWord> {
    let words = site.record.interface.iter().map(|(key, text)| SiteWord {
        key: key.clone(),
        text: text.lines().map(str::trim).collect::<Vec<&str>>().join(" "),
        place: site.place(FieldPath::root().key("interface").key(key.as_str())),
    });
    words.collect()
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct MenuItem {
    pub address: String,
    pub label: Label,
    /// The name that a page's `page.section` has when it belongs under this entry.
    pub section: Option<&'static str>,
    /// The label's language, where it is a text.
    pub lang: Option<Language>,
    /// The same page in other languages.
    pub translations: Vec<TranslatedMenuItem>,
}

/// A page of a menu as those read it whose page is in its language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TranslatedMenuItem {
    pub address: String,
    /// None: the translation has no title of its own.
    pub title: Option<String>,
    pub lang: Language,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct OwnerView {
    pub name: String,
    pub url: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct StatementView {
    /// Where the accessibility statement stands.
    pub url: String,
    /// EDTF: a page's language is not known here.
    pub updated: Option<String>,
}

pub fn site_view(archive: &Archive, options: &Options) -> SiteView {
    let from_disk = options.from_disk;
    let addresses = Addresses::new(archive);
    let record = &archive.site.record;
    let list = |kind: &AddressKind| {
        kind.has_entries(archive).then(|| MenuItem {
            address: address(&addresses.list(*kind), from_disk),
            label: Label::word(kind.title_word()),
            section: Some(kind.title_word()),
            lang: None,
            translations: Vec::new(),
        })
    };
    let lists_in = |menu: MenuPlace| -> Vec<MenuItem> {
        let kinds = AddressKind::ALL.iter();
        kinds
            .filter(|kind| kind.menu() == menu)
            .filter_map(list)
            .collect()
    };
    let mut menu = lists_in(MenuPlace::Header);
    let mut footer = lists_in(MenuPlace::Footer);
    for page in &archive.pages {
        let item = page_item(page, &addresses, from_disk);
        match page.record.menu {
            MenuPlace::Header => menu.push(item),
            MenuPlace::Footer => footer.push(item),
            MenuPlace::None => {}
        }
    }
    SiteView {
        search: list(&AddressKind::Search)
            .filter(|_| record.search)
            .map(|item| item.address),
        feed: feed(archive, options, &addresses),
        title: record.title.to_string(),
        short_title: (record.short_title.as_ref().unwrap_or(&record.title)).to_string(),
        description: record.description.clone(),
        lang: record.language,
        menu,
        footer,
        owner: owner_view(record),
        contact: shown_contact(record),
        logo: logo(archive, &addresses),
        footer_lines: footer_lines(record),
        style: look_style(&record.look),
        statement: statement_view(record),
        words: site_words(&archive.site),
    }
}

fn page_item(page: &Entry<PageRecord>, addresses: &Addresses, from_disk: bool) -> MenuItem {
    let original = addresses.text_page(page);
    let translations = page.twins.iter().map(|twin| TranslatedMenuItem {
        address: address(&addresses.translation(&original, twin.language), from_disk),
        title: twin.record.title.as_ref().map(String::from),
        lang: twin.language,
    });
    MenuItem {
        address: address(&original, from_disk),
        label: Label::text(&page.record.title),
        section: None,
        lang: page.record.lang,
        translations: translations.collect(),
    }
}

fn feed(archive: &Archive, options: &Options, addresses: &Addresses) -> Option<String> {
    base_url(archive, options)?;
    let mut gatherings = archive.gatherings.iter();
    let has_news = gatherings.any(|gathering| !news_of_gathering(gathering).is_empty())
        || (archive.projects.iter()).any(|project| news_of_project(project).is_some());
    let feed = addresses.atom_feed(&addresses.home());
    has_news.then(|| feed.address().to_owned())
}

/// None: the site has none, or its file is not there, which is told elsewhere.
fn logo(archive: &Archive, addresses: &Addresses) -> Option<String> {
    let site = &archive.site;
    let file = site
        .file
        .sibling(site.record.look.logo.as_ref()?.as_str())?;
    let mut known = archive.attachments.iter();
    let is_there = known.any(|attachment| attachment.path == file);
    is_there.then(|| addresses.file(&file).as_str().to_owned())
}

fn shown_contact(record: &SiteRecord) -> Option<String> {
    let contact = record.contact.as_ref();
    contact
        .filter(|contact| contact.show_email)
        .and_then(|contact| contact.email.clone())
}

fn footer_lines(record: &SiteRecord) -> Vec<String> {
    let lines = record.look.footer.iter().flat_map(|text| text.lines());
    let lines = lines.map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

fn owner_view(record: &SiteRecord) -> Option<OwnerView> {
    let owner = record.publisher.as_ref()?;
    Some(OwnerView {
        name: owner.name.to_string(),
        url: owner.url.as_ref().map(String::from),
    })
}

fn statement_view(record: &SiteRecord) -> Option<StatementView> {
    let statement = record.accessibility_statement.as_ref()?;
    Some(StatementView {
        url: String::from(&statement.url),
        updated: statement.updated.as_ref().map(Edtf::to_string),
    })
}

/// `from_disk`: the address names the file, as a disk needs it.
fn address(path: &OutputPath, from_disk: bool) -> String {
    let address = if from_disk {
        path.as_str()
    } else {
        path.address()
    };
    address.to_owned()
}
