//! The content of pages: one small site for each feature, and the exact text of `<main>`.

mod agenda;
mod calendar;
mod contacts;
mod counties;
mod dates;
mod documents;
mod files;
mod home;
mod letters;
mod lists;
mod look;
mod machines;
mod neighbours;
mod programme;
mod redirects;
mod site;
mod status;
mod talks;
mod themes;
mod topics;
mod twins;
mod whole;
