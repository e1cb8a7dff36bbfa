//! Incremental builds: what each kind of change costs, and that the result equals that of a clean build.

mod counts;
mod damage;
mod frozen;
mod index_files;
mod long_lists;
mod packages;
mod random;
mod random_facts;
mod random_records;
mod site;
mod warnings;
