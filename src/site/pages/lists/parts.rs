//! The parts of a list: a year or a letter each, and of a long one several pages.

use super::{ListLine, MOST_LINES};
use crate::base::path::OutputPath;
use crate::base::text::collation::Initial;
use crate::site::pages::lists::address_key;
use crate::site::pages::parts::Label;
use rustc_hash::FxHashSet;
use std::cmp::Reverse;
use std::sync::OnceLock;

/// A year or a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListGroup {
    /// Newest first. None, which comes last: the year is not known.
    Year(Reverse<Option<i16>>),
    Letter(Initial),
}

/// A page of a divided list.
#[derive(Debug)]
pub struct ListPart {
    pub group: ListGroup,
    /// From 1, among the pages of the year or letter.
    pub number: usize,
    /// How many pages the year or letter has.
    pub pages: usize,
    pub path: OutputPath,
}

/// The lines of a year or letter.
#[derive(Debug)]
pub struct GroupLines {
    pub group: ListGroup,
    /// In the archive's order.
    pub lines: Vec<ListLine>,
    /// As readers see them; put in order when a page of the group is made first, since a small edit makes few pages.
    pub ordered: OnceLock<Vec<ListLine>>,
}

impl ListGroup {
    pub fn year(year: Option<i16>) -> ListGroup {
        ListGroup::Year(Reverse(year))
    }

    /// What readers call it.
    pub fn label(self) -> Label {
        match self {
            ListGroup::Year(Reverse(Some(year))) => Label::text(year.to_string()),
            ListGroup::Year(Reverse(None)) => Label::word("date-unknown"),
            ListGroup::Letter(initial) => match initial.letter() {
                Some(letter) => Label::text(letter.to_uppercase()),
                None => Label::word("other-initials"),
            },
        }
    }

    /// The word for it in an address, and the word before it where that address is taken.
    fn words(self) -> (String, &'static str) {
        match self {
            ListGroup::Year(Reverse(Some(year))) => (year.to_string(), "aar"),
            ListGroup::Year(Reverse(None)) => ("ukjent".to_owned(), "aar"),
            ListGroup::Letter(initial) => {
                let word = match initial.letter() {
                    None => "andre",
                    Some("æ") => "ae",
                    Some("ø") => "oe",
                    Some("å") => "aa",
                    Some(letter) => letter,
                };
                (word.to_owned(), "bokstav")
            }
        }
    }
}

/// `folder`: the address that the parts' addresses begin with. `taken`: addresses that they may not have.
pub fn parts(groups: &[GroupLines], folder: &str, taken: &FxHashSet<String>) -> Vec<ListPart> {
    let of_group = |of: &GroupLines| {
        let pages = of.lines.len().div_ceil(MOST_LINES);
        let base = free_address(of.group, folder, pages, taken);
        let parts = (1..=pages).map(|number| ListPart {
            group: of.group,
            number,
            pages,
            path: OutputPath::page(&page_address(&base, number)),
        });
        parts.collect::<Vec<ListPart>>()
    };
    groups.iter().flat_map(of_group).collect()
}

/// `samlinger/2019`; where a page or file of the site has that address, `samlinger/aar-2019`, or that with a number.
fn free_address(group: ListGroup, folder: &str, pages: usize, taken: &FxHashSet<String>) -> String {
    let (word, before) = group.words();
    let plain = format!("{folder}{word}");
    let marked = format!("{folder}{before}-{word}");
    let numbered = (2..).map(|number| format!("{marked}-{number}"));
    let is_free = |base: &String| {
        (1..=pages).all(|page| !taken.contains(&address_key(&page_address(base, page))))
    };
    let mut candidates = [plain.clone(), marked.clone()].into_iter().chain(numbered);
    candidates.find(is_free).unwrap_or(plain)
}

/// `number`: from 1.
fn page_address(base: &str, number: usize) -> String {
    match number {
        1 => base.to_owned(),
        _ => format!("{base}/side-{number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The addresses of a list of so many lines in one year.
    fn addresses(lines: usize, taken: &[&str]) -> Vec<String> {
        let groups = [GroupLines {
            group: ListGroup::year(Some(2019)),
            lines: (0..lines).map(ListLine::Record).collect(),
            ordered: OnceLock::new(),
        }];
        let taken = taken.iter().map(|address| address_key(address)).collect();
        let parts = parts(&groups, "samlinger/", &taken);
        let addresses = parts.iter().map(|part| part.path.address().to_owned());
        addresses.collect()
    }

    #[test]
    fn a_long_year_has_several_pages() {
        assert_eq!(addresses(MOST_LINES, &[]), ["samlinger/2019/"]);
        assert_eq!(
            addresses(2 * MOST_LINES + 1, &[]),
            [
                "samlinger/2019/",
                "samlinger/2019/side-2/",
                "samlinger/2019/side-3/"
            ]
        );
    }

    #[test]
    fn a_taken_address_is_left_to_whom_it_belongs() {
        assert_eq!(addresses(1, &["/Samlinger/2019/"]), ["samlinger/aar-2019/"]);
        assert_eq!(
            addresses(MOST_LINES + 1, &["samlinger/2019/side-2"]),
            ["samlinger/aar-2019/", "samlinger/aar-2019/side-2/"]
        );
        assert_eq!(
            addresses(1, &["samlinger/2019", "samlinger/aar-2019"]),
            ["samlinger/aar-2019-2/"]
        );
    }

    #[test]
    fn the_newest_year_comes_first_and_the_unknown_last() {
        let mut years = [None, Some(2018), Some(2020)].map(ListGroup::year);
        years.sort_unstable();
        assert_eq!(years, [Some(2020), Some(2018), None].map(ListGroup::year));
    }
}
