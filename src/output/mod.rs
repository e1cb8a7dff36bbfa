//! Pages and files → a folder on disk: [`exports`] makes the files beside the pages, [`publish`] writes all of them.

pub mod csv_table;
pub mod exports;
pub mod publish;
