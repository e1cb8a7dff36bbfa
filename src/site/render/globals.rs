use super::assets::AssetAddresses;
use super::translations::Translations;
use crate::base::text::Language;
use crate::site::pages::{MenuItem, OwnerView, SiteView, StatementView};
use serde::Serialize;

/// What every template sees beside its view: `site` and `assets`, in one language. Addresses are from the
/// site's root; a template puts `page.root` before them.
#[derive(Debug, Serialize)]
pub struct Globals<'a> {
    pub site: SiteGlobals<'a>,
    pub assets: &'a AssetAddresses,
    /// The program's name and version, for `<meta name="generator">`.
    pub generator: &'static str,
}

#[derive(Debug, Serialize)]
pub struct SiteGlobals<'a> {
    title: &'a str,
    short_title: &'a str,
    description: &'a str,
    lang: Language,
    menu: Vec<MenuEntry<'a>>,
    footer: Vec<MenuEntry<'a>>,
    owner: Option<&'a OwnerView>,
    contact: Option<&'a String>,
    statement: Option<&'a StatementView>,
    search: Option<&'a str>,
    feed: Option<&'a str>,
    logo: Option<&'a str>,
    footer_lines: &'a [String],
}

/// An entry of a menu, its words looked up once and not on every page.
#[derive(Debug, Serialize)]
struct MenuEntry<'a> {
    address: &'a str,
    text: String,
    section: Option<&'static str>,
    lang: Option<Language>,
}

impl<'a> SiteGlobals<'a> {
    /// `language`: of the pages that see it.
    pub fn new(site: &'a SiteView, language: Language, words: &Translations) -> SiteGlobals<'a> {
        SiteGlobals {
            title: &site.title,
            short_title: &site.short_title,
            description: &site.description,
            lang: site.lang,
            menu: menu(&site.menu, language, words),
            footer: menu(&site.footer, language, words),
            owner: site.owner.as_ref(),
            contact: site.contact.as_ref(),
            statement: site.statement.as_ref(),
            search: site.search.as_deref(),
            feed: site.feed.as_deref(),
            logo: site.logo.as_deref(),
            footer_lines: &site.footer_lines,
        }
    }
}

/// A page that is also there in `language` is shown in it.
fn menu<'a>(items: &'a [MenuItem], language: Language, words: &Translations) -> Vec<MenuEntry<'a>> {
    items
        .iter()
        .map(|item| {
            let mut translations = item.translations.iter();
            let own = translations.find(|translation| translation.lang == language);
            let own_title = own.and_then(|translation| translation.title.as_ref());
            let text = own_title.or(item.label.text.as_ref());
            MenuEntry {
                address: own.map_or(&item.address, |translation| &translation.address),
                text: match (text, item.label.word) {
                    (Some(text), _) => text.clone(),
                    (None, key) => words.plain(key.unwrap_or_default()).to_owned(),
                },
                section: item.section,
                lang: match own_title {
                    Some(_) => Some(language),
                    None => item.lang,
                },
            }
        })
        .collect()
}

pub const GENERATOR: &str = concat!("samling ", env!("CARGO_PKG_VERSION"));
