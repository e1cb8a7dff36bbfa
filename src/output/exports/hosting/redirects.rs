//! Redirects by the server, from earlier addresses. Each is also a page, for hosts that know no redirects.

use crate::base::path::{OutputPath, percent_encoded};
use crate::site::pages::Plan;

/// An earlier address and the present one, both from the root of the host, in letters as they are read.
pub struct Redirect {
    pub from: String,
    pub to: String,
}

impl Redirect {
    /// The earlier address as a browser sends it.
    pub fn sent(&self) -> String {
        percent_encoded(&self.from)
    }

    /// The present address as a browser is told it.
    pub fn told(&self) -> String {
        percent_encoded(&self.to)
    }
}

/// Addresses with signs that mean something in the configuration of a server are left to the pages.
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
    let mut letters = address.chars();
    letters.all(|letter| letter.is_alphanumeric() || "/-_.~,@".contains(letter))
}
