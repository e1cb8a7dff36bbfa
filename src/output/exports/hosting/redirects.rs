//! Redirects by the server, from earlier addresses. Each is also a page, for hosts that know no redirects.

use crate::base::path::OutputPath;
use crate::site::pages::Plan;

/// An earlier address and the present one, both from the root of the host.
pub struct Redirect {
    pub from: String,
    pub to: String,
}

/// Addresses with letters that mean something in the configuration of a server are left to the pages.
pub fn redirects_of(plan: &Plan<'_>, base: &str) -> Vec<Redirect> {
    let redirects = plan.redirects().filter_map(|(from, to)| {
        let address = |path: &OutputPath| format!("{base}{}", path.address());
        let redirect = Redirect {
            from: address(from),
            to: address(to),
        };
        (is_plain(&redirect.from) && is_plain(&redirect.to)).then_some(redirect)
    });
    redirects.collect()
}

fn is_plain(address: &str) -> bool {
    let plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_' | b'.');
    address.bytes().all(plain)
}
