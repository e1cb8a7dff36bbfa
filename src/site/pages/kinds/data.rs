//! The page that explains the site's data: each table, its fields, its files, and what may be done with them.

use super::page_kind::PageKind;
use crate::content::schema::fields::WebAddress;
use crate::content::schema::records::AddressKind;
use crate::site::data::{FieldKind, TableDescription, published_tables};
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::head_links::media_type;
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{DATA_WORDS, SearchEntry};
use crate::site::pages::signposts::Signposts;
use crate::site::pages::structured_data::data_catalogue;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DataView {
    pub page: Frame,
    pub tables: Vec<DataTable>,
    /// The terms that the data is given under. None: the site has not said.
    pub licence: Option<String>,
    /// The address of the description of all tables for programs.
    pub package: String,
    /// The address of the description for catalogues of data. None: the address of the site is not known.
    pub catalogue: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DataTable {
    /// The name of its files, and its anchor.
    pub name: &'static str,
    pub title: &'static str,
    pub fields: Vec<DataField>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DataField {
    pub name: &'static str,
    /// What it is and means.
    pub text: &'static str,
    /// It holds several texts.
    pub is_list: bool,
}

impl PageKind for DataView {
    const TEMPLATE: &'static str = "data.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::Data)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> DataView {
        data_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list_called(&self.page, DATA_WORDS))
    }
}

fn data_view(context: &PageContext<'_>) -> DataView {
    let language = context.language.page;
    let table = |table: &TableDescription| DataTable {
        name: table.name,
        title: table.title.in_language(language),
        fields: (table.fields.iter())
            .map(|field| DataField {
                name: field.name,
                text: field.text.in_language(language),
                is_list: field.kind == FieldKind::List,
            })
            .collect(),
    };
    let licence = context.archive.site().licence.as_ref();
    let files = || published_tables(context.archive.site()).map(|of| (of, data_files(of.name)));
    let catalogue = files().map(|(table, files)| (table.title.in_language(language), files));
    let catalogue = data_catalogue(context, catalogue);
    let address = context.links.canonical(context.links.page);
    let mut described_by = vec![(PACKAGE.to_owned(), media_type(PACKAGE))];
    described_by.extend((address.iter()).map(|_| (CATALOGUE.to_owned(), media_type(CATALOGUE))));
    let signposts = Signposts {
        cite_as: address.as_deref(),
        about: "DataCatalog",
        described_by,
        items: files().flat_map(|(_, files)| files).collect(),
        licence: licence.map(WebAddress::as_str),
        ..Signposts::default()
    };
    DataView {
        page: Frame::of_list(context, "data", AddressKind::Data)
            .in_section("data")
            .stating([catalogue])
            .linking(signposts.links()),
        tables: published_tables(context.archive.site())
            .map(table)
            .collect(),
        licence: licence.map(|licence| licence.as_str().to_owned()),
        package: PACKAGE.to_owned(),
        catalogue: address.map(|_| CATALOGUE.to_owned()),
    }
}

/// The names of a table's files.
fn data_files(table: &str) -> [String; 2] {
    ["csv", "json"].map(|ending| format!("{table}.{ending}"))
}

/// The names of the files beside the page.
pub const PACKAGE: &str = "datapackage.json";
pub const CATALOGUE: &str = "catalogue.jsonld";
