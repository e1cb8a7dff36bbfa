use serde::{Deserialize, Serialize, Serializer};

/// An address outside the site, as it was typed. A check of the model makes sure that a link may lead to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(transparent)]
pub struct WebAddress(String);

/// Of addresses that a link may lead to.
const SAFE_SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];

impl WebAddress {
    /// What is safe, with white space at its ends, as a regular expression (ECMA-262).
    pub fn pattern() -> String {
        let schemes = in_any_case(&SAFE_SCHEMES.join("|"));
        format!(r"^\s*({schemes}):[^\s\x00-\x1f]*\s*$")
    }

    /// The address of a site, as a regular expression (ECMA-262).
    pub fn site_pattern() -> String {
        let schemes = in_any_case("https?");
        format!(
            r#"^{schemes}://[^/.:@\s?#\\"<>\x00-\x1f][^/@\s?#\\"<>\x00-\x1f]*(/[^\s?#\\"<>\x00-\x1f]*)?$"#
        )
    }

    /// See [`FieldType`](super::FieldType).
    pub const MARK: &'static str = "web-address";

    /// Without white space at its ends.
    pub fn as_str(&self) -> &str {
        self.0.trim()
    }

    /// Whether it may be the address of a site: the scheme, a host, and at most folders after it.
    pub fn is_site(address: &str) -> bool {
        let rest = ["https://", "http://"].iter().find_map(|scheme| {
            let start = address.get(..scheme.len())?;
            (start.eq_ignore_ascii_case(scheme)).then(|| &address[scheme.len()..])
        });
        let has_host = |rest: &str| {
            let host = rest.split('/').next().unwrap_or_default();
            !host.is_empty() && !host.starts_with(['.', ':']) && !host.contains('@')
        };
        rest.is_some_and(has_host)
            && !address.contains(['?', '#', '\\', '"', '<', '>'])
            && !address.contains(|letter: char| letter.is_control() || letter.is_whitespace())
    }

    /// Whether a link may lead there: `javascript:` and what hides it may not.
    pub fn is_safe(address: &str) -> bool {
        let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
        SAFE_SCHEMES
            .iter()
            .any(|safe| scheme.eq_ignore_ascii_case(safe))
            && !address.contains(|letter: char| letter.is_control() || letter.is_whitespace())
    }
}

/// A regular expression without escapes, for texts whose letters may be small or capital.
pub fn in_any_case(pattern: &str) -> String {
    let letters = pattern.chars().map(|letter| match letter {
        'a'..='z' => format!("[{letter}{}]", letter.to_ascii_uppercase()),
        other => other.to_string(),
    });
    letters.collect()
}

/// Written as a newtype with the mark, by which [`visit`](super::visit) finds it in any record.
impl Serialize for WebAddress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(WebAddress::MARK, &self.0)
    }
}

impl From<&WebAddress> for String {
    fn from(address: &WebAddress) -> String {
        address.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests;
