//! The report on universal design: each requirement, what the program found that goes against it, and what a person must judge.
//!
//! It is composed after all other pages, since mistakes in texts are found while these are composed.

use super::page_kind::PageKind;
use crate::base::date::Edtf;
use crate::base::path::OutputPath;
use crate::documents::PageName;
use crate::site::accessibility::{
    AccessibilityCheck, AccessibilityFinding, AccessibilityReport, AssessedFile, Criterion,
    LAST_COMPARED, checks, criteria,
};
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::parts::{DateView, Label, date_view};
use crate::site::pages::plan::planned::{Planned, Planning};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct AccessibilityReportView {
    pub page: Frame,
    /// The day on which the list of requirements was last compared with the rules.
    pub compared: Option<DateView>,
    /// How many things were found, each in one file or on one page.
    pub found: usize,
    /// The requirements that public bodies in Norway must meet, in the order of their numbers.
    pub required: Vec<CriterionView>,
    /// What is new in WCAG 2.2, and not required.
    pub hints: Vec<CriterionView>,
    /// The files that were looked into.
    pub files: Vec<FileStatement>,
    /// The address of what was found, as a table for programs.
    pub data: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CriterionView {
    /// "1.4.10"
    pub number: &'static str,
    pub name: &'static str,
    /// "A" or "AA"
    pub level: &'static str,
    /// Where its text can be read.
    pub url: String,
    /// The day from which it is required.
    pub since: Option<DateView>,
    /// Whether the program looks for something that goes against it. It never looks for everything.
    pub is_looked_for: bool,
    pub checks: Vec<CheckView>,
}

/// Something that was found, and where.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CheckView {
    pub key: &'static str,
    /// False: a person must look whether it is a shortcoming.
    pub is_certain: bool,
    pub what: &'static str,
    pub to_do: &'static str,
    /// The numbers of other requirements that it goes against.
    pub also: Vec<&'static str>,
    pub places: Vec<FoundPlace>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FoundPlace {
    /// Of the published file, or of the page.
    pub href: String,
    /// The file's name, or the page's address.
    pub label: String,
    /// The numbers of the file's pages, first and last of each row. Empty: the file or the page as a whole.
    pub pages: Vec<PageRange>,
    /// The key of the word for the file's pages.
    pub unit: &'static str,
    /// How many places on the page. None: it is a file.
    pub count: Option<usize>,
    /// The page that has all the text of the file.
    pub text_href: Option<String>,
}

/// Page numbers that follow each other.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PageRange {
    pub first: u32,
    pub last: u32,
}

/// What a published file says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FileStatement {
    pub href: String,
    pub name: String,
    /// "PDF"
    pub format: &'static str,
    /// Does it have text that can be read aloud?
    pub has_text: bool,
    /// Does a screen reader hear what is a heading? None: the format does not say.
    pub tagged: Option<bool>,
    /// Does it name its title? None: the format cannot.
    pub has_title: Option<bool>,
    /// The language that a screen reader is told.
    pub language: Option<String>,
    /// "PDF/UA-1": what it says of itself, which proves nothing.
    pub standards: Vec<String>,
}

impl PageKind for AccessibilityReportView {
    const TEMPLATE: &'static str = "accessibility_report.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        let is_wanted = planning.archive.site.record.accessibility_report;
        let path = planning.addresses.accessibility_report();
        let page = is_wanted.then(|| planning.own(path, ()));
        page.into_iter().collect()
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> AccessibilityReportView {
        report_view(context)
    }
}

fn report_view(context: &PageContext<'_>) -> AccessibilityReportView {
    let report = context.archive.accessibility();
    let on_pages = report.found.iter().filter(|found| found.address.is_some());
    let views = |is_required: bool| {
        let criteria = criteria().iter();
        let criteria = criteria.filter(|criterion| criterion.is_required() == is_required);
        criteria
            .map(|criterion| criterion_view(context, report, criterion))
            .collect()
    };
    let data = context.addresses.accessibility_data("json");
    let page = Frame::new(
        context,
        "accessibility-report",
        Label::word("accessibility-report"),
    );
    AccessibilityReportView {
        page: page.under(crumb(context)),
        compared: day(context, LAST_COMPARED),
        found: on_pages.count(),
        required: views(true),
        hints: views(false),
        files: report
            .files
            .iter()
            .map(|file| file_facts(context, file))
            .collect(),
        data: context.links.href(&data),
    }
}

/// The page about accessibility, where the site has one at the address above.
fn crumb(context: &PageContext<'_>) -> Option<Crumb> {
    let above = OutputPath::page("tilgjengelighet");
    let page = context.archive.text_page_at(&above)?;
    let lang = context.language.foreign(page.record.lang);
    let title = Label::text(&page.record.title);
    Some(Crumb::new(context, &above, title, lang))
}

fn day(context: &PageContext<'_>, day: &str) -> Option<DateView> {
    let day: Edtf = day.parse().ok()?;
    Some(date_view(context, &day))
}

fn criterion_view(
    context: &PageContext<'_>,
    report: &AccessibilityReport,
    criterion: &'static Criterion,
) -> CriterionView {
    let language = context.language.page;
    let is_about = |check: &&AccessibilityCheck| check.criteria.contains(&criterion.number);
    let first = |check: &&AccessibilityCheck| check.criteria.first() == Some(&criterion.number);
    CriterionView {
        number: criterion.number,
        name: criterion.name.in_language(language),
        level: criterion.level,
        url: criterion.source(language),
        since: criterion.since.and_then(|since| day(context, since)),
        is_looked_for: checks().iter().any(|check| is_about(&check)),
        checks: checks()
            .iter()
            .filter(first)
            .map(|check| check_view(context, report, check))
            .filter(|check| !check.places.is_empty())
            .collect(),
    }
}

fn check_view(
    context: &PageContext<'_>,
    report: &AccessibilityReport,
    check: &'static AccessibilityCheck,
) -> CheckView {
    let language = context.language.page;
    let found = report.found.iter().filter(|found| found.check() == check);
    CheckView {
        key: check.key,
        is_certain: check.is_certain,
        what: check.what.in_language(language),
        to_do: check.to_do.in_language(language),
        also: check.criteria.iter().skip(1).copied().collect(),
        places: found
            .filter_map(|found| found_place(context, report, found))
            .collect(),
    }
}

/// None: no page of the site has it.
fn found_place(
    context: &PageContext<'_>,
    report: &AccessibilityReport,
    found: &AccessibilityFinding,
) -> Option<FoundPlace> {
    let address = found.address.as_ref()?;
    let file = found.assessed.and_then(|at| report.files.get(at));
    let text_page = file.and_then(|file| file.text_page.as_ref());
    Some(FoundPlace {
        href: context.links.href(address),
        label: match file {
            Some(_) => published_name(address),
            None => format!("/{}", address.address()),
        },
        pages: ranges(&found.pages),
        unit: file.map_or("page", |file| unit(file.page_name)),
        count: file.is_none().then_some(found.places.len()),
        text_href: text_page.map(|page| context.links.href(page)),
    })
}

fn published_name(path: &OutputPath) -> String {
    let name = path.as_str().rsplit('/').next();
    name.unwrap_or_default().to_owned()
}

fn unit(name: PageName) -> &'static str {
    match name {
        PageName::Slide => "slide",
        PageName::Page => "page",
        PageName::Sheet => "sheet",
    }
}

fn ranges(numbers: &[u32]) -> Vec<PageRange> {
    let mut ranges: Vec<PageRange> = Vec::new();
    for &number in numbers {
        match ranges.last_mut() {
            Some(range) if range.last + 1 == number => range.last = number,
            _ => ranges.push(PageRange {
                first: number,
                last: number,
            }),
        }
    }
    ranges
}

fn file_facts(context: &PageContext<'_>, file: &AssessedFile) -> FileStatement {
    let stated = &file.facts.stated;
    let standards = [&stated.pdf_ua, &stated.pdf_a].into_iter();
    FileStatement {
        href: context.links.href(&file.path),
        name: published_name(&file.path),
        format: file.format.label(),
        has_text: file.facts.has_text,
        tagged: stated.tagged,
        has_title: stated.states_title,
        language: stated.language.clone(),
        standards: standards.flatten().cloned().collect(),
    }
}
