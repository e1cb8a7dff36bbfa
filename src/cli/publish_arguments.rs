//! The arguments of `samling publish`.

use super::argument_values::site_address;
use clap::Args;

pub const ABOUT: &str = "Send what has changed in the site to where readers find it: a folder, a store, a server or a Git branch\n\n\
    Builds the site first, and sends nothing if samling check has errors to tell of. Only what has changed travels, and what pages refer to travels \
    before them. What samling has not put there is never removed or replaced. A run that is cut off is completed by the next one.\n\n\
    Passwords and keys are never arguments: SAMLING_WEBDAV_USER and SAMLING_WEBDAV_PASSWORD or ~/.netrc (WebDAV), AWS_ACCESS_KEY_ID and \
    AWS_SECRET_ACCESS_KEY or ~/.aws (S3; AWS_ENDPOINT_URL for other stores than Amazon's), and what ssh and git themselves use.";

pub const EXAMPLES: &str = "samling publish /var/www/samlinger\n\
    samling publish s3://nettsted/samlinger\n\
    samling publish webdav://sky.example.no/nettsted\n\
    samling publish sftp://kari@example.no/var/www/samlinger\n\
    samling publish git:origin#gh-pages\n\
    samling publish --dry-run /var/www/samlinger";

#[derive(Debug, Args)]
pub struct PublishArguments {
    /// A folder, or an address that begins with s3://, webdav://, sftp:// or git:
    #[arg(value_name = "DEST")]
    pub dest: Option<String>,
    /// Say what would be sent and removed, and do nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Name every file that would be sent or removed, and not only what fits on a screen
    #[arg(long, requires = "dry_run")]
    pub all: bool,
    /// Replace files of others that stand where files of the site should
    #[arg(long)]
    pub overwrite: bool,
    /// Publish although someone else is said to be publishing, because that run is known to be dead
    #[arg(long)]
    pub take_over: bool,
    /// Send every file, also those that are there already
    #[arg(long)]
    pub again: bool,
    /// Publish compressed copies of text files, too (.gz, .br), for a server that sends them
    #[arg(long)]
    pub precompress: bool,
    /// The web address that the site will have, instead of base_url in samling.yaml
    #[arg(short = 'u', long, value_name = "URL", value_parser = site_address)]
    pub base_url: Option<String>,
    /// Count warnings as errors
    #[arg(long)]
    pub strict: bool,
}
