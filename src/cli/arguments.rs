//! The arguments of all commands, as clap reads them. The comments here are the English text of `--help`; Norwegian is in
//! `diagnostics/messages/command_line/`.

use super::argument_values::{
    ColorChoice, FormatArgument, MessageLanguage, kind, site_address, slug,
};
use super::publish_arguments::PublishArguments;
use super::scaffold::NewRecordKind;
use super::schema::SchemaArguments;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(
    name = "samling",
    version,
    about = "Makes a website of a programme's gatherings: invitations, talks, slides, letters",
    after_help = "samling init eksempel\nsamling build -r eksempel\nsamling check -r eksempel --format short",
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Command,
}

/// Options that stand in any position.
#[derive(Clone, Debug, Args)]
pub struct Common {
    /// The site's folder: the one with samling.yaml
    #[arg(short, long, global = true, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// Report only mistakes
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Say more: what was written, and how long it took
    #[arg(short, long, global = true)]
    pub verbose: bool,
    /// When to use colours
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub color: ColorChoice,
    /// The language of the messages; by default the system's
    #[arg(long, global = true, value_enum, value_name = "LANG")]
    pub lang: Option<MessageLanguage>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site
    #[command(
        visible_alias = "bygg",
        after_help = "samling build\nsamling build -o public -u https://example.no/samlinger/\nsamling build --catalogue"
    )]
    Build(Build),
    /// Report every mistake, and write nothing
    #[command(
        visible_alias = "sjekk",
        after_help = "samling check\nsamling check --all\nsamling check --format sarif --strict\nsamling check --accessibility"
    )]
    Check(CheckArguments),
    /// Explain what a message's code means, with a wrong and a right example
    #[command(
        visible_alias = "forklar",
        after_help = "samling explain S202\nsamling explain\nsamling explain --html koder"
    )]
    Explain(ExplainArguments),
    /// Make a finished example site to begin with
    #[command(
        after_help = "samling init eksempel\nsamling build -r eksempel\nsamling init --github"
    )]
    Init(Init),
    /// Make the file of a new record, with hints in it
    #[command(
        visible_alias = "ny",
        after_help = "samling new gathering fjordfylket-2027-01-20\nsamling new presentation fjordfylket-2027-01-20/velkommen"
    )]
    New(New),
    /// Show the site in a browser while it is being written
    #[command(
        visible_alias = "vis",
        after_help = "samling serve --open\nsamling serve -p 8080 --drafts"
    )]
    Serve(Serve),
    /// Make gatherings from a folder, a file, an e-mail or a zip archive, with a list of doubts
    #[command(
        visible_alias = "hent",
        long_about = "Make gatherings from a folder, a file, an e-mail (.eml, .msg) or a zip archive\n\n\
            Reads invitations, programmes, slides and letters, and makes a folder for each gathering they speak of, with index.md \
            and the files themselves, unchanged but for calendars (.ics), which lose those invited, addresses and links for joining. What is not certain stands as comments in index.md and in samling status. \
            Nothing is overwritten, and importing the same again changes nothing.",
        after_help = "samling import brev-og-lysbilder\nsamling import program.docx --gathering fjordfylket-2027-01-20\nsamling status"
    )]
    Import(Import),
    /// Show what is missing and what is uncertain
    #[command(after_help = "samling status\nsamling status --json")]
    Status(StatusArguments),
    /// List words that a machine has misread in scanned texts, and correct those that are certain
    #[command(
        visible_alias = "rett",
        long_about = "List words that a machine has misread in scanned texts, and correct those that are certain\n\n\
            A scanned letter often says «fgrste» for «første». Every such word is listed with its place and a proposal. Nothing is \
            changed without --write, which corrects only words of the site's own texts that can be read in one way: no names, \
            quotations, links or attached files.",
        after_help = "samling mend\nsamling mend --write"
    )]
    Mend(MendArguments),
    /// Write down the checksums of a gathering's files when it is over, so that later changes are seen
    #[command(
        visible_alias = "frys",
        long_about = "Write down the checksums of a gathering's files when it is over, so that later changes are seen\n\n\
            The list is frozen.yaml in the gathering's folder. From then on samling check and samling build refuse a file that was changed, \
            removed or added, until samling amend says why.",
        after_help = "samling freeze\nsamling freeze fjordfylket-2027-01-20"
    )]
    Freeze(FreezeArguments),
    /// Say why a frozen gathering was changed: the erratum is shown on its page, and the new checksums count
    #[command(
        visible_alias = "rettelse",
        after_help = "samling amend fjordfylket-2027-01-20 \"Feil år i programmet\""
    )]
    Amend(AmendArguments),
    /// Show what a document says: its text, slide by slide
    #[command(
        visible_alias = "les",
        after_help = "samling read lysbilder.pdf\nsamling read --json program.docx"
    )]
    Read(ReadArguments),
    /// Show what may stand in a file, as JSON Schema for editors and other programs
    #[command(
        visible_alias = "skjema",
        after_help = "samling schema gathering\nsamling schema --lang nn\nsamling schema --output schemas"
    )]
    Schema(SchemaArguments),
    /// Pack the site, its sources and its files in one zip file for an archive
    #[command(
        visible_alias = "pakk",
        long_about = "Pack the site, its sources and its files in one zip file for an archive\n\n\
            The zip file is a BagIt bag (RFC 8493, SHA-256), and opens in a browser when it is unpacked. What is withheld from readers \
            is left out, which is reported. Beside it is a file with its checksum.",
        after_help = "samling pack\nsamling pack -o til-depotet.zip\nsamling verify til-depotet.zip"
    )]
    Pack(Pack),
    /// Compare a packed site with its checksums: show what was changed, is missing or was added
    #[command(
        visible_alias = "kontroller",
        after_help = "samling verify til-depotet.zip\nsamling verify /media/minnepinne/til-depotet"
    )]
    Verify(Verify),
    /// Send what has changed in the site to where readers find it: a folder, a store, a server or a Git branch
    #[command(
        visible_alias = "publiser",
        long_about = super::publish_arguments::ABOUT,
        after_help = super::publish_arguments::EXAMPLES
    )]
    Publish(PublishArguments),
    /// Show this help, or the help of a command
    #[command(visible_alias = "hjelp", after_help = "samling help build")]
    Help(HelpArguments),
    /// Write what a shell needs to complete commands
    #[command(
        after_help = "samling completions bash > ~/.local/share/bash-completion/completions/samling"
    )]
    Completions(CompletionsArguments),
    /// Write a man page for each command into a folder
    #[command(after_help = "samling man ~/.local/share/man/man1")]
    Man(ManArguments),
    /// Read documents for another process of this program
    #[command(name = crate::documents::worker::COMMAND, hide = true)]
    Worker(Worker),
}

#[derive(Debug, Args)]
pub struct Build {
    /// Where the finished site is written, relative to the working folder; by default in output, in the site's folder
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub site: SiteArguments,
    /// Write compressed copies of text files beside them (.gz, .br), for a server that sends them
    #[arg(long)]
    pub precompress: bool,
    /// Write instead, for those who make themes, a catalogue of the theme's components with their examples; by default in output-catalogue, in the site's folder, so that it is never published with the site
    #[arg(long, conflicts_with_all = ["precompress", "base_url", "drafts", "from_disk"])]
    pub catalogue: bool,
    /// How the mistakes, and with json the counts, are written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: FormatArgument,
}

#[derive(Debug, Args)]
pub struct CheckArguments {
    /// Where the site would be written, relative to the working folder; by default in output, in the site's folder. Whether it can be is checked too
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub site: SiteArguments,
    /// Show everything, and not only what fits on a screen
    #[arg(long)]
    pub all: bool,
    /// How the mistakes are written
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: FormatArgument,
    /// Report instead what may keep someone from reading the site and its files, by the requirements for universal design
    #[arg(long, conflicts_with = "external")]
    pub accessibility: bool,
    /// Also ask other sites whether the pages that are linked to are still there
    #[arg(long)]
    pub external: bool,
    /// The pause between two questions to one site, in seconds
    #[arg(
        long,
        default_value_t = 1.0,
        value_name = "SECONDS",
        requires = "external"
    )]
    pub pause: f32,
}

#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// As shown in the message; by default all are listed
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    /// Write a page of all codes into this folder
    #[arg(long, value_name = "DIR", conflicts_with = "code")]
    pub html: Option<PathBuf>,
}

/// What changes the result, whatever is done with it.
#[derive(Debug, Args)]
pub struct SiteArguments {
    /// The web address that the site will have, instead of base_url in samling.yaml
    #[arg(short = 'u', long, value_name = "URL", value_parser = site_address)]
    pub base_url: Option<String>,
    /// Show unfinished records too (draft: true)
    #[arg(long)]
    pub drafts: bool,
    /// Count warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// Let links name index.html, for a site that is read from a disk
    #[arg(long)]
    pub from_disk: bool,
}

#[derive(Debug, Args)]
pub struct Init {
    /// A folder that is empty, or does not exist; by default this one
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Also write the workflow that publishes the site on GitHub Pages; in a folder with a site, only that
    #[arg(long)]
    pub github: bool,
    /// Also write the one for GitLab Pages
    #[arg(long)]
    pub gitlab: bool,
}

#[derive(Debug, Args)]
pub struct New {
    /// county, gathering, presentation, project or page (fylke, samling, innlegg, prosjekt, side)
    #[arg(value_name = "KIND", value_parser = kind)]
    pub kind: NewRecordKind,
    /// Lower-case letters a–z, digits and hyphens; a presentation's is GATHERING/ID
    #[arg(value_name = "ID")]
    pub id: String,
}

#[derive(Debug, Args)]
pub struct Serve {
    /// The port; by default 1717, or the next that is free
    #[arg(short, long, value_name = "PORT")]
    pub port: Option<u16>,
    /// This machine's address on a network, for other machines to see the site; 0.0.0.0 for all of them
    #[arg(long, value_name = "ADDRESS")]
    pub host: Option<String>,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
    /// Show unfinished records too (draft: true)
    #[arg(long)]
    pub drafts: bool,
}

#[derive(Debug, Args)]
pub struct Import {
    /// A folder, a file, an e-mail or a zip archive
    #[arg(value_name = "PATH")]
    pub path: PathBuf,
    /// All of it belongs to this gathering. If the site has it, the files are put into its folder, and its index.md is left as it is: the lines
    /// that the documents would give it are shown, for you to paste. If not, it is made
    #[arg(long, value_name = "ID", value_parser = slug)]
    pub gathering: Option<String>,
}

#[derive(Debug, Args)]
pub struct ReadArguments {
    /// PDF, PPTX, DOCX, XLSX, CSV, ODP, ODT, EML, MSG, JPEG, PNG, WebP, SVG, VTT, SRT, ICS, text or HTML
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// All that was found, for another program
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct Pack {
    /// The zip file, relative to the working folder; by default in the site's folder, named for the site and the day
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Pack all sources as they are, also what is withheld from readers
    #[arg(long)]
    pub with_withheld: bool,
    /// The web address that the site has, instead of base_url in samling.yaml
    #[arg(short = 'u', long, value_name = "URL", value_parser = site_address)]
    pub base_url: Option<String>,
    /// Count warnings as errors
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, Args)]
pub struct Verify {
    /// A zip file, or the folder that it was unpacked to
    #[arg(value_name = "PATH")]
    pub path: PathBuf,
}

#[derive(Debug, Args)]
pub struct HelpArguments {
    /// The command that you want help with
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}

#[derive(Debug, Args)]
pub struct CompletionsArguments {
    /// Your shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub struct ManArguments {
    /// The folder that the pages are written into
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

#[derive(Debug, Args)]
pub struct Worker {
    /// Address space, in bytes
    pub memory: u64,
}

#[derive(Debug, Args)]
pub struct StatusArguments {
    /// As data, for another program
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct MendArguments {
    /// Correct the words that are certain
    #[arg(long)]
    pub write: bool,
    /// As data, for another program
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct FreezeArguments {
    /// The gatherings to freeze; by default those that were held and are over
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
}

#[derive(Debug, Args)]
pub struct AmendArguments {
    /// The gathering
    #[arg(value_name = "ID")]
    pub id: String,
    /// What was corrected, and why, for those who read the page
    #[arg(value_name = "REASON")]
    pub reason: String,
}
