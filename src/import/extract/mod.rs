//! What Norwegian words say of gatherings: dates, times, names, places, kinds. Text in, findings out; nothing here knows of files or records.

pub mod counties;
pub mod dates;
pub mod gathering_types;
pub mod names;
pub mod ocr_repair;
pub mod people;
pub mod places;
pub mod sentences;
pub mod times;
pub mod titles;
