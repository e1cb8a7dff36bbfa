//! S223, S224, S242: what a site has chosen for itself.

use super::{did_you_mean, error, placeless};
use crate::diagnostics::{Diagnostic, Location, Sentence};

/// The site cannot be published at this address. `place`: None when the address was an argument.
pub fn bad_base_url(place: Option<Location>, address: &str) -> Diagnostic {
    let sentence = Sentence::new("bad-base-url").text("address", address);
    let diagnostic = match place {
        Some(place) => error(223, place, sentence),
        None => placeless(223, sentence),
    };
    let host = address.trim().trim_matches('/');
    let is_host = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '/');
    match host.contains('.') && host.chars().all(is_host) {
        true => did_you_mean(diagnostic, Some(&format!("https://{host}/"))),
        false => diagnostic.hint(Sentence::new("bad-base-url-hint")),
    }
}

/// Pages of the site cannot have this address.
pub fn bad_address(place: Location, address: &str, suggestion: Option<&str>) -> Diagnostic {
    let sentence = Sentence::new("bad-alias").text("alias", address);
    let diagnostic = error(224, place, sentence);
    match suggestion {
        Some(slug) => diagnostic.hint(Sentence::new("bad-id-hint").text("slug", slug)),
        None => diagnostic.hint(Sentence::new("bad-id-hint-plain")),
    }
}

pub fn bad_colour(place: Location, text: &str) -> Diagnostic {
    let sentence = Sentence::new("bad-colour").text("text", text);
    error(242, place, sentence).hint(Sentence::new("bad-colour-hint"))
}
