//! The search index as files; what a browser finds in it is asked by the scripts beside.

mod index;
