//! Builds after the first: what each kind of change makes them do, and that they give what a clean build gives.

mod counts;
mod random;
mod site;
