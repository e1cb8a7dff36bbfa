use crate::base::date::Edtf;
use crate::content::schema::records::ActorRecord;
use crate::site::pages::PageContext;
use serde::Serialize;

/// A site on the web, by the name of its host.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Website {
    pub href: String,
    /// "fylket.example.no"
    pub host: String,
}

impl Website {
    pub fn of_address(href: String) -> Website {
        let host = host(&href).to_owned();
        Website { href, host }
    }
}

/// An organisation's address, else that of the domain which it has today. None: neither is known.
pub fn website(context: &PageContext<'_>, actor: &ActorRecord) -> Option<Website> {
    if let Some(url) = &actor.url {
        return Some(Website::of_address(String::from(url)));
    }
    let today = context.archive.today();
    let is_of_today = |valid: &Edtf| !valid.is_before(today) && !valid.is_after(today);
    let mut domains = actor.domains.iter();
    let domain = domains.find(|domain| domain.valid.as_ref().is_none_or(is_of_today))?;
    Some(Website::of_address(format!("https://{}/", domain.domain)))
}

/// `fylket.example.no` of `https://www.fylket.example.no/kontakt/`.
fn host(address: &str) -> &str {
    let (_, rest) = address.split_once("://").unwrap_or(("", address));
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn a_host_is_said_without_what_stands_about_it() {
        let check = |address, wanted| assert_eq!(host(address), wanted);
        check(
            "https://www.fylket.example.no/kontakt/",
            "fylket.example.no",
        );
        check("http://fylket.example.no?side=1", "fylket.example.no");
        check("https://fylket.example.no", "fylket.example.no");
    }
}
