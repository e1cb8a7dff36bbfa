use serde::{Deserialize, Serialize, Serializer};

/// An address outside the site, as it was typed. A check of the model makes sure that a link may lead to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(transparent)]
pub struct WebAddress(String);

impl WebAddress {
    /// See [`FieldType`](super::FieldType).
    pub const MARK: &'static str = "web-address";

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a link may lead there: `javascript:` and what hides it may not.
    pub fn is_safe(address: &str) -> bool {
        let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
        ["https", "http", "mailto", "tel"]
            .iter()
            .any(|safe| scheme.eq_ignore_ascii_case(safe))
            && !address.contains(|letter: char| letter.is_control() || letter.is_whitespace())
    }
}

/// Written as a newtype with the mark, by which [`visit`](super::visit) finds it in any record.
impl Serialize for WebAddress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(WebAddress::MARK, &self.0)
    }
}

impl From<&WebAddress> for String {
    fn from(address: &WebAddress) -> String {
        address.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_linked_to() {
        for address in [
            "https://ks.no",
            "HTTP://ks.no/a?b#c",
            "mailto:a@example.no",
            "tel:+4712345678",
        ] {
            assert!(WebAddress::is_safe(address), "{address:?}");
        }
        for address in [
            "javascript:alert(1)",
            "java\tscript:x",
            " https://ks.no",
            "https://ks.no ",
            "data:text/html,x",
            "ks.no",
            "//ks.no",
            "",
            ":",
            "https",
        ] {
            assert!(!WebAddress::is_safe(address), "{address:?}");
        }
    }
}
