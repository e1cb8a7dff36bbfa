//! E-mail in its transport format (RFC 5322, MIME).

use super::header_bytes::mended;
use super::tnef::{Unwrapped, unwrapped};
use super::uuencoded::without_files;
use super::{Mail, MailText, say};
use crate::documents::containers::entry::{MOST_FILES, UnpackSink, emit_file};
use crate::documents::document::{Attached, Metadata};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::formats::attached_file::attached_words;
use crate::documents::problem::{PageProblem, Problem, damaged};
use crate::documents::text::some;
use mail_parser::parsers::MessageStream;
use mail_parser::{
    Address, HeaderName, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders,
};

pub fn eml(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let bytes = mended(bytes);
    let message = MessageParser::default()
        .parse(&*bytes)
        .filter(|message| message.from().is_some() || message.subject().is_some())
        .ok_or_else(|| damaged("not an e-mail"))?;
    let mut attached: Vec<(String, Vec<u8>)> = Vec::new();
    let mut wrapped = None;
    let mut is_wrapped = false;
    for part in message.attachments().take(MOST_FILES) {
        if is_wrapping(part) {
            is_wrapped = true;
            if let Some(inner) = unwrapped(part.contents()) {
                let files = inner.files.iter();
                attached.extend(files.map(|file| (file.name.clone(), file.bytes.clone())));
                wrapped = Some(inner);
                continue;
            }
        }
        attached.push((
            name(part).unwrap_or("(uten navn)").to_owned(),
            part.contents().to_vec(),
        ));
    }
    let is_lost = is_wrapped && wrapped.is_none();
    let text = without_its_files(body(&message, wrapped), &mut attached);
    let attachments = attached.iter().map(|(name, bytes)| Attached {
        name: name.clone(),
        bytes: bytes.len() as u64,
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
    let headers = [people(&message), notes(&message)].concat();
    let mail = Mail {
        metadata,
        text,
        headers,
    };
    say(mail, emit);
    for (name, bytes) in attached {
        attached_words(&name, bytes, emit);
    }
    words_of_other_form(&message, emit);
    if is_lost {
        emit(ReadEvent::Finding(PageProblem::of(Problem::Wrapped)));
    }
    Ok(())
}

/// The text without the files that are written into it, which are `attached` like others.
fn without_its_files(text: MailText, attached: &mut Vec<(String, Vec<u8>)>) -> MailText {
    let MailText::Plain(plain) = text else {
        return text;
    };
    let (kept, files) = without_files(&plain);
    attached.extend(files.into_iter().take(MOST_FILES));
    MailText::Plain(kept)
}

/// Most messages come as text and as HTML, which most programs show: emits what the HTML says beyond the text.
fn words_of_other_form(message: &Message<'_>, emit: ReadSink<'_>) {
    if is_html_only(message) {
        return;
    }
    let Some(html) = message.body_html(0) else {
        return;
    };
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let plain = bare(&message.body_text(0).unwrap_or_default());
    let html = html.into_owned().into_bytes();
    attached_words("melding.html", html, &mut |event| match event {
        ReadEvent::Unshown(unshown) if plain.contains(&bare(&unshown.text)) => {}
        event => emit(event),
    });
}

/// The message's own text, followed by the text that Outlook has wrapped, if that differs.
fn body(message: &Message<'_>, wrapped: Option<Unwrapped>) -> MailText {
    let own = match (message.body_text(0), message.body_html(0)) {
        // A text that the library made from HTML: the HTML itself is better.
        (_, Some(html)) if is_html_only(message) => MailText::Html(html.into_owned()),
        (Some(text), _) => MailText::Plain(text.into_owned()),
        (None, Some(html)) => MailText::Html(html.into_owned()),
        (None, None) => MailText::Plain(String::new()),
    };
    let inner = wrapped.and_then(|wrapped| {
        let text = wrapped.text.filter(|text| !text.trim().is_empty());
        text.map(MailText::Plain)
            .or(wrapped.html.map(MailText::Html))
    });
    match (own, inner) {
        (own, None) => own,
        (MailText::Plain(own), Some(MailText::Plain(inner))) => {
            let words = |text: &str| text.split_whitespace().collect::<String>();
            if words(&own).contains(&words(&inner)) {
                MailText::Plain(own)
            } else {
                MailText::Plain(format!("{own}\n\n{inner}"))
            }
        }
        (MailText::Plain(own), Some(inner)) if own.trim().is_empty() => inner,
        (own, Some(_)) => own,
    }
}

/// Emits the attachments. Pictures that the text itself shows (a logo in the signature) are part of the message, not
/// attachments.
pub fn unpack_eml(bytes: &[u8], emit: UnpackSink<'_>) -> Result<(), Problem> {
    let bytes = mended(bytes);
    let message = MessageParser::default()
        .parse(&*bytes)
        .ok_or_else(|| damaged("not an e-mail"))?;
    for part in message.attachments().take(MOST_FILES) {
        let is_picture = part
            .content_type()
            .is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("image"));
        if is_picture && part.content_id().is_some() {
            continue;
        }
        if is_wrapping(part)
            && let Some(inner) = unwrapped(part.contents())
        {
            for file in inner.files {
                emit_file(file.name, &file.bytes, emit);
            }
            continue;
        }
        let name = name(part).unwrap_or("vedlegg");
        emit_file(name.to_owned(), part.contents(), emit);
    }
    Ok(())
}

fn name<'a>(part: &'a MessagePart<'_>) -> Option<&'a str> {
    let unnamed = part.is_message().then_some("melding.eml");
    part.attachment_name().or(unnamed)
}

/// Is the part Outlook's `winmail.dat`?
fn is_wrapping(part: &MessagePart<'_>) -> bool {
    let is_named = part
        .attachment_name()
        .is_some_and(|name| name.eq_ignore_ascii_case("winmail.dat"));
    let is_typed = part
        .content_type()
        .and_then(|kind| kind.subtype())
        .is_some_and(|kind| {
            let kind = kind.to_ascii_lowercase();
            matches!(kind.as_str(), "ms-tnef" | "vnd.ms-tnef")
        });
    is_named || is_typed
}

fn is_html_only(message: &Message<'_>) -> bool {
    let first = message
        .text_body
        .first()
        .and_then(|id| message.parts.get(*id as usize));
    first.is_some_and(|part| matches!(part.body, mail_parser::PartType::Html(_)))
}

/// The sender's name; without one, the address.
fn sender(from: &Address<'_>) -> Option<String> {
    let first = from.first()?;
    first.name().or_else(|| first.address()).and_then(some)
}

/// Header fields whose values are made by programs: identifiers, signatures and results of checks.
const TECHNICAL: &[&str] = &[
    "content-",
    "mime-",
    "dkim-",
    "arc-",
    "authentication-",
    "received-spf",
    "list-",
    "thread-index",
    "autocrypt",
    "x-google-",
    "x-ms-exchange-",
    "x-microsoft-antispam",
    "x-forefront-",
];

/// The texts of all other fields that have words, and the text before the message's first part.
fn notes(message: &Message<'_>) -> Vec<String> {
    let is_technical = |name: &str| {
        let name = name.to_ascii_lowercase();
        TECHNICAL.iter().any(|begin| name.starts_with(begin))
    };
    let fields = message
        .headers_raw()
        .filter(|(name, _)| !is_technical(name) && !name.eq_ignore_ascii_case("message-id"));
    let fields = fields.filter_map(|(name, value)| {
        let is_reference = ["references", "in-reply-to", "date", "subject"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known));
        let known = message.header(name);
        // The addresses of people are reported separately.
        let is_address = matches!(known, Some(HeaderValue::Address(_)));
        let text = match known {
            // «Keywords» is read as a list, divided at each comma.
            Some(HeaderValue::TextList(parts)) => parts.join(", "),
            known => known
                .and_then(HeaderValue::as_text)
                .unwrap_or(value)
                .to_owned(),
        };
        let text = unencoded(&text);
        (!is_reference && !is_address && text.contains(' ')).then_some(text)
    });
    let raw = message.raw_message();
    let boundary = message
        .content_type()
        .and_then(|kind| kind.attribute("boundary"));
    let before = boundary.and_then(|boundary| {
        let start = message.root_part().raw_body_offset() as usize;
        let body = String::from_utf8_lossy(raw.get(start..)?).into_owned();
        let end = body.find(boundary)?;
        some(body[..end].trim_end_matches('-'))
    });
    fields.chain(before).collect()
}

/// The text of a field with its encoded words in plain letters: the parser leaves those of fields that it does not know.
fn unencoded(text: &str) -> String {
    let line = format!("{}\n", text.trim());
    let value = MessageStream::new(line.as_bytes()).parse_unstructured();
    let unencoded = value.as_text().unwrap_or(text);
    unencoded.trim().to_owned()
}

/// All names and addresses in the message's header. (A message id looks like an address but is not one.)
fn people(message: &Message<'_>) -> Vec<String> {
    let mut people = Vec::new();
    for header in message.headers() {
        if let HeaderValue::Address(address) = header.value() {
            people.extend(address.iter().map(|one| {
                let parts = [one.name(), one.address()];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
            }));
        } else if let (HeaderName::Other(_) | HeaderName::ReturnPath, Some(text)) =
            (header.name.clone(), header.value().as_text())
        {
            let name = header.name().to_ascii_lowercase();
            let is_receiver = [
                "delivered-to",
                "original-to",
                "envelope",
                "return-path",
                "forwarded",
            ];
            if is_receiver.iter().any(|kind| name.contains(kind)) {
                people.push(text.to_owned());
            }
        }
    }
    people.retain(|one| !one.trim().is_empty());
    people
}
