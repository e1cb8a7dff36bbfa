//! The search index as files. What a browser finds in it is tested by the scripts in this folder.

mod index;
