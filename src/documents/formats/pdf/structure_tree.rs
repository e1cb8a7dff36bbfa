//! The structure tree of a tagged PDF: which marked content is a heading, a list item, a table's cell; and what is said of figures.

use super::glyphs::marked_content::Tag;
use super::strings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{
    Dict, MaybeRef, Name, Object, ObjectIdentifier, String as PdfString,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// What a piece of marked content is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StructureRole {
    Heading(u8),
    Paragraph,
    Item(u8),
    Cell {
        table: u32,
        row: u32,
        column: u32,
        header: bool,
    },
}

/// A role and which of the elements with that role it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element {
    pub id: u32,
    pub role: StructureRole,
}

#[derive(Default)]
pub struct Structure {
    pub is_there: bool,
    /// It names headings: what it calls a paragraph is none.
    pub knows_headings: bool,
    pub figures: u32,
    pub figures_with_alt: u32,
    pages: FxHashMap<ObjectIdentifier, Tags>,
}

#[derive(Default)]
pub struct Tags {
    pub elements: FxHashMap<i32, Element>,
    pub alt_texts: Vec<String>,
}

impl Tags {
    pub fn has_heading(&self) -> bool {
        let mut elements = self.elements.values();
        elements.any(|element| matches!(element.role, StructureRole::Heading(_)))
    }

    pub fn element(&self, tag: Option<Tag>) -> Option<Element> {
        match tag? {
            Tag::Content(number) => self.elements.get(&number).copied(),
            Tag::Artifact => None,
        }
    }
}

impl Structure {
    pub fn page(&self, id: ObjectIdentifier) -> Option<&Tags> {
        self.pages.get(&id)
    }
}

const MOST_ELEMENTS: u32 = 200_000;
const DEEPEST: usize = 200;
/// Of one element.
const MOST_KIDS: usize = 50_000;

/// One element still to be looked at.
struct PendingElement<'a> {
    dict: Dict<'a>,
    depth: usize,
    page: Option<ObjectIdentifier>,
    element: Option<Element>,
    list: u8,
    table: Option<(u32, u32)>,
}

pub fn structure(pdf: &Pdf) -> Structure {
    let mut structure = Structure::default();
    let xref = pdf.xref();
    let tree = xref
        .get::<Dict<'_>>(xref.root_id())
        .and_then(|root| root.get::<Dict<'_>>(b"StructTreeRoot"));
    let Some(tree) = tree else {
        return structure;
    };
    structure.is_there = true;
    let mut names = RoleMap::of(&tree);
    let mut seen = FxHashSet::default();
    let mut next_id = 0;
    let mut tables: FxHashMap<u32, (u32, u32)> = FxHashMap::default();
    let mut stack = vec![PendingElement {
        dict: tree,
        depth: 0,
        page: None,
        element: None,
        list: 0,
        table: None,
    }];
    while let Some(mut step) = stack.pop() {
        next_id += 1;
        if next_id > MOST_ELEMENTS || step.depth > DEEPEST {
            break;
        }
        if let Some(page) = step.dict.get_ref(b"Pg") {
            step.page = Some(page.into());
        }
        if let Some(name) = step.dict.get::<Name<'_>>(b"S") {
            let name = names.standard(name.as_str());
            enter(&mut step, name, next_id, &mut tables);
            let role = step.element.map(|element| element.role);
            structure.knows_headings |= matches!(role, Some(StructureRole::Heading(_)));
            if name == "Figure" {
                structure.figures += 1;
                if let Some(alt) = alt_text(&step.dict) {
                    structure.figures_with_alt += 1;
                    if let Some(page) = step.page {
                        structure.pages.entry(page).or_default().alt_texts.push(alt);
                    }
                }
            }
        }
        let mut kids: Vec<MaybeRef<Object<'_>>> = step.dict.get_raw(b"K").into_iter().collect();
        let mut below = Vec::new();
        while let Some(kid) = kids.pop() {
            let kid = match kid {
                MaybeRef::Ref(id) => {
                    let id: ObjectIdentifier = id.into();
                    let is_new = seen.insert(id);
                    is_new.then(|| xref.get::<Object<'_>>(id)).flatten()
                }
                MaybeRef::NotRef(kid) => Some(kid),
            };
            match kid {
                Some(Object::Array(list)) => kids.extend(list.raw_iter().take(MOST_KIDS)),
                Some(Object::Number(tag)) => {
                    let tag = i32::try_from(tag.as_i64()).unwrap_or(-1);
                    note(&mut structure, step.page, tag, step.element);
                }
                Some(Object::Dict(dict)) => {
                    if let Some(tag) = dict.get::<i32>(b"MCID") {
                        let page = dict.get_ref(b"Pg").map(Into::into).or(step.page);
                        note(&mut structure, page, tag, step.element);
                    } else if dict.contains_key(b"K") || dict.contains_key(b"S") {
                        below.push(PendingElement {
                            dict,
                            depth: step.depth + 1,
                            page: step.page,
                            element: step.element,
                            list: step.list,
                            table: step.table,
                        });
                    }
                }
                _ => {}
            }
        }
        // What comes last was found first, and the first is looked at first.
        stack.extend(below);
    }
    structure
}

fn note(
    structure: &mut Structure,
    page: Option<ObjectIdentifier>,
    tag: i32,
    element: Option<Element>,
) {
    if let (Some(page), Some(element)) = (page, element) {
        structure
            .pages
            .entry(page)
            .or_default()
            .elements
            .insert(tag, element);
    }
}

/// What the element is, for all that stands in it. `tables` counts each table's rows and the cells of its last row.
fn enter(
    step: &mut PendingElement<'_>,
    name: &str,
    id: u32,
    tables: &mut FxHashMap<u32, (u32, u32)>,
) {
    let in_cell = matches!(
        step.element,
        Some(Element {
            role: StructureRole::Cell { .. },
            ..
        })
    );
    match name {
        "Table" if step.table.is_none() => {
            step.table = Some((id, 0));
            tables.insert(id, (0, 0));
        }
        "TR" => {
            if let Some((table, row)) = &mut step.table
                && let Some(count) = tables.get_mut(table)
            {
                *row = count.0;
                *count = (count.0 + 1, 0);
            }
        }
        "TD" | "TH" => {
            if let Some((table, row)) = step.table
                && let Some(count) = tables.get_mut(&table)
            {
                let column = count.1;
                count.1 += 1;
                let header = name == "TH";
                let role = StructureRole::Cell {
                    table,
                    row,
                    column,
                    header,
                };
                step.element = Some(Element { id, role });
            }
        }
        // What stands in a cell is the cell's.
        _ if in_cell => {}
        "L" => step.list = step.list.saturating_add(1),
        "LI" => {
            let role = StructureRole::Item(step.list.saturating_sub(1));
            step.element = Some(Element { id, role });
        }
        "P" | "Caption" | "Note" | "BlockQuote" | "TOCI" => {
            if !matches!(
                step.element,
                Some(Element {
                    role: StructureRole::Item(_),
                    ..
                })
            ) {
                step.element = Some(Element {
                    id,
                    role: StructureRole::Paragraph,
                });
            }
        }
        "H" | "Title" => {
            step.element = Some(Element {
                id,
                role: StructureRole::Heading(1),
            })
        }
        name => {
            if let Some(level @ 1..=6) = name.strip_prefix('H').and_then(|n| n.parse().ok()) {
                step.element = Some(Element {
                    id,
                    role: StructureRole::Heading(level),
                });
            }
        }
    }
}

/// The names that the standard has for what a program calls its own.
struct RoleMap<'a> {
    roles: Option<Dict<'a>>,
    known: FxHashMap<String, String>,
}

impl<'a> RoleMap<'a> {
    fn of(tree: &Dict<'a>) -> RoleMap<'a> {
        RoleMap {
            roles: tree.get(b"RoleMap"),
            known: FxHashMap::default(),
        }
    }

    fn standard(&mut self, name: &str) -> &str {
        if !self.known.contains_key(name) {
            let standard = self.find(name);
            self.known.insert(name.to_owned(), standard);
        }
        self.known.get(name).map_or("", String::as_str)
    }

    fn find(&self, name: &str) -> String {
        let mut name = name.to_owned();
        for _ in 0..4 {
            let roles = self.roles.as_ref();
            match roles.and_then(|roles| roles.get::<Name<'_>>(name.as_bytes())) {
                Some(other) if other.as_str() != name => name = other.as_str().to_owned(),
                _ => break,
            }
        }
        name
    }
}

fn alt_text(figure: &Dict<'_>) -> Option<String> {
    [b"Alt".as_slice(), b"ActualText"]
        .into_iter()
        .find_map(|key| figure.get::<PdfString<'_>>(key))
        .and_then(|text| strings::text(text.as_bytes()))
}
