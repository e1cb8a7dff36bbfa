//! The content of pages: one small site for each feature, and the exact text of `<main>`.

mod accessibility;
mod agenda;
mod calendar;
mod contacts;
mod counties;
mod data;
mod dates;
mod documents;
mod exports;
mod files;
mod home;
mod hosting;
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
