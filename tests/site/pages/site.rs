//! A small site in a temporary folder, and its pages.

use crate::support::{Folder, frozen, options, program, site};
use samling::base::date::Date;
use samling::base::options::Options;
use samling::base::path::OutputPath;
use samling::base::{OutputContent, OutputFile};
use std::collections::BTreeMap;
use std::fs;

pub struct Site {
    root: Folder,
    options: Options,
}

impl Site {
    /// A site without records, built on 1 January 2020.
    pub fn new() -> Site {
        let site = Site {
            root: Folder::new(),
            options: options(),
        };
        std::fs::create_dir(site.root.path().join("content")).expect("a folder");
        let site = site.today(2020, 1, 1);
        site.file("samling.yaml", "title: Prøve\ndescription: Et nettsted.\n")
    }

    pub fn today(mut self, year: i16, month: i8, day: i8) -> Site {
        self.options.today = Date::constant(year, month, day);
        self
    }

    /// As `build --base-url`.
    pub fn base_url(mut self, url: &str) -> Site {
        self.options.base_url = Some(url.to_owned());
        self
    }

    /// As `build --from-disk`.
    pub fn for_disk(mut self) -> Site {
        self.options.from_disk = true;
        self
    }

    /// With documents read, as the program itself does.
    pub fn reading(mut self) -> Site {
        self.options.program = Some(program());
        self
    }

    pub fn bytes(self, path: &str, bytes: &[u8]) -> Site {
        self.root.write(path, bytes);
        self
    }

    pub fn file(self, path: &str, text: &str) -> Site {
        self.root.write(path, text);
        self
    }

    /// Adds a gathering with this front matter, given without its dashes.
    pub fn gathering(self, id: &str, front_matter: &str) -> Site {
        let path = format!("content/gatherings/2018/{id}/index.md");
        self.file(&path, &format!("---\n{front_matter}\n---\n"))
    }

    /// Freezes a gathering on 12 March 2018, with these errata as YAML.
    pub fn frozen(self, id: &str, errata: &str) -> Site {
        let folder = format!("content/gatherings/2018/{id}");
        let text = frozen(self.root.path(), &folder);
        self.file(&format!("{folder}/frozen.yaml"), &format!("{text}{errata}"))
    }

    /// In another theme, whose files these are, by their path in it.
    pub fn theme<'t>(
        self,
        name: &str,
        files: impl Iterator<Item = (&'t String, &'t String)>,
    ) -> Site {
        let settings = self.root.read("samling.yaml");
        let site = self.file("samling.yaml", &format!("{settings}theme: {name}\n"));
        files.fold(site, |site, (path, text)| {
            site.file(&format!("themes/{name}/{path}"), text)
        })
    }

    /// The text inside `<main>` of the page at an address.
    pub fn main(&self, address: &str) -> String {
        let page = self.page(address);
        let (_, main) = page.split_once("<main id=\"main\"").expect("a main");
        let (_, inside) = main.split_once('>').expect("an end of the tag");
        let (inside, _) = inside.split_once("</main>").expect("an end of main");
        format!("{}\n", inside.trim())
    }

    /// The whole page at an address.
    pub fn page(&self, address: &str) -> String {
        self.output(OutputPath::page(address).as_str())
    }

    /// A file of the finished site that is text.
    pub fn output(&self, path: &str) -> String {
        let mut pages = self.pages();
        let known: Vec<String> = pages.keys().map(OutputPath::to_string).collect();
        let page = pages.remove(&OutputPath::file(path));
        page.unwrap_or_else(|| panic!("no file {path} among {known:?}"))
    }

    /// The lines of a page that contain `part`.
    pub fn lines_with(&self, address: &str, part: &str) -> String {
        let page = self.page(address);
        let lines = page.lines().filter(|line| line.contains(part));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The addresses of all pages below an address.
    pub fn addresses(&self, below: &str) -> Vec<String> {
        let pages = self.pages();
        let addresses = pages.keys().map(|path| path.address().to_owned());
        addresses
            .filter(|address| address.starts_with(below))
            .collect()
    }

    /// The paths, in the finished site, of the files that are copied.
    pub fn copies(&self) -> Vec<String> {
        let files = self.files().into_iter();
        files
            .filter(|file| matches!(file.content, OutputContent::Copy(_)))
            .map(|file| file.path.to_string())
            .collect()
    }

    /// The bytes of a copied file, by its path in the finished site.
    pub fn published(&self, path: &str) -> Vec<u8> {
        let mut files = self.files().into_iter();
        let file = files.find(|file| file.path.as_str() == path);
        match file.map(|file| file.content) {
            Some(OutputContent::Copy(source)) => {
                fs::read(source.on_disk(self.root.path())).expect("a file")
            }
            content => panic!("{path} is not copied: {content:?}"),
        }
    }

    fn pages(&self) -> BTreeMap<OutputPath, String> {
        let files = self.files().into_iter();
        files
            .filter_map(|file| match file.content {
                OutputContent::Bytes(bytes) => Some((file.path, String::from_utf8(bytes).ok()?)),
                OutputContent::Copy(_) => None,
            })
            .collect()
    }

    fn files(&self) -> Vec<OutputFile> {
        let outcome = site(self.root.path(), &self.options);
        let Some(rendered) = outcome.files else {
            panic!("mistakes: {:#?}", outcome.diagnostics);
        };
        rendered
    }
}
