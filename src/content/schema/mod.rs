//! What people may write: the table of record kinds, the record types, and the types of their fields.

pub mod body;
pub mod collection;
pub mod entry;
pub mod fields;
pub mod file_role;
pub mod json_schema;
pub mod kinds;
pub mod locations;
pub mod parsed_file;
pub mod records;

pub use body::MarkdownBody;
pub use collection::Records;
pub use entry::{Entry, Translation};
