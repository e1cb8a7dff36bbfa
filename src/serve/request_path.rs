//! From an address to a file of the site, and never to a file outside of it.

use percent_encoding::percent_decode_str;
use std::path::{Path, PathBuf};

#[derive(Debug, PartialEq, Eq)]
pub enum ResolvedPath {
    File(PathBuf),
    /// A folder, asked for without the slash at the end of its address.
    Folder,
    Nothing,
}

/// The file at `address` (a path as a browser sends it, without the query) in the site below `folder`.
pub fn place(folder: &Path, address: &str) -> ResolvedPath {
    found(folder, address).unwrap_or(ResolvedPath::Nothing)
}

fn found(folder: &Path, address: &str) -> Option<ResolvedPath> {
    let folder = folder.canonicalize().ok()?;
    let mut path = folder.clone();
    let (names, has_slash) = match address.strip_prefix('/')? {
        "" => ("", true),
        rest => match rest.strip_suffix('/') {
            Some(names) => (names, true),
            None => (rest, false),
        },
    };
    if !names.is_empty() {
        for part in names.split('/') {
            path.push(name(part)?);
        }
    }
    // The real path, with all links resolved, must be inside the folder.
    let inside = |path: &Path| {
        let path = path.canonicalize().ok()?;
        path.starts_with(&folder).then_some(path)
    };
    let path = inside(&path)?;
    if !path.is_dir() {
        return (path.is_file() && !has_slash).then_some(ResolvedPath::File(path));
    }
    let index = inside(&path.join("index.html")).filter(|index| index.is_file())?;
    Some(if has_slash {
        ResolvedPath::File(index)
    } else {
        ResolvedPath::Folder
    })
}

/// The file name for a part of an address. None: not a plain name. Names that begin with a dot are never served: `..`, and samling's own files.
fn name(part: &str) -> Option<String> {
    let name = percent_decode_str(part).decode_utf8().ok()?;
    let is_plain =
        !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':', '\0']);
    is_plain.then(|| name.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn names() {
        let check =
            |part, wanted: Option<&str>| assert_eq!(name(part).as_deref(), wanted, "{part}");
        check("om", Some("om"));
        check("l%C3%B8ypa", Some("løypa"));
        check("a%20b.pdf", Some("a b.pdf"));
        check("a+b", Some("a+b"));
        check("100%25", Some("100%"));
        check("", None);
        check(".", None);
        check("..", None);
        check("%2e%2e", None);
        check(".%2E", None);
        check(".samling-manifest.json", None);
        check("a%2fb", None);
        check("a%5Cb", None);
        check("c:", None);
        check("a%00", None);
        check("%ff", None);
        // Percent encoding is decoded once only.
        check("%252e%252e", Some("%2e%2e"));
    }

    #[test]
    fn places() {
        let around = tempfile::tempdir().expect("a folder");
        let site = around.path().join("site");
        fs::create_dir_all(site.join("om/tom")).expect("a folder");
        for path in ["index.html", "om/index.html", "om/fil.pdf", "../hemmelig"] {
            fs::write(site.join(path), "x").expect("a file");
        }
        let real = site.canonicalize().expect("a path");
        let check = |address, wanted| assert_eq!(place(&site, address), wanted, "{address}");
        check("/", ResolvedPath::File(real.join("index.html")));
        check("/om/", ResolvedPath::File(real.join("om/index.html")));
        check("/om", ResolvedPath::Folder);
        check("/om/fil.pdf", ResolvedPath::File(real.join("om/fil.pdf")));
        check("/om/fil.pdf/", ResolvedPath::Nothing);
        check("/om/tom/", ResolvedPath::Nothing);
        check("/om/tom", ResolvedPath::Nothing);
        check("//om/", ResolvedPath::Nothing);
        check("/om//fil.pdf", ResolvedPath::Nothing);
        check("/../hemmelig", ResolvedPath::Nothing);
        check("/om/../../hemmelig", ResolvedPath::Nothing);
        check("om/", ResolvedPath::Nothing);
        check("*", ResolvedPath::Nothing);
        check("", ResolvedPath::Nothing);
        assert_eq!(place(&site.join("finnes-ikke"), "/"), ResolvedPath::Nothing);
    }
}
