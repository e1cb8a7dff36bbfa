//! Styles and scripts: put together, named by their content, so that a browser may keep them for ever.

use super::theme_files::ThemeFiles;
use crate::base::digest::Digest;
use crate::base::output_file::{OutputContent, OutputFile};
use crate::base::path::OutputPath;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// `theme.yaml`: which styles and scripts, in which order.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThemeRecord {
    #[allow(dead_code, reason = "for the reader of the file")]
    pub name: String,
    /// Files of `styles/`, in the order of the cascade.
    #[serde(default)]
    pub styles: Vec<String>,
    /// Files of `scripts/`; each is a script of its own.
    #[serde(default)]
    pub scripts: Vec<String>,
    /// The same, of the search page alone.
    #[serde(default)]
    pub search_scripts: Vec<String>,
    /// The same, of pages with slides and of the efforts. Each looks whether it has anything to do.
    #[serde(default)]
    pub page_scripts: Vec<String>,
    /// The same, fetched by those when somebody narrows a search or types.
    #[serde(default)]
    pub later_scripts: Vec<String>,
}

/// The assets' addresses from the site's root, as templates see them.
#[derive(Clone, Debug, Serialize)]
pub struct AssetAddresses {
    pub style: String,
    pub scripts: Vec<String>,
    pub search_scripts: Vec<String>,
    pub later_scripts: Vec<String>,
    pub page_scripts: Vec<String>,
    pub icon: Option<String>,
}

pub struct Assets {
    pub addresses: AssetAddresses,
    /// The names of the styles that there are.
    pub styles: Vec<String>,
    pub files: Vec<OutputFile>,
}

/// A file that `theme.yaml` lists and that does not exist.
pub struct Missing {
    /// The field of `theme.yaml`.
    pub list: &'static str,
    /// `styles` or `scripts`.
    pub folder: String,
    pub index: usize,
    pub name: String,
}

/// Puts the theme's assets together, without those that are missing. `of_site`: a style that comes after the theme's.
pub fn assets(record: &ThemeRecord, files: &ThemeFiles, of_site: &str) -> (Assets, Vec<Missing>) {
    let mut missing = Vec::new();
    let mut find = |list: &'static str, folder: &str, names: &[String]| {
        let mut found = Vec::new();
        for (index, name) in names.iter().enumerate() {
            match files.get(&format!("{folder}/{name}")) {
                Some(file) => found.push((name.clone(), file.text.clone())),
                None => missing.push(Missing {
                    list,
                    folder: folder.to_owned(),
                    index,
                    name: name.clone(),
                }),
            }
        }
        found
    };
    let styles = find("styles", "styles", &record.styles);
    let of_all = find("scripts", "scripts", &record.scripts);
    let of_search = find("search_scripts", "scripts", &record.search_scripts);
    let of_pages = find("page_scripts", "scripts", &record.page_scripts);
    let of_later = find("later_scripts", "scripts", &record.later_scripts);
    let mut output = Vec::new();
    let mut style = String::new();
    for (_, text) in &styles {
        push_style(&mut style, text);
    }
    style.push_str(of_site);
    let style = fingerprinted("stil", "css", style.into_bytes(), &mut output);
    let mut scripts = |scripts: Vec<(String, Arc<str>)>| -> Vec<String> {
        let named = scripts.into_iter().map(|(name, text)| {
            let stem = name.trim_end_matches(".js");
            fingerprinted(stem, "js", text.as_bytes().to_vec(), &mut output)
        });
        named.collect()
    };
    let later_scripts = scripts(of_later);
    let page_scripts = scripts(of_pages);
    let (scripts, search_scripts) = (scripts(of_all), scripts(of_search));
    let icon = files
        .get("icon.svg")
        .map(|file| fingerprinted("ikon", "svg", file.text.as_bytes().to_vec(), &mut output));
    let addresses = AssetAddresses {
        style,
        scripts,
        search_scripts,
        later_scripts,
        page_scripts,
        icon,
    };
    let assets = Assets {
        addresses,
        styles: styles.into_iter().map(|(name, _)| name).collect(),
        files: output,
    };
    (assets, missing)
}

/// Without comments, the white space that begins a line, and empty lines: what is written for people, who read the theme's own files.
fn push_style(style: &mut String, text: &str) {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, from) = rest.split_at(at);
        kept.push_str(before);
        let length = match from.strip_prefix("/*") {
            Some(comment) => {
                let end = comment.find("*/").map_or(from.len(), |end| end + 4);
                rest = &from[end..];
                continue;
            }
            None if from.starts_with('/') => 1,
            None => quoted(from),
        };
        kept.push_str(&from[..length]);
        rest = &from[length..];
    }
    kept.push_str(rest);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    for line in lines {
        style.push_str(line);
        style.push('\n');
    }
}

/// The length of the quoted text that `text` begins with, with both its quotes.
fn quoted(text: &str) -> usize {
    let quote = &text[..1];
    let end = text[1..].find(quote);
    end.map_or(text.len(), |end| end + 2)
}

/// `tema-filer/stil.1a2b3c4d5e.css`: another content gets another address.
fn fingerprinted(stem: &str, ending: &str, bytes: Vec<u8>, output: &mut Vec<OutputFile>) -> String {
    let digest = Digest::of_bytes(&bytes).to_string();
    let path = OutputPath::file(&format!("tema-filer/{stem}.{}.{ending}", &digest[..10]));
    let address = path.to_string();
    output.push(OutputFile::new(path, OutputContent::Bytes(bytes)));
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_loses_what_is_for_people_and_nothing_else() {
        let mut style = String::new();
        push_style(
            &mut style,
            "/* one\n two */\n@layer x {\n  a::after {\n    content: \"/* kept */\";\n    width: calc(1px / 2); /* gone */\n  }\n}\n",
        );
        let lines =
            "@layer x {\na::after {\ncontent: \"/* kept */\";\nwidth: calc(1px / 2);\n}\n}\n";
        assert_eq!(style, lines);
    }
}
