//! The command line as others show it: man pages, and completions for shells.

use super::Exit;
use super::arguments::{CompletionsArguments, ManArguments};
use super::context::CommandContext;
use super::localise::command_line;
use super::print::{print_data, print_diagnostics, print_sentence};
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Sentence, catalogue};
use clap::Command;
use std::path::Path;
use std::{fs, io};

pub fn completions(context: &CommandContext, arguments: &CompletionsArguments) -> Exit {
    let mut script = Vec::new();
    let mut command = command_line(&context.sentences);
    clap_complete::generate(arguments.shell, &mut command, "samling", &mut script);
    print_data(&String::from_utf8_lossy(&script));
    Exit::Fine
}

/// Writes `samling.1`, and `samling-build.1` and so on for the commands.
pub fn man(context: &CommandContext, arguments: &ManArguments) -> Exit {
    let folder = &arguments.folder;
    match write_man_pages(context, folder) {
        Ok(()) => {
            let folder = folder.display().to_string();
            print_sentence(
                context,
                &Sentence::new("man-written").text("folder", folder),
            );
            Exit::Fine
        }
        Err(error) => {
            let mistake = catalogue::cannot_write(&folder.display().to_string(), &error);
            let texts = SourceTexts::new();
            print_diagnostics(context, &[mistake], &texts, ReportFormat::Human);
            Exit::CouldNotRun
        }
    }
}

fn write_man_pages(context: &CommandContext, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut whole = command_line(&context.sentences);
    whole.build();
    let commands = whole.get_subcommands();
    let shown = commands.filter(|command| !command.is_hide_set());
    for command in shown.chain([&whole]) {
        let name = match command.get_name() {
            "samling" => "samling".to_owned(),
            name => format!("samling-{name}"),
        };
        let page = man_page(context, command, &name)?;
        fs::write(folder.join(format!("{name}.1")), page)?;
    }
    Ok(())
}

/// The page in roff. Its headings, which clap_mangen writes in English, are in the language of the rest.
fn man_page(context: &CommandContext, command: &Command, name: &str) -> io::Result<String> {
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(command.clone().display_name(name))
        .source(format!("samling {}", env!("CARGO_PKG_VERSION")));
    man.render(&mut page)?;
    let page = String::from_utf8_lossy(&page);
    let lines = page.lines().map(|line| {
        let heading = match line.strip_prefix(".SH ") {
            Some("NAME") => "man-name",
            Some("SYNOPSIS") => "man-synopsis",
            Some("DESCRIPTION") => "man-description",
            Some("OPTIONS") => "man-options",
            Some("SUBCOMMANDS") => "man-commands",
            Some("EXTRA") => "man-examples",
            Some("VERSION") => "man-version",
            _ => return line.to_owned(),
        };
        format!(".SH {}", context.sentences.word(heading))
    });
    Ok(lines.collect::<Vec<_>>().join("\n") + "\n")
}
