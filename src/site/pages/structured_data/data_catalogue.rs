//! The tables of the site's data as a `DataCatalog`.

use super::{Node, iri};
use crate::site::pages::PageContext;
use crate::site::pages::head_links::media_type;
use serde_json::Value;

/// The tables of the site's data. `tables`: the title of each, and the names of its files.
pub fn data_catalogue(
    context: &PageContext<'_>,
    tables: impl Iterator<Item = (&'static str, [String; 2])>,
) -> Value {
    let site = context.archive.site();
    let licence = site.licence.as_ref().map(String::from);
    let page = iri(context, context.links.page);
    let datasets = tables.map(|(title, files)| {
        let files = files.map(|file| {
            let node = Node::new("DataDownload")
                .with("encodingFormat", media_type(&file))
                .with("contentUrl", context.links.whole(&file).unwrap_or(file));
            Value::from(node)
        });
        let node = Node::new("Dataset")
            .with("name", title)
            .with("description", format!("{title}. {}", site.description))
            .with("license", &licence)
            .with("distribution", files);
        Value::from(node)
    });
    Node::new("DataCatalog")
        .with("@id", page)
        .with("name", site.title.as_str())
        .with("description", &site.description)
        .with("license", &licence)
        .with("dataset", datasets.collect::<Vec<Value>>())
        .into()
}
