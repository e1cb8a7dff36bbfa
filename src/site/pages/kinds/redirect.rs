//! The page at an earlier address, which redirects to the new one.

use super::page_kind::PageKind;
use crate::base::path::{OutputPath, is_address};
use crate::content::schema::fields::Alias;
use crate::content::schema::records::RedirectRecord;
use crate::diagnostics::{Diagnostic, Diagnostics, Location, catalogue};
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::parts::Label;
use crate::site::pages::plan::planned::{Planned, Planning};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct RedirectView {
    pub page: Frame,
    /// Where the page stands now.
    pub href: String,
}

impl PageKind for RedirectView {
    const TEMPLATE: &'static str = "redirect.html";

    type Key = OutputPath;

    fn pages<'a>(_: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        // They follow from the pages of all other kinds: see [`redirects`].
        Vec::new()
    }

    fn compose(context: &mut PageContext<'_>, to: &Self::Key) -> RedirectView {
        redirect_view(context, to)
    }
}

fn redirect_view(context: &PageContext<'_>, to: &OutputPath) -> RedirectView {
    let frame = Frame::new(context, "redirect", Label::word("moved"));
    RedirectView {
        href: context.links.href(to),
        page: Frame {
            canonical: context.links.canonical(to),
            ..frame
        },
    }
}

/// The pages at earlier addresses: those that the site's other pages name, and those that `redirects.yaml` lists.
/// `pages`: all others.
pub fn redirects<'a, K>(
    planning: &Planning<'a>,
    pages: &[Planned<'a, K>],
    diagnostics: &mut Diagnostics,
) -> Vec<Planned<'a, OutputPath>> {
    let mut redirects = Vec::new();
    let aliases = pages.iter().flat_map(|page| {
        let aliases = page.aliases.iter();
        aliases.map(|(alias, place)| (*alias, page.path.clone(), place.clone()))
    });
    for (alias, to, place) in aliases {
        match redirect(planning, alias, to, place) {
            Ok(redirect) => redirects.push(redirect),
            Err(bad_alias) => diagnostics.add(bad_alias),
        }
    }
    for entry in &planning.archive.redirects {
        let known = || {
            let redirects = redirects.iter().map(|redirect| &redirect.path);
            let files = planning.files.iter().map(|file| &file.path);
            let pages = pages.iter().map(|page| &page.path);
            pages.chain(redirects).chain(files)
        };
        // A page, or a file that is published as it is.
        let as_file = OutputPath::file(entry.record.to.trim_start_matches('/'));
        let to = match known().any(|path| *path == as_file) {
            true => as_file,
            false => OutputPath::page(&entry.record.to),
        };
        if !known().any(|path| *path == to) && is_in_a_ring(planning, &entry.record) {
            let target = &entry.record.to;
            diagnostics.add(catalogue::redirects_in_a_ring(entry.at("to"), target));
            continue;
        }
        if !known().any(|path| *path == to) {
            let known: Vec<String> = known().map(|path| format!("/{}", path.address())).collect();
            diagnostics.add(catalogue::dead_link(
                entry.at("to"),
                &entry.record.to,
                known.iter().map(String::as_str),
            ));
            continue;
        }
        match redirect(planning, &entry.record.from, to, entry.at("from")) {
            Ok(redirect) => redirects.push(redirect),
            Err(bad_alias) => diagnostics.add(bad_alias),
        }
    }
    redirects
}

/// Whether the redirects lead from where this one leads to back to it.
fn is_in_a_ring(planning: &Planning<'_>, redirect: &RedirectRecord) -> bool {
    let all = &planning.archive.redirects;
    let mut at = OutputPath::page(&redirect.to);
    for _ in 0..=all.len() {
        if alias_path(&redirect.from.0).is_some_and(|from| from == at) {
            return true;
        }
        let mut next = all.iter().map(|entry| &entry.record);
        let leads_on =
            |next: &&RedirectRecord| alias_path(&next.from.0).is_some_and(|from| from == at);
        match next.find(leads_on) {
            Some(next) => at = OutputPath::page(&next.to),
            None => return false,
        }
    }
    false
}

/// The page at the address `from`, which is written at `place`.
#[allow(
    clippy::result_large_err,
    reason = "a bad alias is rare, and its diagnostic is moved once"
)]
fn redirect<'a>(
    planning: &Planning<'a>,
    from: &Alias,
    to: OutputPath,
    place: Location,
) -> Result<Planned<'a, OutputPath>, Diagnostic> {
    match alias_path(&from.0) {
        Some(path) => Ok(Planned {
            place: Some(place),
            ..planning.own(path, to)
        }),
        None => Err(catalogue::bad_alias(place, &from.0)),
    }
}

/// `/gammel/adresse/` and `/gammel/side.html`; not other sites, not ways out of this one, not other files.
fn alias_path(alias: &str) -> Option<OutputPath> {
    let path = alias.strip_prefix('/')?;
    let is_file = path.ends_with(".html") || path.ends_with(".htm");
    is_address(path.trim_end_matches('/')).then(|| {
        if is_file {
            OutputPath::file(path)
        } else {
            OutputPath::page(path)
        }
    })
}
