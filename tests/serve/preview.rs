//! A site in a temporary folder, and a running preview of it, which is killed when its value is dropped.

use crate::serve::http::{Answer, Events, TOO_LONG, get};
use crate::support::{Folder, init, samling, write};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Instant;

/// The page that most tests change.
pub const PAGE: &str = "content/pages/om.md";

/// The folder of the gathering in the example.
pub const GATHERING: &str = "content/gatherings/2024/fjordfylket-2024-10-16";

pub struct Site(Folder);

impl Site {
    /// The example of `samling init`.
    pub fn new() -> Site {
        let folder = Folder::new();
        init(folder.path());
        Site(folder)
    }

    /// Allows files with these names to be published, whatever they contain.
    pub fn let_out(&self, names: impl IntoIterator<Item = String>) {
        let place = self.at("samling.yaml");
        let settings = fs::read_to_string(&place).expect("a text");
        let allow = names
            .into_iter()
            .map(|name| format!("    - {{text: {name}, reason: Prøve}}\n"));
        let allow: String = allow.collect();
        fs::write(&place, format!("{settings}\nprivacy:\n  allow:\n{allow}")).expect("a file");
    }

    pub fn root(&self) -> &Path {
        self.0.path()
    }

    pub fn at(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Writes a file and renames it into place, so that the watcher never sees half of it.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let beside = self.at(".nytt");
        fs::write(&beside, text).expect("a file");
        let path = self.at(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::rename(beside, path).expect("a move");
    }

    /// Writes a file without a temporary one.
    pub fn write_in_place(&self, path: &str, text: impl AsRef<[u8]>) {
        write(&self.at(path), text);
    }

    pub fn read(&self, path: &str) -> String {
        self.0.read(path)
    }

    pub fn append(&self, path: &str, text: &str) {
        self.write(path, self.read(path) + text);
    }

    /// With a theme of the site's own: the standard theme and one more style sheet.
    pub fn with_theme(self) -> Site {
        self.append("samling.yaml", "theme: mitt\n");
        self.write("themes/mitt/styles/print.css", "p { color: red }\n");
        self
    }

    /// The command in the site's folder, without the settings of this machine.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = samling(self.root());
        command.args(arguments);
        command
    }

    pub fn preview(&self) -> Preview {
        Preview::of(&mut self.command(&["serve", "-p", "0"]))
    }
}

pub struct Preview {
    child: Child,
    said: Arc<Said>,
    pub port: u16,
    pub address: String,
}

/// What the preview has printed so far.
#[derive(Default)]
struct Said {
    text: Mutex<String>,
    more: Condvar,
}

impl Preview {
    /// A preview that has finished its first build.
    pub fn of(command: &mut Command) -> Preview {
        Preview::saying(command, "Nettstedet vises på ")
    }

    /// The same in any language: `shown` is the text before the address.
    pub fn saying(command: &mut Command, shown: &str) -> Preview {
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = child.expect("a run");
        let stderr = child.stderr.take().expect("a stream");
        let said = Arc::new(Said::default());
        let writer = said.clone();
        std::thread::spawn(move || {
            let mut reader = BufReader::new(stderr);
            let mut line = String::new();
            while reader.read_line(&mut line).is_ok_and(|read| read > 0) {
                writer.text.lock().expect("a text").push_str(&line);
                writer.more.notify_all();
                line.clear();
            }
        });
        let mut preview = Preview {
            child,
            said,
            port: 0,
            address: String::new(),
        };
        let said = preview.wait_for(shown);
        let address = said.split(shown).nth(1).expect("an address");
        let address = address.split(' ').next().expect("an address");
        let port = address.trim_end_matches('/').rsplit(':').next();
        preview.port = port.expect("a port").parse().expect("a number");
        preview.address = address.to_owned();
        preview
    }

    /// Everything printed so far, when `wanted` is in it.
    pub fn wait_for(&self, wanted: &str) -> String {
        self.wait_until(|said| said.contains(wanted))
    }

    pub fn wait_until(&self, wanted: impl Fn(&str) -> bool) -> String {
        let start = Instant::now();
        let mut text = self.said.text.lock().expect("a text");
        while !wanted(&text) {
            let rest = TOO_LONG.saturating_sub(start.elapsed());
            assert!(!rest.is_zero(), "waited in vain; said:\n{text}");
            text = self.said.more.wait_timeout(text, rest).expect("a text").0;
        }
        text.clone()
    }

    /// The lines printed for builds, one each: `content/pages/om.md: 12 sider, …`.
    pub fn builds(&self) -> Vec<String> {
        builds(&self.said.text.lock().expect("a text"))
    }

    /// Changes a file until a build names it alone, so that no other change can have caused that build.
    pub fn check_is_watched(&self, site: &Site, path: &str) {
        loop {
            let before = self.builds().len();
            site.append(path, "\n");
            let said = self.wait_until(|said| builds(said).len() > before);
            let alone = format!("{path}: ");
            if builds(&said)[before..]
                .iter()
                .any(|line| line.starts_with(&alone))
            {
                return;
            }
        }
    }

    pub fn get(&self, address: &str) -> Answer {
        get(self.port, address)
    }

    pub fn events(&self) -> Events {
        Events::new(self.port)
    }

    /// Waits for a build after which `wanted` is true for the answer at `address`.
    pub fn wait_for_answer(&self, address: &str, wanted: impl Fn(&Answer) -> bool) {
        let mut events = self.events();
        while !wanted(&self.get(address)) {
            events.next().expect("a state");
        }
    }

    /// The folder that the preview builds into.
    pub fn folder(&self, site: &Site) -> PathBuf {
        site.at(&format!(".samling/preview/{}", self.port))
    }

    pub fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let status = Command::new("kill").args(["-s", name, &id]).status();
        assert!(status.expect("a run").success());
    }

    pub fn wait_for_end(mut self) -> ExitStatus {
        self.child.wait().expect("an end")
    }
}

fn builds(said: &str) -> Vec<String> {
    let is_build = |line: &&str| line.ends_with(" ms).");
    said.lines().filter(is_build).map(str::to_owned).collect()
}

impl Drop for Preview {
    fn drop(&mut self) {
        // Fails if the process has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
