//! Content of an Office package besides its pages: its metadata, and embedded files.

use super::unread_media::unread_media;
use super::{charts, metadata};
use crate::documents::containers::zip_package::Package;
use crate::documents::document::{Block, Metadata};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::formats::attached_file::attached_words;
use crate::documents::problem::{PageProblem, Problem};
use std::collections::BTreeMap;

/// The greatest number of embedded files that are read.
const MOST: usize = 200;

pub fn metadata(package: &mut Package) -> Result<Metadata, Problem> {
    metadata::metadata(package)
}

/// Emits the names of embedded files, and the words of those that can be read. (The workbook behind a chart is not reported when it has
/// nothing that the chart does not show.)
pub fn embedded(package: &mut Package, emit: ReadSink<'_>) -> Result<(), Problem> {
    let charts = workbooks_of_charts(package)?;
    let parts = package.names();
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|name| name.contains("/embeddings/") && !name.ends_with('/'))
        .take(MOST)
        .collect();
    let mut names = Vec::new();
    for part in parts {
        let name = part.rsplit('/').next().unwrap_or_default().to_owned();
        let mut words = Vec::new();
        if let Ok(Some(bytes)) = package.part(&part) {
            attached_words(&name, bytes, &mut |event| words.push(event));
        }
        if charts
            .get(&part)
            .is_some_and(|chart| says_all(chart, &words))
        {
            continue;
        }
        words.into_iter().for_each(&mut *emit);
        names.push(name);
    }
    names.extend(unread_media(package));
    if !names.is_empty() {
        let what = Problem::Embedded { names };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    Ok(())
}

/// The words of each chart, by the part of its workbook.
fn workbooks_of_charts(package: &mut Package) -> Result<BTreeMap<String, Vec<String>>, Problem> {
    let names = package.names();
    let is_chart = |name: &String| name.contains("/charts/") && name.ends_with(".xml");
    let mut charts = BTreeMap::new();
    for chart in names.iter().filter(|name| is_chart(name)).take(MOST) {
        let mut relations = package.relations(chart)?.into_values();
        let workbook = relations.find(|relation| relation.kind == "package");
        if let (Some(workbook), Some(xml)) = (workbook, package.part(chart)?) {
            let blocks = charts::blocks(&xml)?;
            let texts = blocks.iter().flat_map(Block::texts).map(str::to_owned);
            charts.insert(workbook.target, texts.collect());
        }
    }
    Ok(charts)
}

/// Does the chart show all the words of its workbook, which has no more cells than the chart? (Numbers may have another format there.)
fn says_all(chart: &[String], words: &[ReadEvent]) -> bool {
    let texts = words.iter().filter_map(|event| match event {
        ReadEvent::Unshown(unshown) if !unshown.text.is_empty() => Some(&unshown.text),
        _ => None,
    });
    let texts: Vec<&String> = texts.collect();
    let is_said = |text: &&String| !text.contains(char::is_alphabetic) || chart.contains(text);
    texts.len() <= chart.len() && texts.iter().all(is_said)
}
