//! Small types that know nothing of sites: safe text, paths, dates, digests, checksums, colours, file stamps, the cache folder,
//! one file of the finished site, and the options of a build.

pub mod cache_dir;
pub mod checksum;
pub mod date;
pub mod digest;
pub mod file_stamp;
pub mod options;
pub mod output_file;
pub mod path;
pub mod text;
pub mod web_colour;

pub use output_file::{OutputContent, OutputFile};
