//! Files that hold other files: zip archives, Office packages, e-mail, and the XML within them.

pub mod entry;
pub mod unpack;
mod unzip;
pub mod xml;
pub mod zip_package;
