//! E-mail in transport format (.eml) and in Outlook's format (.msg).

mod charsets;
mod eml;
mod header_bytes;
mod mail_texts;
mod msg;
mod tnef;
mod transfer_codes;
mod uuencoded;

pub use eml::{eml, unpack_eml};
pub use mail_texts::{decoded_words, mail_texts};
pub use msg::{msg, unpack_msg};
pub use transfer_codes::{CODE, decoded_base64, is_base64, quoted_printable};

use super::{html, plain_text};
use crate::documents::document::{Block, DocumentPage, Metadata};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::text::is_title;
use crate::documents::unshown::UnshownPlace;

/// A mail, read from either format.
struct Mail {
    metadata: Metadata,
    text: MailText,
    /// Texts about people in its header: senders and receivers, blind copies included.
    headers: Vec<String>,
}

enum MailText {
    Plain(String),
    Html(String),
}

/// Emits one page with the mail's subject as title.
fn say(mail: Mail, emit: ReadSink<'_>) {
    let mut blocks = Vec::new();
    let title = mail.metadata.title.clone().filter(|title| is_title(title));
    blocks.extend(title.clone().map(|text| Block::Heading { level: 1, text }));
    let mut links = Vec::new();
    let mut unshown = (Vec::new(), Vec::new());
    match &mail.text {
        MailText::Plain(text) => blocks.extend(plain_text::blocks(text)),
        MailText::Html(text) => {
            let parsed = html::parsed(text);
            blocks.extend(parsed.blocks);
            links = parsed.links;
            unshown = (parsed.hidden, parsed.comments);
        }
    }
    let mut page = DocumentPage::of(1, title, blocks);
    page.link(links);
    emit(ReadEvent::Metadata(Box::new(mail.metadata)));
    emit(ReadEvent::Page(page));
    html::emit_unshown(unshown.0, unshown.1, emit);
    for header in mail.headers {
        emit(ReadEvent::unshown(None, UnshownPlace::MailHeader, header));
    }
}
