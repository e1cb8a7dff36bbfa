use super::{Mail, MailText, say};
use crate::documents::containers::entry::{MOST_FILES, UnpackSink, emit_file};
use crate::documents::document::{Attached, Metadata};
use crate::documents::event::ReadSink;
use crate::documents::problem::{Problem, damaged};
use crate::documents::text::some;
use mail_parser::{Address, MessageParser, MimeHeaders};

pub fn eml(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let message = MessageParser::default()
        .parse(bytes)
        .filter(|message| message.from().is_some() || message.subject().is_some())
        .ok_or_else(|| damaged("not an e-mail"))?;
    let attachments = message.attachments().map(|part| Attached {
        name: part.attachment_name().unwrap_or("(uten navn)").to_owned(),
        bytes: part.contents().len() as u64,
    });
    let metadata = Metadata {
        title: message.subject().and_then(some),
        author: message.from().and_then(sender),
        created: message.date().map(|date| {
            format!(
                "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
                date.year, date.month, date.day, date.hour, date.minute, date.second
            )
        }),
        attachments: attachments.collect(),
        ..Metadata::default()
    };
    let text = match (message.body_text(0), message.body_html(0)) {
        // A text that was made from HTML is better read as HTML.
        (_, Some(html)) if is_html_only(&message) => MailText::Html(html.into_owned()),
        (Some(text), _) => MailText::Plain(text.into_owned()),
        (None, Some(html)) => MailText::Html(html.into_owned()),
        (None, None) => MailText::Plain(String::new()),
    };
    say(Mail { metadata, text }, emit);
    Ok(())
}

/// What came with the message. Pictures that the text itself shows (a logo under the name) are a part of the message, not of what came
/// with it.
pub fn unpack_eml(bytes: &[u8], emit: UnpackSink<'_>) -> Result<(), Problem> {
    let message = MessageParser::default()
        .parse(bytes)
        .ok_or_else(|| damaged("not an e-mail"))?;
    for part in message.attachments().take(MOST_FILES) {
        let is_picture = part
            .content_type()
            .is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("image"));
        if is_picture && part.content_id().is_some() {
            continue;
        }
        let name = part.attachment_name().unwrap_or(if part.is_message() {
            "melding.eml"
        } else {
            "vedlegg"
        });
        emit_file(name.to_owned(), part.contents(), emit);
    }
    Ok(())
}

fn is_html_only(message: &mail_parser::Message<'_>) -> bool {
    let first = message
        .text_body
        .first()
        .and_then(|id| message.parts.get(*id as usize));
    first.is_some_and(|part| matches!(part.body, mail_parser::PartType::Html(_)))
}

/// The sender's name, or the address when there is none.
fn sender(from: &Address<'_>) -> Option<String> {
    let first = from.first()?;
    first.name().or_else(|| first.address()).and_then(some)
}
