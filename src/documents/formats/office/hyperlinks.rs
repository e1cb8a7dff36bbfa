use crate::documents::containers::zip_package::Relation;
use std::collections::BTreeMap;

/// The web and mail addresses that a part points to.
pub fn addresses(relations: &BTreeMap<String, Relation>) -> Vec<String> {
    let links = relations
        .values()
        .filter(|relation| relation.kind == "hyperlink");
    let mut addresses: Vec<String> = links
        .map(|relation| relation.target.clone())
        .filter(|target| target.contains("://") || target.starts_with("mailto:"))
        .collect();
    addresses.dedup();
    addresses
}
