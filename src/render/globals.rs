use super::assets::AssetAddresses;
use crate::pages::SiteView;
use serde::Serialize;

/// What every template sees beside its view: `site` and `assets`. Addresses are from the site's root; a
/// template puts `page.root` before them.
#[derive(Debug, Serialize)]
pub struct Globals<'a> {
    pub site: &'a SiteView,
    pub assets: &'a AssetAddresses,
    /// The program's name and version, for `<meta name="generator">`.
    pub generator: &'static str,
}

pub const GENERATOR: &str = concat!("samling ", env!("CARGO_PKG_VERSION"));
