//! The files in an archive or e-mail, written under numbers and never under the archive's names.

use super::walk::is_scrap;
use crate::documents::Problem;
use crate::documents::containers::entry::{Packed, UnpackEvent};
use crate::documents::worker::Workers;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Each file's name in the archive, made harmless, and the path it was written to. What could not be unpacked is added to `unreadable`.
pub fn unpacked(
    path: &Path,
    name: &str,
    packed: Packed,
    folder: &Path,
    workers: &Workers,
    unreadable: &mut Vec<(String, Problem)>,
) -> io::Result<Vec<(String, PathBuf)>> {
    fs::create_dir_all(folder)?;
    let mut unpacked: Vec<(String, PathBuf)> = Vec::new();
    let mut open: Option<File> = None;
    let mut number = 0;
    let mut error: Option<io::Error> = None;
    workers.unpack(path, packed, &mut |event| {
        if error.is_some() {
            return;
        }
        let result = match event {
            UnpackEvent::File { name } => {
                let target = folder.join(number.to_string());
                number += 1;
                File::create_new(&target).map(|file| {
                    open = Some(file);
                    unpacked.push((harmless(&name), target));
                })
            }
            UnpackEvent::Bytes(bytes) => {
                open.as_mut().map_or(Ok(()), |file| file.write_all(&bytes))
            }
            UnpackEvent::Lost(what) => {
                // A file that was begun is incomplete, so it is left out.
                let which = match open.take().and(unpacked.pop()) {
                    Some((inner, _)) => format!("{name}/{inner}"),
                    None => name.to_owned(),
                };
                unreadable.push((which, what));
                Ok(())
            }
        };
        error = result.err();
    })?;
    if let Some(error) = error {
        return Err(error);
    }
    unpacked.retain(|(name, _)| !name.split('/').any(is_scrap));
    Ok(unpacked)
}

/// The name without parts that lead out of a folder. It is shown, and says which files were together.
fn harmless(name: &str) -> String {
    let parts: Vec<String> = name
        .split(['/', '\\'])
        .map(|part| part.chars().filter(|c| !c.is_control()).collect::<String>())
        .map(|part| part.trim().to_owned())
        .filter(|part| !matches!(part.as_str(), "" | "." | "..") && !part.ends_with(':'))
        .collect();
    if parts.is_empty() {
        "fil".to_owned()
    } else {
        parts.join("/")
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_name_leads_out() {
        let check = |name, expected| assert_eq!(harmless(name), expected);
        check("../../etc/passwd", "etc/passwd");
        check("C:\\Windows\\system.ini", "Windows/system.ini");
        check("/rot/fil.txt", "rot/fil.txt");
        check("..", "fil");
        check("a\u{0}b\n.pdf", "ab.pdf");
    }
}
