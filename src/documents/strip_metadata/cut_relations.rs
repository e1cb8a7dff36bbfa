//! Relations between the parts of an Office document: those to comments, notes, authors and cached data are cut, and parts without any
//! remaining relation are left out of the copy.

use super::package::PackagePlan;
use crate::documents::containers::xml::XmlRemoval;
use crate::documents::containers::zip_package::{Package, Relation};
use crate::documents::problem::Problem;
use std::collections::{BTreeMap, BTreeSet};

/// The kinds of relations to content that is not shown.
const UNSHOWN: &[&str] = &[
    "comments",
    "commentsExtended",
    "commentsIds",
    "commentsExtensible",
    "commentAuthors",
    "authors",
    "people",
    "person",
    "threadedComment",
    "notesSlide",
    "customXml",
    "attachedTemplate",
    "mailMergeSource",
    "mailMergeHeaderSource",
    "calcChain",
    "pivotTable",
    "pivotCacheDefinition",
    "externalLink",
    "thumbnail",
    "printerSettings",
    // Macros, and who changed what when.
    "vbaProject",
    "vbaProjectSignature",
    "wordVbaData",
    "attachedToolbars",
    "keyMapCustomizations",
    "changesInfo",
    "revisionInfo",
    "revisionHeaders",
    "revisionLog",
    "usernames",
    "webextension",
    "webextensiontaskpanes",
];

/// Relations to embedded files: a picture or a chart beside each is what is shown.
const EMBEDDED: &[&str] = &["oleObject", "package"];

const TYPES: &str = "[Content_Types].xml";

/// Adds the cut relations to the plan, and the parts that nothing refers to any more. Of the relations of emptied parts, only the one to
/// their layout is kept.
pub fn plan(package: &mut Package, plan: &mut PackagePlan) -> Result<(), Problem> {
    let before = reached(package, &|_, _| true)?;
    let emptied: BTreeSet<String> = plan.left_out.clone();
    let is_kept = |part: &str, relation: &Relation| {
        let is_sheet_drawing = relation.kind == "vmlDrawing" && part.starts_with("xl/worksheets/");
        let is_emptied = emptied.contains(part) && relation.kind != "slideLayout";
        !UNSHOWN.contains(&relation.kind.as_str())
            && !is_sheet_drawing
            && !is_emptied
            && !emptied.contains(&sheet_target(relation))
    };
    let after = reached(package, &is_kept)?;
    // An emptied slide stays; a sheet that is left out is not reached.
    plan.left_out = before
        .keys()
        .filter(|part| !after.contains_key(*part))
        .cloned()
        .chain(loose_parts(package, &before))
        .collect();
    for (part, relations) in &before {
        for relation in relations
            .values()
            .filter(|relation| EMBEDDED.contains(&relation.kind.as_str()))
        {
            let content = package.part(&relation.target)?;
            let is_empty = content.is_none_or(|content| content.is_empty());
            if after.contains_key(&relation.target) && !is_empty {
                plan.replaced.insert(relation.target.clone(), Vec::new());
            }
        }
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let file = format!("{folder}/_rels/{name}.rels")
            .trim_start_matches('/')
            .to_owned();
        if !after.contains_key(part) {
            plan.left_out.insert(file);
        } else if relations.values().any(|relation| !is_kept(part, relation)) {
            plan.cut(package, &file, |element, attributes| {
                let relation = relations.get(&attributes.get("Id").unwrap_or_default());
                let is_cut = element == "Relationship"
                    && relation.is_some_and(|relation| !is_kept(part, relation));
                is_cut.then_some(XmlRemoval::Whole)
            })?;
        }
    }
    let left_out = plan.left_out.clone();
    plan.cut(package, TYPES, |element, attributes| {
        let part = attributes.get("PartName").unwrap_or_default();
        (element == "Override" && left_out.contains(part.trim_start_matches('/')))
            .then_some(XmlRemoval::Whole)
    })
}

/// The parts that no relation leads to: no program shows them. None where a relation leads to a part of another name than any, which
/// programs may find all the same.
fn loose_parts(
    package: &Package,
    reached: &BTreeMap<String, BTreeMap<String, Relation>>,
) -> Vec<String> {
    let names: BTreeSet<String> = package.names().into_iter().collect();
    let mut targets = reached.values().flat_map(BTreeMap::values);
    if targets.any(|relation| !relation.is_external && !names.contains(&relation.target)) {
        return Vec::new();
    }
    let is_reached = |name: &String| {
        let own = name
            .strip_suffix(".rels")
            .map(|name| name.replacen("_rels/", "", 1));
        let of_part =
            own.is_some_and(|own| own == "." || own.is_empty() || reached.contains_key(&own));
        of_part || name == TYPES || name.ends_with('/') || reached.contains_key(name)
    };
    names.into_iter().filter(|name| !is_reached(name)).collect()
}

/// The name of a sheet's part; empty for another kind of relation.
fn sheet_target(relation: &Relation) -> String {
    match relation.kind.as_str() {
        "worksheet" | "chartsheet" | "dialogsheet" | "xlMacrosheet" => relation.target.clone(),
        _ => String::new(),
    }
}

/// All parts that are reached by the relations that are followed, each with its own relations. The package itself is "".
fn reached(
    package: &mut Package,
    is_followed: &dyn Fn(&str, &Relation) -> bool,
) -> Result<BTreeMap<String, BTreeMap<String, Relation>>, Problem> {
    let mut reached = BTreeMap::new();
    let mut waiting = vec![String::new()];
    let names: BTreeSet<String> = package.names().into_iter().collect();
    while let Some(part) = waiting.pop() {
        if reached.contains_key(&part) {
            continue;
        }
        let relations = package.relations(&part)?;
        let followed = relations
            .values()
            .filter(|relation| is_followed(&part, relation));
        waiting.extend(
            followed
                .map(|relation| relation.target.clone())
                .filter(|target| names.contains(target)),
        );
        reached.insert(part, relations);
    }
    Ok(reached)
}
