//! The files of `src/` for the tests of this folder.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

pub struct SourceFile {
    /// Relative to `src/`, with `/` between the parts.
    pub path: String,
    pub text: String,
    /// The text without comment lines.
    pub code: String,
}

impl SourceFile {
    fn read(source: &Path, path: &Path) -> SourceFile {
        let text = fs::read_to_string(path).expect("UTF-8");
        let lines = text.lines();
        let code: Vec<&str> = lines
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        let path = path.strip_prefix(source).expect("a path below src");
        SourceFile {
            path: path.to_string_lossy().replace('\\', "/"),
            code: code.join("\n"),
            text,
        }
    }

    /// The folder or file of `src/` that it belongs to: `content` of `content/mod.rs`, `main` of `main.rs`.
    pub fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or(&self.path);
        first.trim_end_matches(".rs")
    }
}

/// Every Rust file of `src/`, sorted by path.
pub static SOURCE_FILES: LazyLock<Vec<SourceFile>> = LazyLock::new(|| {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let entries = walkdir::WalkDir::new(&source).sort_by_file_name();
    entries
        .into_iter()
        .map(|entry| entry.expect("an entry").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| SourceFile::read(&source, &path))
        .collect()
});
