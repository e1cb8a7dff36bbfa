//! What every page has around its own content.

use super::PageContext;
use super::head_links::HeadLink;
use super::parts::{
    DateView, Label, PagePicture, SourceView, county_then_now, known_date, source_views,
    source_views_of,
};
use super::structured_data::JsonLd;
use crate::base::date::Edtf;
use crate::base::path::OutputPath;
use crate::base::text::Language;
use crate::content::model::Gathering;
use crate::content::schema::fields::Ref;
use crate::content::schema::fields::{Certainty, ProvenanceByField};
use crate::content::schema::records::{AddressKind, GatheringRecord, SourceKind};
use crate::content::source::Translation;
use serde::Serialize;
use serde_json::Value;

/// The width and height of the pictures that are drawn for pages, in pixels.
pub const SHARED_SIZE: (u32, u32) = (1200, 630);

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Frame {
    /// The page kind, as the theme's templates and the tests name it.
    pub kind: &'static str,
    /// The page's language.
    pub lang: Language,
    /// The page's heading, and the first half of the document's title.
    pub title: Label,
    /// The language of the title, where it is not the page's.
    pub title_lang: Option<Language>,
    /// One or two sentences for search engines. None: the site's own.
    pub description: Option<String>,
    /// The page's address on the web, when the site's is known.
    pub canonical: Option<String>,
    /// The way up to the site's root: `../../`, or `./` at the root itself.
    pub root: String,
    /// The home page, as a link needs it.
    pub home: String,
    /// From the home page to the page above this one.
    pub breadcrumbs: Vec<Crumb>,
    /// The entry of the main menu that this page belongs under.
    pub section: Option<&'static str>,
    /// The same page in other languages.
    pub twins: Vec<TwinLink>,
    /// What the page says for machines, in JSON-LD: objects with commas between them. The breadcrumbs are not among them.
    pub json_ld: Option<JsonLd>,
    /// "nb_NO"
    pub locale: String,
    /// For those who share the page: a picture that it shows, by its address on the web. None: it has none, or the site's address
    /// is not known.
    pub picture: Option<PagePicture>,
    /// To other forms of what the page shows.
    pub head_links: Vec<HeadLink>,
    /// The documents that the page's facts were taken from.
    pub sources: Vec<SourceView>,
    /// One of its facts is our reading of a source, so the page says what that means.
    pub explains_readings: bool,
    /// When the page's record was last changed, where that is stated.
    pub updated: Option<DateView>,
    /// Search engines are asked to leave the page out.
    pub noindex: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Crumb {
    pub href: String,
    /// The same on the web, when the site's address is known.
    pub canonical: Option<String>,
    pub label: Label,
    /// The label's language, where it is not the page's.
    pub lang: Option<Language>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct TwinLink {
    pub href: String,
    /// The address on the web, when the site's is known.
    pub canonical: Option<String>,
    /// The language of the page that the link leads to.
    pub lang: Language,
}

impl Frame {
    /// A frame with only what every page has; the rest is the page kind's to fill in.
    pub fn new(context: &PageContext<'_>, kind: &'static str, title: Label) -> Frame {
        let page = context.links.page;
        let home = context.addresses.home();
        let home_href = context.links.href(&home);
        let root = page.to_root();
        let to_home = Crumb::new(context, &home, Label::word("home"), None);
        Frame {
            kind,
            lang: context.language.page,
            title,
            title_lang: None,
            description: None,
            canonical: context.links.canonical(page),
            root: if root.is_empty() {
                "./".to_owned()
            } else {
                root
            },
            home: home_href,
            breadcrumbs: if *page == home {
                Vec::new()
            } else {
                vec![to_home]
            },
            section: None,
            twins: Vec::new(),
            head_links: Vec::new(),
            json_ld: None,
            locale: context.language.page.locale(),
            picture: None,
            sources: Vec::new(),
            explains_readings: false,
            updated: None,
            noindex: false,
        }
    }

    /// The page of a record, with the record's title or its translation's.
    pub fn of_record(context: &PageContext<'_>, kind: &'static str, title: &str) -> Frame {
        let title = context.translation.title(title);
        Frame::new(context, kind, Label::text(title))
    }

    /// The page that lists all of a kind.
    pub fn of_list(context: &PageContext<'_>, kind: &'static str, list: AddressKind) -> Frame {
        Frame::new(context, kind, Label::word(list.title_word()))
    }

    /// With links in its head, beside those that it has.
    pub fn linking(mut self, links: impl IntoIterator<Item = HeadLink>) -> Frame {
        self.head_links.extend(links);
        self
    }

    /// With what it says for machines.
    pub fn stating(mut self, nodes: impl IntoIterator<Item = Value>) -> Frame {
        self.json_ld = Some(JsonLd::new(nodes));
        self
    }

    /// With one of the pictures that it shows, for those who share it.
    pub fn pictured(mut self, context: &PageContext<'_>, picture: Option<&PagePicture>) -> Frame {
        self.picture = picture.and_then(|picture| {
            Some(PagePicture {
                src: context.links.whole(&picture.src)?,
                ..picture.clone()
            })
        });
        self
    }

    /// With the picture that is drawn for a page, where it has no other.
    pub fn with_card(mut self, context: &PageContext<'_>, page: &OutputPath) -> Frame {
        let src = context
            .links
            .canonical(&context.addresses.share_picture(page));
        let card = src.map(|src| PagePicture {
            src,
            width: SHARED_SIZE.0,
            height: SHARED_SIZE.1,
        });
        self.picture = self.picture.or(card);
        self
    }

    /// `noindex`: as the record says.
    pub fn unlisted(mut self, noindex: bool) -> Frame {
        self.noindex = noindex;
        self
    }

    pub fn in_section(mut self, section: &'static str) -> Frame {
        self.section = Some(section);
        self
    }

    pub fn described(mut self, description: Option<String>) -> Frame {
        self.description = description;
        self
    }

    /// Described by the record's summary, or its translation's.
    pub fn summarised(self, context: &PageContext<'_>, summary: Option<&str>) -> Frame {
        let summary = context.translation.summary(summary);
        self.described(summary.map(str::to_owned))
    }

    pub fn with_sources(mut self, context: &PageContext<'_>, sources: &[Ref<SourceKind>]) -> Frame {
        self.sources = source_views(context, sources);
        self
    }

    /// With the sources of several records, each once.
    pub fn with_sources_of<'r>(
        mut self,
        context: &PageContext<'_>,
        records: impl IntoIterator<Item = &'r [Ref<SourceKind>]>,
    ) -> Frame {
        self.sources = source_views_of(context, records);
        self
    }

    pub fn updated(mut self, context: &PageContext<'_>, updated: Option<&Edtf>) -> Frame {
        self.updated = known_date(context, updated);
        self
    }

    /// Below these pages, the home page first.
    pub fn under(mut self, crumbs: impl IntoIterator<Item = Crumb>) -> Frame {
        self.breadcrumbs.extend(crumbs);
        self
    }

    /// The title's language, where it is not the page's.
    pub fn in_language(mut self, lang: Option<Language>) -> Frame {
        self.title_lang = lang;
        self
    }

    /// Says what "our reading" means, when one of the page's facts is one. `provenances`: of the page's records.
    pub fn explaining_readings<'p>(
        mut self,
        provenances: impl IntoIterator<Item = &'p ProvenanceByField>,
    ) -> Frame {
        let mut all = provenances.into_iter().flat_map(|of| of.values());
        self.explains_readings = all.any(|of| of.certainty == Certainty::Inferred);
        self
    }

    /// The page of a record in `lang` and of its translations: which language the title is in, and links from each
    /// of them to the others. `original`: the address of the record's own page.
    pub fn translated(
        self,
        context: &PageContext<'_>,
        original: &OutputPath,
        lang: Option<Language>,
        translations: &[Translation],
    ) -> Frame {
        // A translation without a title of its own shows the record's, in the record's language.
        let title_lang = match context.translation.own_title() {
            Some(_) => None,
            None => context.language.foreign(lang),
        };
        self.in_language(title_lang)
            .with_translations(context, original, lang, translations)
    }

    /// As [`translated`](Frame::translated), of a record whose title says its language itself.
    pub fn with_translations(
        mut self,
        context: &PageContext<'_>,
        original: &OutputPath,
        lang: Option<Language>,
        translations: &[Translation],
    ) -> Frame {
        self.twins = translation_links(context, original, lang, translations);
        self
    }
}

impl Crumb {
    /// `lang`: the label's language, where it is not the page's.
    pub fn new(
        context: &PageContext<'_>,
        page: &OutputPath,
        label: Label,
        lang: Option<Language>,
    ) -> Crumb {
        Crumb {
            href: context.links.href(page),
            canonical: context.links.canonical(page),
            label,
            lang,
        }
    }

    /// The step in the breadcrumbs that leads to a list.
    pub fn to_list(context: &PageContext<'_>, kind: AddressKind) -> Crumb {
        let page = context.addresses.list(kind);
        Crumb::new(context, &page, Label::word(kind.title_word()), None)
    }

    /// The step to the county that a gathering was held in, by the name of its time; none where no county is known.
    pub fn to_county_of(context: &PageContext<'_>, gathering: &GatheringRecord) -> Option<Crumb> {
        let county = county_then_now(context, gathering.county.as_ref()?).then;
        Some(Crumb {
            canonical: context.links.whole(&county.href),
            href: county.href,
            label: Label::text(&county.text),
            lang: county.lang,
        })
    }

    /// The steps to a page below a gathering's.
    pub fn to_gathering(context: &PageContext<'_>, gathering: &Gathering) -> [Crumb; 2] {
        let record = gathering.record();
        let address = context.addresses.gathering(gathering.id());
        let lang = context.language.foreign(record.lang);
        let gathering = Crumb::new(context, &address, Label::text(&record.title), lang);
        [Crumb::to_list(context, AddressKind::Gatherings), gathering]
    }

    /// The step that leads to the programme, where there is one.
    pub fn to_programme(context: &PageContext<'_>) -> Option<Crumb> {
        let programme = context.archive.programme();
        programme.map(|_| Crumb::to_list(context, AddressKind::Programme))
    }
}

/// Links to the other languages of a page. `original`: the address of the record's own page, in `lang`.
fn translation_links(
    context: &PageContext<'_>,
    original: &OutputPath,
    lang: Option<Language>,
    translations: &[Translation],
) -> Vec<TwinLink> {
    if translations.is_empty() {
        return Vec::new();
    }
    let original_language = lang.unwrap_or(context.language.site);
    let translated = translations.iter().map(|translation| {
        let language = translation.language;
        (language, context.addresses.translation(original, language))
    });
    std::iter::once((original_language, original.clone()))
        .chain(translated)
        .filter(|(_, path)| path != context.links.page)
        .map(|(lang, path)| TwinLink {
            href: context.links.href(&path),
            canonical: context.links.canonical(&path),
            lang,
        })
        .collect()
}
