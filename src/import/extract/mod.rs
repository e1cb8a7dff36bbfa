//! Recognises what Norwegian words say about gatherings: dates, times, names, places, kinds. In: a text. Out: what was found in it. No
//! module here knows files or documents.

pub mod buildings;
pub mod clauses;
pub mod conditions;
pub mod counted_numbers;
pub mod counties;
mod date_lists;
pub mod date_tokens;
pub mod dates;
pub mod dates_in_names;
pub mod days_of_series;
pub mod gathering_types;
mod institutions;
pub mod meeting_online;
pub mod moved_days;
pub mod names;
pub mod people;
pub mod people_in_titles;
mod person_titles;
pub mod places;
pub mod sentences;
pub mod short_dates;
pub mod telling_words;
pub mod times;
pub mod titles;
pub mod town_beside_date;
pub mod word_sets;
