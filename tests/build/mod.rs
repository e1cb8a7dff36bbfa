//! A build after a build: what is made again for each kind of change, and that it is what a clean build gives.

mod counts;
mod random;
mod site;
