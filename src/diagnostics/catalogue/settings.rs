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
    match meant_site(address) {
        Some(meant) => did_you_mean(diagnostic, Some(&meant)),
        None => diagnostic.hint(Sentence::new("bad-base-url-hint")),
    }
}

/// The address of a site in what was written: without a query, a fragment, spaces or a password, and with a scheme that is one.
fn meant_site(written: &str) -> Option<String> {
    let address: String = written.split_whitespace().collect();
    let address = address.split(['?', '#']).next()?.replace('\\', "/");
    let (scheme, rest) = match address.split_once(":/") {
        Some((scheme, rest)) => (scheme, rest),
        None => (address.split_once("//"))
            .or_else(|| address.split_once(':'))
            .filter(|(scheme, _)| !scheme.contains('.'))
            .unwrap_or(("", &address)),
    };
    let scheme = match scheme.to_ascii_lowercase().as_str() {
        "http" => "http",
        _ => "https",
    };
    let rest = rest.trim_matches('/');
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.rsplit('@').next()?;
    let is_host = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | ':');
    let site = format!("{scheme}://{host}/{path}");
    let site = format!("{}/", site.trim_end_matches('/'));
    let is_site = host.contains('.') && !host.starts_with('.') && host.chars().all(is_host);
    (is_site && !path.contains(['"', '<', '>'])).then_some(site)
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

#[cfg(test)]
mod tests {
    use super::meant_site;

    #[test]
    fn the_address_of_a_site_that_was_meant() {
        let check = |written, expected: Option<&str>| {
            assert_eq!(meant_site(written).as_deref(), expected, "{written}");
        };
        for written in [
            "example.no/a",
            "htp://example.no/a/",
            "https:/example.no/a",
            "https//example.no/a",
            "//example.no/a",
            "https://example.no/a/?b=c#d",
            " https:// example.no/a ",
            "https://kari:hemmelig@example.no/a",
            "https:\\\\example.no\\a",
            "https:example.no/a",
        ] {
            check(written, Some("https://example.no/a/"));
        }
        check("http://example.no?a", Some("http://example.no/"));
        check("nettsted", None);
        check("C:\\nettsted", None);
    }
}
