//! Files out of a file: put down under numbers, never under the names that the file gives them.

use super::walk::is_scrap;
use crate::documents::Problem;
use crate::documents::containers::entry::{Packed, UnpackEvent};
use crate::documents::worker::Workers;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Each file's name in the archive, made harmless, and where it was put down.
pub fn unpacked(
    path: &Path,
    name: &str,
    packed: Packed,
    folder: &Path,
    workers: &Workers,
    lost: &mut Vec<(String, Problem)>,
) -> io::Result<Vec<(String, PathBuf)>> {
    fs::create_dir_all(folder)?;
    let mut found: Vec<(String, PathBuf)> = Vec::new();
    let mut now: Option<File> = None;
    let mut number = 0;
    let mut failure: Option<io::Error> = None;
    workers.unpack(path, packed, &mut |piece| {
        if failure.is_some() {
            return;
        }
        let result = match piece {
            UnpackEvent::File { name } => {
                let place = folder.join(number.to_string());
                number += 1;
                File::create_new(&place).map(|file| {
                    now = Some(file);
                    found.push((harmless(&name), place));
                })
            }
            UnpackEvent::Bytes(bytes) => now.as_mut().map_or(Ok(()), |file| file.write_all(&bytes)),
            UnpackEvent::Lost(what) => {
                // A file that was begun is not whole, and is no original.
                let which = match now.take().and(found.pop()) {
                    Some((inner, _)) => format!("{name}/{inner}"),
                    None => name.to_owned(),
                };
                lost.push((which, what));
                Ok(())
            }
        };
        failure = result.err();
    })?;
    if let Some(error) = failure {
        return Err(error);
    }
    found.retain(|(name, _)| !name.split('/').any(is_scrap));
    Ok(found)
}

/// The name without anything that leads out of a folder, for showing and for telling which files lay together.
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
        let check = |name, wanted| assert_eq!(harmless(name), wanted);
        check("../../etc/passwd", "etc/passwd");
        check("C:\\Windows\\system.ini", "Windows/system.ini");
        check("/rot/fil.txt", "rot/fil.txt");
        check("..", "fil");
        check("a\u{0}b\n.pdf", "ab.pdf");
    }
}
