//! E-mail, as it is sent (.eml) and as Outlook keeps it (.msg).

mod eml;
mod msg;

pub use eml::{eml, unpack_eml};
pub use msg::{msg, unpack_msg};

use super::document::{Block, Metadata, Page};
use super::part::{Part, Tell};
use super::writing::is_title;
use super::{html, plain};

/// What both formats come to.
struct Mail {
    metadata: Metadata,
    text: Body,
}

enum Body {
    Plain(String),
    Html(String),
}

/// One page under the mail's subject.
fn say(mail: Mail, tell: Tell<'_>) {
    let mut blocks = Vec::new();
    let title = mail.metadata.title.clone().filter(|title| is_title(title));
    blocks.extend(title.clone().map(|text| Block::Heading { level: 1, text }));
    let mut links = Vec::new();
    match &mail.text {
        Body::Plain(text) => blocks.extend(plain::blocks(text)),
        Body::Html(text) => {
            let parsed = html::parsed(text);
            blocks.extend(parsed.blocks);
            links = parsed.links;
        }
    }
    let mut page = Page::of(1, title, blocks);
    page.link(links);
    tell(Part::Metadata(Box::new(mail.metadata)));
    tell(Part::Page(page));
}
