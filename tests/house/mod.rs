//! How the sources are kept: which module may use which, and under which licences the dependencies stand.

mod layers;
mod licences;
