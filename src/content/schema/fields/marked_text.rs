//! A macro that defines a type of text field: it derefs to `str`, and is written with its mark, by which
//! [`visit`](super::visit) finds the field in any record.

/// A newtype of `String` with a `MARK`. How it is read is the caller's: `Deserialize` and constructors are not made here.
macro_rules! marked_text {
    ($(#[$doc:meta])* $name:ident $mark:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// See [`FieldType`](crate::content::schema::fields::FieldType).
            pub const MARK: &'static str = $mark;

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::ops::Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> String {
                text.0
            }
        }

        impl From<&$name> for String {
            fn from(text: &$name) -> String {
                text.0.clone()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_newtype_struct($name::MARK, &self.0)
            }
        }
    };
}
pub(super) use marked_text;
