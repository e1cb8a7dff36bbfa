//! Composing one page: knows the archive, every address, and the page that is being made.
//!
//! The functions that make views ask it for links (always relative to the page), for dates and names in the
//! page's language, and for Markdown as HTML. What goes wrong on the way is collected in it.

use super::address::Addresses;
use super::parts::{DateView, Link};
use super::targets::{FragmentLink, PageResolver, Targets};
use crate::date::Edtf;
use crate::diagnostics::{Diagnostic, Place};
use crate::markup::{self, Abbreviations, FirstUse, Settings};
use crate::material::Library;
use crate::model::Archive;
use crate::options::Options;
use crate::path::{OutputPath, SourcePath};
use crate::source::{Body, Twin};
use crate::text::{Html, Language};

/// The ids that the standard theme's templates use: no heading of a text may take one of them.
pub const TEMPLATE_IDS: &[&str] = &[
    "aktorer",
    "andre-satsinger",
    "ansvarlig",
    "behov",
    "bidragsyter",
    "delmal",
    "elementer",
    "evaluering",
    "forlop",
    "fylke",
    "fylkesmal",
    "hovedmal",
    "i-dag",
    "innhold",
    "innledning",
    "innlegg",
    "innsatser",
    "kilder",
    "kommer",
    "kompetansebehov",
    "kontakt",
    "kriterier",
    "lenker",
    "lovgrunnlag",
    "main",
    "mal",
    "nettverk",
    "nytt",
    "om",
    "om-fylket",
    "oppdatert",
    "prosjekter",
    "ressurser",
    "samlinger",
    "sidens-kilder",
    "sok",
    "sok-forslag",
    "sok-hjelp",
    "sok-overalt",
    "sok-rekkefolge",
    "suksess",
    "tidligere",
    "tilskudd",
    "tiltak",
    "utforer",
    "vedlegg",
];

/// Everything that the pages of one site have in common.
pub struct Site<'a> {
    pub archive: &'a Archive,
    pub addresses: &'a Addresses,
    pub library: &'a Library,
    pub options: &'a Options,
    pub abbreviations: &'a Abbreviations,
    /// Where a link to a source file or an address leads.
    pub targets: &'a Targets,
}

impl Site<'_> {
    /// Where the site will stand, with a slash at its end.
    pub fn base_url(&self) -> Option<&str> {
        base_url(self.archive, self.options)
    }
}

/// Where a site will stand, with a slash at its end.
pub fn base_url<'a>(archive: &'a Archive, options: &'a Options) -> Option<&'a str> {
    let from_record = archive.site.record.base_url.as_deref();
    options.base_url.as_deref().or(from_record)
}

/// One page in the making.
pub struct Composer<'a> {
    pub site: &'a Site<'a>,
    pub archive: &'a Archive,
    pub addresses: &'a Addresses,
    pub path: OutputPath,
    pub lang: Language,
    /// The words of the page's record in this language, on a page that is a twin.
    pub twin: Option<&'a Twin>,
    abbreviations: FirstUse<'a>,
    /// The ids on the page that a link may lead to.
    anchors: Vec<String>,
    fragment_links: Vec<FragmentLink>,
    /// The files whose texts the page shows.
    bodies: Vec<SourcePath>,
    lacks_a_body: bool,
    mistakes: Vec<Diagnostic>,
}

/// What composing a page leaves beside its view.
pub struct Leavings {
    pub anchors: Vec<String>,
    pub fragment_links: Vec<FragmentLink>,
    /// The files whose texts the page shows.
    pub bodies: Vec<SourcePath>,
    /// One of them was not read in this build, so the page is none.
    pub lacks_a_body: bool,
    pub mistakes: Vec<Diagnostic>,
}

impl<'a> Composer<'a> {
    pub fn new(
        site: &'a Site<'a>,
        path: OutputPath,
        lang: Language,
        twin: Option<&'a Twin>,
    ) -> Self {
        Composer {
            site,
            archive: site.archive,
            addresses: site.addresses,
            path,
            lang,
            twin,
            abbreviations: FirstUse::new(site.abbreviations),
            anchors: Vec::new(),
            fragment_links: Vec::new(),
            bodies: Vec::new(),
            lacks_a_body: false,
            mistakes: Vec::new(),
        }
    }

    pub fn leavings(self) -> Leavings {
        Leavings {
            anchors: self.anchors,
            fragment_links: self.fragment_links,
            bodies: self.bodies,
            lacks_a_body: self.lacks_a_body,
            mistakes: self.mistakes,
        }
    }

    /// A mistake that was only found when the page was made.
    pub fn tell(&mut self, mistake: Diagnostic) {
        self.mistakes.push(mistake);
    }

    /// The relative address of another file of the site.
    pub fn href(&self, target: &OutputPath) -> String {
        relative(&self.path, target, self.site.options.from_disk)
    }

    pub fn link(&self, target: &OutputPath, text: &str, lang: Option<Language>) -> Link {
        Link {
            href: self.href(target),
            text: text.to_owned(),
            lang: self.foreign(lang),
        }
    }

    /// The language of a record's text, when it differs from the page's. None given: the site's own language.
    pub fn foreign(&self, lang: Option<Language>) -> Option<Language> {
        let lang = lang.unwrap_or(self.archive.site.record.language);
        (lang != self.lang).then_some(lang)
    }

    pub fn date(&self, date: &Edtf) -> DateView {
        DateView::new(date, self.lang)
    }

    /// A date, with the day of the week.
    pub fn day(&self, date: &Edtf) -> DateView {
        DateView::with_weekday(date, self.lang)
    }

    /// A text of one line, the first use of each abbreviation marked.
    pub fn inline(&mut self, text: &str) -> Html {
        markup::inline(text, &mut self.abbreviations)
    }

    /// A record's Markdown. `top_level`: the level of its highest heading on the page.
    pub fn body(&mut self, body: &Body, top_level: u8) -> Html {
        self.bodies.push(body.file.clone());
        let Some(text) = body.text() else {
            self.lacks_a_body = true;
            return Html::default();
        };
        self.print(
            markup::Source {
                file: &body.file,
                text,
                offset: body.offset(),
                language: self.lang,
            },
            top_level,
            "",
        )
    }

    /// Markdown in a field of a record. Its mistakes are told at the field.
    pub fn markdown(&mut self, text: &str, place: &Place, top_level: u8, id_prefix: &str) -> Html {
        let before = self.mistakes.len();
        let html = self.print(
            markup::Source {
                file: &place.file,
                text,
                offset: 0,
                language: self.lang,
            },
            top_level,
            id_prefix,
        );
        for mistake in &mut self.mistakes[before..] {
            mistake.place = Some(place.clone());
        }
        html
    }

    fn print(&mut self, source: markup::Source<'_>, top_level: u8, id_prefix: &str) -> Html {
        let mut resolver = PageResolver {
            site: self.site,
            page: &self.path,
            fragment_links: &mut self.fragment_links,
        };
        let anchors = self.anchors.iter().map(String::as_str);
        let taken_ids: Vec<&str> = TEMPLATE_IDS.iter().copied().chain(anchors).collect();
        let settings = Settings {
            top_level,
            id_prefix,
            taken_ids: &taken_ids,
        };
        let printed = markup::print(source, settings, &mut self.abbreviations, &mut resolver);
        self.mistakes.extend(printed.mistakes);
        self.anchors
            .extend(printed.headings.into_iter().map(|heading| heading.id));
        printed.html
    }

    /// Says that the template gives something this id, so that links may lead to it.
    pub fn anchor(&mut self, id: String) -> String {
        self.anchors.push(id.clone());
        id
    }
}

/// The address of `target` as a link on `page` needs it.
pub fn relative(page: &OutputPath, target: &OutputPath, from_disk: bool) -> String {
    let mut href = page.link_to(target);
    if from_disk && href.ends_with('/') {
        href.push_str("index.html");
    }
    href
}
