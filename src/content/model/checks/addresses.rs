//! The addresses of the site and its pages: each must be valid on every host and file system.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::{FieldPath, is_address};
use crate::base::text::Slug;
use crate::content::schema::fields::WebAddress;
use crate::diagnostics::{Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "addresses",
    codes: &["S223", "S224"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    let site = &input.archive.site;
    if let Some(base_url) = &site.record.base_url
        && !WebAddress::is_site(base_url)
    {
        diagnostics.add(catalogue::bad_base_url(Some(site.at("base_url")), base_url));
    }
    for (kind, address) in &site.record.addresses {
        let field = FieldPath::root().key("addresses").key(kind.field());
        own_address(site.place(field), address, diagnostics);
    }
    for page in &input.archive.pages {
        if let Some(address) = &page.record.address {
            own_address(page.at("address"), address, diagnostics);
        }
    }
}

/// An address that the site gives to pages of its own, with or without a slash at its ends.
fn own_address(place: Location, address: &str, diagnostics: &mut Diagnostics) {
    if is_address(address.trim_matches('/')) {
        return;
    }
    let parts = address.split('/').filter_map(Slug::from_text);
    let suggestion: Vec<String> = parts.map(|part| part.to_string()).collect();
    let suggestion = suggestion.join("/");
    let suggestion = (!suggestion.is_empty()).then_some(suggestion.as_str());
    diagnostics.add(catalogue::bad_address(place, address, suggestion));
}
