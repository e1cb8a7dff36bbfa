//! Files that contain other files: zip archives, Office packages and e-mail; and the XML in them.

pub mod entry;
pub mod unpack;
mod unzip;
pub mod xml;
pub mod zip_package;
