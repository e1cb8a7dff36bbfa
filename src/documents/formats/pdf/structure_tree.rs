//! The structure tree of a tagged PDF: which marked content is a heading, a list item or a table cell, and the texts of figures.

use super::glyphs::marked_content::Tag;
use super::strings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{
    Dict, MaybeRef, Name, Object, ObjectIdentifier, String as PdfString,
};
use hayro::hayro_syntax::xref::XRef;
use rustc_hash::{FxHashMap, FxHashSet};

/// The role of marked content.
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

/// A role, and the number of its element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element {
    pub id: u32,
    pub role: StructureRole,
}

#[derive(Default)]
pub struct Structure {
    pub is_there: bool,
    /// It has tagged headings; then tagged paragraphs are not headings.
    pub knows_headings: bool,
    pub figures: u32,
    pub figures_with_alt: u32,
    /// The pages of the other figures.
    without_alt: FxHashSet<ObjectIdentifier>,
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

    /// The numbers of the pages that have a figure without an alternative text.
    pub fn pages_without_alt(&self, pdf: &Pdf) -> Vec<u32> {
        if self.without_alt.is_empty() {
            return Vec::new();
        }
        let pages = (1..).zip(pdf.pages().iter());
        let is_of_one = |id: ObjectIdentifier| self.without_alt.contains(&id);
        pages
            .filter(|(_, page)| page.raw().obj_id().is_some_and(is_of_one))
            .map(|(number, _)| number)
            .collect()
    }
}

const MOST_ELEMENTS: u32 = 200_000;
const DEEPEST: usize = 200;
/// The greatest number of children of one element.
const MOST_KIDS: usize = 50_000;

/// An element that is still to be visited.
struct PendingElement<'a> {
    dict: Dict<'a>,
    depth: usize,
    page: Option<ObjectIdentifier>,
    element: Option<Element>,
    list: u8,
    /// The table around it, and the number of the row.
    table: Option<(u32, u32)>,
}

pub fn structure(pdf: &Pdf) -> Structure {
    let xref = pdf.xref();
    let tree = xref
        .get::<Dict<'_>>(xref.root_id())
        .and_then(|root| root.get::<Dict<'_>>(b"StructTreeRoot"));
    let Some(tree) = tree else {
        return Structure::default();
    };
    let mut walker = StructureWalker {
        xref,
        names: RoleMap::of(&tree),
        visited: FxHashSet::default(),
        tables: FxHashMap::default(),
        structure: Structure {
            is_there: true,
            ..Structure::default()
        },
    };
    let mut stack = vec![PendingElement {
        dict: tree,
        depth: 0,
        page: None,
        element: None,
        list: 0,
        table: None,
    }];
    let mut id = 0;
    while let Some(mut pending) = stack.pop() {
        id += 1;
        if id > MOST_ELEMENTS || pending.depth > DEEPEST {
            break;
        }
        walker.enter(&mut pending, id);
        // The stack is filled in reverse, so that the first child is visited first.
        stack.extend(walker.kids(&pending));
    }
    walker.structure
}

struct StructureWalker<'a> {
    xref: &'a XRef,
    names: RoleMap<'a>,
    /// The children that have been read, so that a tree with a cycle ends.
    visited: FxHashSet<ObjectIdentifier>,
    /// For each table: the number of rows, and of cells in the last row.
    tables: FxHashMap<u32, (u32, u32)>,
    structure: Structure,
}

impl<'a> StructureWalker<'a> {
    /// Sets the role of the element, which also holds for its content.
    fn enter(&mut self, pending: &mut PendingElement<'a>, id: u32) {
        if let Some(page) = pending.dict.get_ref(b"Pg") {
            pending.page = Some(page.into());
        }
        let Some(name) = pending.dict.get::<Name<'_>>(b"S") else {
            return;
        };
        let name = self.names.standard(name.as_str());
        let role = pending.role(name, id, &mut self.tables);
        pending.element = role.map(|role| Element { id, role }).or(pending.element);
        let role = pending.element.map(|element| element.role);
        self.structure.knows_headings |= matches!(role, Some(StructureRole::Heading(_)));
        if name == "Figure" {
            self.structure.figures += 1;
            if let Some(alt) = alt_text(&pending.dict) {
                self.structure.figures_with_alt += 1;
                if let Some(page) = pending.page {
                    let tags = self.structure.pages.entry(page).or_default();
                    tags.alt_texts.push(alt);
                }
            } else {
                self.structure.without_alt.extend(pending.page);
            }
        }
    }

    /// Records the marked content of an element, and returns its child elements in reverse order.
    fn kids(&mut self, pending: &PendingElement<'a>) -> Vec<PendingElement<'a>> {
        let mut kids: Vec<MaybeRef<Object<'_>>> = pending.dict.get_raw(b"K").into_iter().collect();
        let mut below = Vec::new();
        while let Some(kid) = kids.pop() {
            let kid = match kid {
                MaybeRef::Ref(id) => {
                    let id: ObjectIdentifier = id.into();
                    let is_new = self.visited.insert(id);
                    is_new.then(|| self.xref.get::<Object<'_>>(id)).flatten()
                }
                MaybeRef::NotRef(kid) => Some(kid),
            };
            match kid {
                Some(Object::Array(list)) => kids.extend(list.raw_iter().take(MOST_KIDS)),
                Some(Object::Number(tag)) => {
                    let tag = i32::try_from(tag.as_i64()).unwrap_or(-1);
                    self.tag_content(pending.page, tag, pending.element);
                }
                Some(Object::Dict(dict)) => {
                    if let Some(tag) = dict.get::<i32>(b"MCID") {
                        let page = dict.get_ref(b"Pg").map(Into::into).or(pending.page);
                        self.tag_content(page, tag, pending.element);
                    } else if dict.contains_key(b"K") || dict.contains_key(b"S") {
                        below.push(PendingElement {
                            dict,
                            depth: pending.depth + 1,
                            ..*pending
                        });
                    }
                }
                _ => {}
            }
        }
        below
    }

    fn tag_content(&mut self, page: Option<ObjectIdentifier>, tag: i32, element: Option<Element>) {
        if let (Some(page), Some(element)) = (page, element) {
            let tags = self.structure.pages.entry(page).or_default();
            tags.elements.insert(tag, element);
        }
    }
}

impl PendingElement<'_> {
    /// The element's own role; None: it has the role of its parent. Also counts lists and tables.
    fn role(
        &mut self,
        name: &str,
        id: u32,
        tables: &mut FxHashMap<u32, (u32, u32)>,
    ) -> Option<StructureRole> {
        let around = self.element.map(|element| element.role);
        match name {
            "Table" if self.table.is_none() => {
                self.table = Some((id, 0));
                tables.insert(id, (0, 0));
                None
            }
            "TR" => {
                let (table, row) = self.table.as_mut()?;
                let count = tables.get_mut(table)?;
                *row = count.0;
                *count = (count.0 + 1, 0);
                None
            }
            "TD" | "TH" => {
                let (table, row) = self.table?;
                let count = tables.get_mut(&table)?;
                let column = count.1;
                count.1 += 1;
                Some(StructureRole::Cell {
                    table,
                    row,
                    column,
                    header: name == "TH",
                })
            }
            // Everything in a cell belongs to the cell.
            _ if matches!(around, Some(StructureRole::Cell { .. })) => None,
            "L" => {
                self.list = self.list.saturating_add(1);
                None
            }
            "LI" => Some(StructureRole::Item(self.list.saturating_sub(1))),
            "P" | "Caption" | "Note" | "BlockQuote" | "TOCI" => {
                let is_in_item = matches!(around, Some(StructureRole::Item(_)));
                (!is_in_item).then_some(StructureRole::Paragraph)
            }
            "H" | "Title" => Some(StructureRole::Heading(1)),
            name => match name.strip_prefix('H')?.parse() {
                Ok(level @ 1..=6) => Some(StructureRole::Heading(level)),
                _ => None,
            },
        }
    }
}

/// The standard names for the roles that a program has named itself.
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
