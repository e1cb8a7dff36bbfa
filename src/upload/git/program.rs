//! The program `git`, which knows the keys, the helpers for passwords and the settings of the user.

use super::faults::fault;
use crate::upload::error::UploadError;
use std::io::{Error, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A bare repository of samling's own.
pub struct Git {
    repository: PathBuf,
    /// Who commits, where the user has told git no name.
    has_identity: bool,
}

/// The file in the repository that a tree is put together in.
const INDEX: &str = "samling-index";

/// Files that git holds while it writes, and that keep it from writing when they are left.
const LOCKS: [&str; 4] = [
    "config.lock",
    "shallow.lock",
    "packed-refs.lock",
    "refs/samling/base.lock",
];

impl Git {
    /// Makes the repository if it is missing. `root`: the site's folder, whose repository may say who commits.
    pub fn new(repository: &Path, root: &Path) -> Result<Git, UploadError> {
        let absolute = std::path::absolute(repository);
        let mut git = Git {
            repository: absolute.map_err(|_| UploadError::Other("git init".to_owned()))?,
            has_identity: true,
        };
        // A run that was killed leaves them, and only one run of a site is at work.
        for name in LOCKS {
            let _ = std::fs::remove_file(git.repository.join(name));
        }
        let mut init = Command::new("git");
        init.args(["init", "--quiet", "--bare"])
            .arg(&git.repository);
        finished(init.output(), "git init")?;
        for name in ["user.name", "user.email"] {
            let value = told(
                Command::new("git")
                    .arg("-C")
                    .arg(root)
                    .args(["config", name]),
            );
            match value {
                Some(value) => drop(git.run(&["config", name, &value])?),
                None => git.has_identity = false,
            }
        }
        Ok(git)
    }

    /// What git is to push to: a remote of the site's repository, else what was typed. A path counts from the working folder.
    pub fn address(&self, root: &Path, remote: &str) -> String {
        let mut get = Command::new("git");
        get.arg("-C").arg(root);
        let known = told(get.args(["remote", "get-url", "--push", "--", remote]));
        let (address, from) = match known {
            // A path among the settings of a repository counts from its folder.
            Some(address) => (address, root),
            None => (remote.to_owned(), Path::new(".")),
        };
        let place = from.join(&address);
        match place.is_dir() {
            true => std::path::absolute(&place)
                .map_or(address, |place| place.to_string_lossy().into_owned()),
            false => address,
        }
    }

    /// The commit that a branch of the remote is at. None: there is no such branch.
    pub fn commit_of(&self, address: &str, reference: &str) -> Result<Option<String>, UploadError> {
        let told = self.run(&["ls-remote", "--", address, reference])?;
        let told = String::from_utf8_lossy(&told);
        let mut lines = told.lines().filter_map(|line| line.split_once('\t'));
        let found = lines.find(|(_, name)| *name == reference);
        Ok(found.map(|(id, _)| id.to_owned()))
    }

    /// Fetches the newest commit of the branch, without its history.
    pub fn fetch(&self, address: &str, reference: &str) -> Result<(), UploadError> {
        let fetched = format!("+{reference}:refs/samling/base");
        self.run(&[
            "fetch",
            "--quiet",
            "--no-tags",
            "--depth=1",
            "--",
            address,
            &fetched,
        ])
        .map(drop)
    }

    /// The next tree is put together from nothing.
    pub fn new_index(&self) -> Result<(), UploadError> {
        for name in [INDEX.to_owned(), format!("{INDEX}.lock")] {
            match std::fs::remove_file(self.repository.join(name)) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(UploadError::Other("git index".to_owned()));
                }
                _ => {}
            }
        }
        Ok(())
    }

    pub fn blob(&self, bytes: &[u8]) -> Result<String, UploadError> {
        let id = self.run_with(&["hash-object", "-w", "--stdin"], bytes)?;
        Ok(String::from_utf8_lossy(&id).trim().to_owned())
    }

    /// The first line that git answers.
    pub fn line(&self, arguments: &[&str]) -> Result<String, UploadError> {
        let told = self.run(arguments)?;
        let told = String::from_utf8_lossy(&told);
        Ok(told.lines().next().unwrap_or_default().to_owned())
    }

    pub fn run(&self, arguments: &[&str]) -> Result<Vec<u8>, UploadError> {
        self.run_with(arguments, &[])
    }

    /// `input`: what git reads from its standard input.
    pub fn run_with(&self, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, UploadError> {
        let mut command = Command::new("git");
        command
            .arg("--git-dir")
            .arg(&self.repository)
            // A connection that hangs ends.
            .args([
                "-c",
                "http.lowSpeedLimit=1000",
                "-c",
                "http.lowSpeedTime=60",
            ])
            .args(["-c", "core.quotePath=false", "-c", "gc.auto=0"])
            .args(arguments)
            .env("GIT_INDEX_FILE", self.repository.join(INDEX))
            .env("GIT_TERMINAL_PROMPT", "0")
            // What git says is read by this program.
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if !self.has_identity {
            for role in ["AUTHOR", "COMMITTER"] {
                command.env(format!("GIT_{role}_NAME"), "samling");
                command.env(format!("GIT_{role}_EMAIL"), "samling@localhost");
            }
        }
        let output = output(command, input);
        let what = arguments.first().copied().unwrap_or_default();
        finished(output, &format!("git {what}"))
    }
}

fn output(mut command: Command, input: &[u8]) -> Result<Output, Error> {
    let mut child = command.spawn()?;
    let stdin = child.stdin.take();
    std::thread::scope(|scope| {
        // git writes while it reads.
        scope.spawn(move || {
            if let Some(mut stdin) = stdin {
                // Git has ended: its exit code says why.
                let _ = stdin.write_all(input);
            }
        });
        child.wait_with_output()
    })
}

/// What the command prints. None: it fails, or prints nothing.
fn told(command: &mut Command) -> Option<String> {
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    let told = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    (!told.is_empty()).then_some(told)
}

fn finished(output: Result<Output, Error>, what: &str) -> Result<Vec<u8>, UploadError> {
    match output {
        Ok(output) if output.status.success() => Ok(output.stdout),
        Ok(output) => Err(fault(&String::from_utf8_lossy(&output.stderr), what)),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(UploadError::NoProgram("git")),
        Err(_) => Err(UploadError::Other(what.to_owned())),
    }
}
