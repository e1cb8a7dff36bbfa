//! What a web host is told: headers, lifetimes, and redirects. For Netlify, Cloudflare Pages and others (`_headers`, `_redirects`), for
//! Apache (`.htaccess`) and for nginx (`nginx-samling.conf`, to be included by the one who runs the server).
//!
//! The pages need none of it: every redirect is also a page, and where a host reads none of these files the site works as it is.

mod apache;
mod headers;
mod nginx;
mod redirects;
mod static_hosts;

use super::search::SearchIndex;
use super::{Export, ExportInput, IndexUse, file};
use crate::base::path::path_of_address;
use redirects::{Redirect, redirects_of};

/// The names of the files, none of which is for readers.
pub const NAMES: [&str; 4] = [".htaccess", "_headers", "_redirects", "nginx-samling.conf"];

pub const EXPORT: Export = Export::BeforePages(|input| {
    let hosting = Hosting::new(input);
    let texts = [
        apache::htaccess(&hosting),
        static_hosts::headers(&hosting),
        static_hosts::redirects(&hosting),
        nginx::snippet(&hosting),
    ];
    let files = NAMES.into_iter().zip(texts);
    files
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| file(name, text.into_bytes()))
        .collect()
});

/// What all hosts are told.
struct Hosting {
    /// The path of the site on its host, with a slash at both ends.
    base: String,
    /// Where the address of the site is known: addresses from the root of the host would else lead elsewhere.
    redirects: Vec<Redirect>,
    /// How the addresses begin that have a digest of the file's content in them, from the site's root: mostly folders.
    fingerprinted: Vec<String>,
    /// The folder of the data, which pages of other sites may load. None: there is none.
    data: Option<String>,
    /// There are compressed copies of text files.
    has_copies: bool,
}

impl Hosting {
    fn new(input: &ExportInput<'_>) -> Hosting {
        let base = input.base_url.map_or("", path_of_address);
        let base = format!("{}/", base.trim_end_matches('/'));
        let mut fingerprinted = vec![ASSETS.to_owned()];
        if let IndexUse::Make { page, .. } = input.index {
            fingerprinted.extend(SearchIndex::fingerprinted(page));
        }
        Hosting {
            redirects: match input.base_url {
                Some(_) => redirects_of(input.plan, &base),
                None => Vec::new(),
            },
            base,
            fingerprinted,
            has_copies: input.has_copies,
            data: input.plan.data_page().map(|page| page.address().to_owned()),
        }
    }
}

/// Where the theme's styles and scripts stand.
const ASSETS: &str = "tema-filer/";
