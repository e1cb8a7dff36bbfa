//! The papers that follow a site into an archive: what it is, which files are in it, what is not, and how it was built.

use super::PackJob;
use super::sources::PackedSources;
use crate::attachments::Library;
use crate::base::path::SourcePath;
use crate::base::text::Slug;
use crate::build::BuildOutcome;
use crate::content::model::Archive;
use crate::output::csv_table::CsvTable;
use serde_json::json;
use std::collections::BTreeMap;
use std::io::Error;

/// Leads whoever opens the folder to the site.
pub const FRONT_PAGE: &str = "<!doctype html>\n<html lang=\"nb\">\n<meta charset=\"utf-8\">\n\
    <meta http-equiv=\"refresh\" content=\"0; url=data/site/index.html\">\n<title>Nettstedet</title>\n\
    <p><a href=\"data/site/index.html\">Åpne nettstedet</a></p>\n";

const READ_ME: &str = include_str!("til-depotet.txt");

/// The longest name of a bag for a site's title, in bytes.
const LONGEST_NAME: usize = 60;

/// Everything that the papers tell of.
pub struct Papers<'p> {
    pub job: &'p PackJob<'p>,
    pub archive: &'p Archive,
    pub library: &'p Library,
    pub outcome: &'p BuildOutcome,
    pub sources: &'p PackedSources,
    /// Where each copied file stands in the site.
    pub addresses: BTreeMap<SourcePath, String>,
}

impl Papers<'_> {
    /// The name of the bag: the site's title and the day.
    pub fn name(&self) -> String {
        let title = Slug::of_name(self.title(), "samling", LONGEST_NAME);
        let title = title.map_or_else(|| "samling".to_owned(), |slug| slug.as_str().to_owned());
        let whole = match self.job.with_withheld {
            true => "-med-tilbakeholdt",
            false => "",
        };
        format!("{title}-{}{whole}", self.job.options.today)
    }

    fn title(&self) -> &str {
        self.archive.site.record.title.as_str()
    }

    fn publisher(&self) -> Option<String> {
        let publisher = self.archive.site.record.publisher.as_ref();
        publisher.map(|publisher| publisher.name.as_str().to_owned())
    }

    fn base_url(&self) -> Option<String> {
        let options = self.job.options.base_url.clone();
        options.or_else(|| self.archive.site.record.base_url.clone())
    }

    /// The labels of `bag-info.txt`.
    pub fn info(&self) -> Vec<(&'static str, String)> {
        let mut info = Vec::new();
        info.extend((self.publisher()).map(|name| ("Source-Organization", name)));
        let description = &self.archive.site.record.description;
        info.push((
            "External-Description",
            format!("{}. {description}", self.title()),
        ));
        info.extend((self.base_url()).map(|url| ("External-Identifier", url)));
        info.push(("Bagging-Date", self.job.options.today.to_string()));
        info.push(("Bag-Software-Agent", software()));
        let withheld = match self.job.with_withheld {
            true => "included",
            false => "left out",
        };
        info.push(("Withheld-Material", withheld.to_owned()));
        info
    }

    /// `LES-MEG.txt`.
    pub fn read_me(&self) -> String {
        let left_out = self.sources.left_out;
        let (materials, access, rest) = match self.job.with_withheld {
            true => (
                "De er slik de ble levert.",
                "Pakken har også det som ikke er lagt ut på nettet, blant annet filer med personopplysninger. Den må ikke gjøres \
                 tilgjengelig for andre\n   uten at noen har vurdert det.",
                "Alt er med. Det som ikke er lagt ut på nettet, ligger i data/sources/ og data/materials/ og ikke i data/site/.".to_owned(),
            ),
            false => (
                "De er slik de er lagt\n                  ut på nettet: uten opplysninger om hvem som har skrevet og lagret dem.",
                "Pakken har bare det som er lagt ut på nettet.",
                format!(
                    "Det som ikke er lagt ut på nettet, er heller ikke her: {} fra samlingene og {}.\n\
                     I {} er adresser, telefonnumre og navn på filer som ikke er lagt ut, erstattet med «(utelatt)».\n\
                     En pakke med alt lages av den som har kildene, med «samling pack --with-withheld».",
                    counted(left_out.materials, "fil", "filer"),
                    counted(left_out.texts, "tekst", "tekster"),
                    counted(left_out.covered, "tekst", "tekster"),
                ),
            ),
        };
        READ_ME
            .replace("{title}", self.title())
            .replace("{date}", &self.job.options.today.to_string())
            .replace("{version}", env!("CARGO_PKG_VERSION"))
            .replace("{materials}", materials)
            .replace("{access}", access)
            .replace("{left_out}", &rest)
    }

    /// The files of `data/metadata/` and `data/report/`, with their paths.
    pub fn metadata(&self) -> Result<Vec<(&'static str, Vec<u8>)>, Error> {
        Ok(vec![
            ("metadata/materials.csv", self.materials()),
            ("metadata/samling.json", json_text(&self.description())),
            ("report/build.json", json_text(&self.build_report())),
        ])
    }

    fn materials(&self) -> Vec<u8> {
        let rows = self.sources.materials.iter().map(|material| {
            let copy = self.library.copy(&material.file);
            let is_copy = material.packed != material.file;
            let original = self.library.sha256(&material.file).unwrap_or_default();
            let packed = copy
                .filter(|_| is_copy)
                .map_or(original, |copy| copy.sha256.as_str());
            let published = copy.map_or(&material.file, |copy| &copy.source);
            let address = self.addresses.get(published);
            let reasons = self.library.withheld(&material.file);
            let withheld = reasons.and_then(|reasons| reasons.first());
            [
                format!("materials/{}", material.name),
                material.file.to_string(),
                address.cloned().unwrap_or_default(),
                packed.to_owned(),
                original.to_owned(),
                withheld
                    .map_or("", |reason| reason.message_key())
                    .to_owned(),
            ]
        });
        let headings = [
            "file",
            "source",
            "site_address",
            "sha256",
            "sha256_of_original",
            "withheld",
        ];
        let mut table = CsvTable::new(&headings);
        rows.for_each(|row| table.add(row));
        table.finish()
    }

    fn description(&self) -> serde_json::Value {
        let site = &self.archive.site.record;
        json!({
            "title": self.title(),
            "description": site.description,
            "publisher": self.publisher(),
            "language": site.language.tag(),
            "address": self.base_url(),
            "date": self.job.options.today.to_string(),
            "software": software(),
            "withheld_is_included": self.job.with_withheld,
            "counts": {
                "gatherings": self.archive.gatherings.len(),
                "counties": self.archive.counties.len(),
                "materials": self.sources.materials.len(),
                "texts": self.sources.texts.len(),
            },
        })
    }

    /// Warnings by their codes, and never their words, which may quote what is withheld.
    fn build_report(&self) -> serde_json::Value {
        let mut codes: BTreeMap<String, usize> = BTreeMap::new();
        for diagnostic in self.outcome.diagnostics.iter() {
            *codes.entry(diagnostic.code.to_string()).or_default() += 1;
        }
        let mut withheld: BTreeMap<&str, usize> = BTreeMap::new();
        for report in &self.library.reports {
            let reason = report.withheld.first();
            if let Some(reason) = reason {
                *withheld.entry(reason.message_key()).or_default() += 1;
            }
        }
        let site = self.outcome.site();
        json!({
            "pages": site.map(|site| site.counts.pages),
            "files": site.map(|site| site.counts.written),
            "warnings": codes,
            "withheld_files": withheld,
            "left_out": {
                "materials": self.sources.left_out.materials,
                "texts": self.sources.left_out.texts,
                "texts_covered_in_part": self.sources.left_out.covered,
            },
        })
    }
}

fn software() -> String {
    format!("samling {}", env!("CARGO_PKG_VERSION"))
}

fn json_text(value: &serde_json::Value) -> Vec<u8> {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text.into_bytes()
}

/// "1 fil", "7 filer"
fn counted(count: usize, one: &str, several: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {several}"),
    }
}
