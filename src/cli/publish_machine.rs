//! What `samling publish` must know of this machine: whether a folder may hold the site, what the machine is called, and whether the site is
//! being published from it already.

use super::Exit;
use super::checked_site::{refuse, refuse_with};
use super::context::CommandContext;
use crate::base::cache_dir;
use crate::base::digest::Digest;
use crate::build::is_beside_sources;
use crate::diagnostics::Sentence;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Err: the folder is among the sources or in the output folder, which is printed.
pub fn may_hold_site(context: &CommandContext, folder: &Path, output: &Path) -> Result<(), Exit> {
    is_beside_sources(folder, &context.root)
        .map_err(|mistake| refuse(context, mistake, Exit::Usage))?;
    let real = |path: &Path| -> PathBuf {
        let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        absolute.canonicalize().unwrap_or(absolute)
    };
    let (folder, output) = (real(folder), real(output));
    match folder.starts_with(&output) || output.starts_with(&folder) {
        true => Err(refuse_with(context, &Sentence::new("publish-into-output"))),
        false => Ok(()),
    }
}

/// Only one publication of a site on this machine, however the last one ended. None: there can be no lock. Err: there is another.
pub fn own_lock(root: &Path) -> Option<Result<File, ()>> {
    let file = cache_dir::lock_file(&cache_dir::place(root, "publish.lock")).ok()?;
    match file.try_lock() {
        Ok(()) => Some(Ok(file)),
        Err(std::fs::TryLockError::WouldBlock) => Some(Err(())),
        Err(std::fs::TryLockError::Error(_)) => None,
    }
}

/// Tells the site's folder on this machine from all others, without saying what it is called.
pub fn origin(root: &Path) -> String {
    let real = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let named = format!("{}\n{}", host_name(), real.display());
    let digest = Digest::of_bytes(named.as_bytes()).to_bytes();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The name of this machine, for those who wait for it.
pub fn host_name() -> String {
    let of_system = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let of_program = || {
        let output = std::process::Command::new("hostname").output().ok()?;
        String::from_utf8(output.stdout).ok()
    };
    let name = of_system.or_else(of_program).unwrap_or_default();
    match name.trim() {
        "" => "?".to_owned(),
        name => name.to_owned(),
    }
}
