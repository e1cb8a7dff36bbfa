//! The words of a chart: its title, and a table of its series by category.

use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::document::{Block, DocumentTable};
use crate::documents::formats::number_formats::CellNumberFormat;
use crate::documents::problem::Problem;
use crate::documents::text::{clean, some};
use std::collections::BTreeMap;

/// The greatest numbers of points in one series, and of series in one chart, that are read.
const MOST_POINTS: usize = 5_000;
const MOST_SERIES: usize = 200;

/// The chart's titles as paragraphs, and its values as a table.
pub fn blocks(xml: &[u8]) -> Result<Vec<Block>, Problem> {
    let mut chart = Chart::default();
    walk(xml, |node| chart.take(node))?;
    let mut blocks: Vec<Block> = chart.titles.iter().map(Block::paragraph).collect();
    let rows = chart.rows();
    if !rows.is_empty() {
        blocks.push(Block::Table(DocumentTable { header: true, rows }));
    }
    Ok(blocks)
}

#[derive(Default)]
struct Chart {
    titles: Vec<String>,
    series: Vec<Series>,
    /// The elements that are open, outermost first.
    open: Vec<String>,
    text: String,
    /// The index of the point that is being read in its series.
    point: usize,
    format: Option<CellNumberFormat>,
}

#[derive(Default)]
struct Series {
    name: String,
    /// By index. Categories with several levels are one text.
    categories: BTreeMap<usize, String>,
    values: BTreeMap<usize, String>,
}

impl Chart {
    fn take(&mut self, node: XmlEvent<'_>) {
        match node {
            XmlEvent::Open(name, attributes) => {
                match name {
                    "ser" if self.series.len() < MOST_SERIES => {
                        self.series.push(Series::default());
                    }
                    "pt" => {
                        let place = attributes.number("idx").unwrap_or(0);
                        self.point = usize::try_from(place).unwrap_or(0);
                    }
                    "numCache" | "numLit" => self.format = None,
                    _ => {}
                }
                if matches!(name, "title" | "v" | "formatCode" | "p" | "data" | "series") {
                    self.text.clear();
                }
                self.open.push(name.to_owned());
            }
            XmlEvent::Text(piece) => {
                let is_read = self
                    .open
                    .last()
                    .is_some_and(|name| matches!(name.as_str(), "t" | "v" | "formatCode" | "pt"));
                if is_read {
                    self.text.push_str(piece);
                }
            }
            XmlEvent::Close(name) => {
                self.close(name);
                self.open.pop();
            }
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "formatCode" => {
                let code = std::mem::take(&mut self.text);
                self.format = Some(CellNumberFormat::new(None, &code, false));
            }
            // A paragraph of a title, not a label of the axis or of a point.
            "p" if self.is_in("title") || self.is_in("userShapes") => {
                self.titles.extend(some(&self.text));
                self.text.clear();
            }
            "v" if self.is_in("ser") => self.value(),
            "v" if self.is_in("title") => self.titles.extend(some(&self.text)),
            // In the newer chart format (cx) the points have no element of their own.
            "pt" if self.open.iter().any(|name| name == "chartData") => {
                self.titles.extend(some(&std::mem::take(&mut self.text)));
            }
            "v" if self.is_in("txData") => self.titles.extend(some(&self.text)),
            _ => {}
        }
    }

    fn is_in(&self, name: &str) -> bool {
        self.open.iter().any(|open| open == name)
    }

    fn value(&mut self) {
        let text = clean(&std::mem::take(&mut self.text));
        let is_number = self.is_in("numCache") || self.is_in("numLit");
        let text = match (&self.format, text.parse::<f64>()) {
            (Some(format), Ok(number)) if is_number => clean(&format.number(number)),
            _ => text,
        };
        let (is_name, is_category) = (self.is_in("tx"), self.is_in("cat") || self.is_in("xVal"));
        let is_value = self.is_in("val") || self.is_in("yVal") || self.is_in("bubbleSize");
        let point = self.point;
        let Some(series) = self.series.last_mut().filter(|_| point < MOST_POINTS) else {
            return;
        };
        let cell = if is_name {
            &mut series.name
        } else if is_category {
            series.categories.entry(point).or_default()
        } else if is_value {
            series.values.entry(point).or_default()
        } else {
            return;
        };
        if !cell.is_empty() {
            cell.push(' ');
        }
        cell.push_str(&text);
    }

    /// A row with the names of the series, then one for each category.
    fn rows(&self) -> Vec<Vec<String>> {
        let points = self.series.iter().flat_map(|series| {
            let places = series.categories.keys().chain(series.values.keys());
            places.copied()
        });
        let points: std::collections::BTreeSet<usize> = points.collect();
        let names = self.series.iter().map(|series| series.name.clone());
        let head: Vec<String> = std::iter::once(String::new()).chain(names).collect();
        let rows = points.into_iter().map(|point| {
            let category = self
                .series
                .iter()
                .find_map(|series| series.categories.get(&point));
            let values = self.series.iter().map(|series| series.values.get(&point));
            std::iter::once(category)
                .chain(values)
                .map(|cell| cell.cloned().unwrap_or_default())
                .collect()
        });
        let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
        if rows.iter().flatten().all(String::is_empty) {
            return Vec::new();
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_is_a_title_and_a_table() {
        let xml = "<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Frammøte</a:t></a:r></a:p></c:rich></c:tx></c:title>
            <c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:f>A!B1</c:f><c:strCache><c:pt idx='0'><c:v>Deltakere</c:v></c:pt></c:strCache></c:strRef></c:tx>
            <c:cat><c:strRef><c:strCache><c:pt idx='0'><c:v>Vikabygd</c:v></c:pt><c:pt idx='1'><c:v>Storvik</c:v></c:pt></c:strCache></c:strRef></c:cat>
            <c:val><c:numRef><c:numCache><c:formatCode>0 %</c:formatCode><c:pt idx='0'><c:v>0.5</c:v></c:pt><c:pt idx='1'><c:v>0.75</c:v></c:pt></c:numCache></c:numRef></c:val>
            </c:ser></c:barChart><c:valAx><c:title><c:tx><c:rich><a:p><a:r><a:t>Andel</a:t></a:r></a:p></c:rich></c:tx></c:title></c:valAx></c:plotArea></c:chart></c:chartSpace>";
        let found = blocks(xml.as_bytes()).unwrap();
        let rows = [["", "Deltakere"], ["Vikabygd", "50 %"], ["Storvik", "75 %"]];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec()).to_vec();
        let expected = [
            Block::paragraph("Frammøte"),
            Block::paragraph("Andel"),
            Block::Table(DocumentTable { header: true, rows }),
        ];
        assert_eq!(found, expected);
    }
}
