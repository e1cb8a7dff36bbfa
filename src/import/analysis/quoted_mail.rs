//! The messages in an e-mail: the newest, and the older ones that it quotes. What an older message says is not said by the newest.

use super::DocumentForm;
use super::lines::TextLine;
use crate::import::extract::dates::dates;
use crate::import::extract::times::time_line;

/// The label that a message's head begins with, in lower case.
const SENDER: [&str; 4] = ["fra", "frå", "from", "avsender"];
/// The other labels of a head, in lower case.
const OF_HEAD: [&str; 18] = [
    "sendt",
    "sent",
    "dato",
    "date",
    "mottatt",
    "received",
    "til",
    "to",
    "kopi",
    "kopi til",
    "cc",
    "emne",
    "subject",
    "vedlegg",
    "attachments",
    "reply-to",
    "svar til",
    "organization",
];
/// One of these is in every head.
const OF_EVERY_HEAD: [&str; 6] = ["sendt", "sent", "dato", "date", "emne", "subject"];
/// What stands alone on a line between two messages, in lower case.
const SEPARATORS: [&str; 11] = [
    "opprinnelig melding",
    "opprinneleg melding",
    "opphavleg melding",
    "original message",
    "opprinnelig avtale",
    "original appointment",
    "videresendt melding",
    "vidaresend melding",
    "forwarded message",
    "begin forwarded message",
    "start på videresendt melding",
];
/// Marks of a subject that passes a message on, in lower case.
const FORWARDS: [&str; 6] = ["vs", "fw", "fwd", "wg", "videresendt", "vidaresendt"];
/// In characters. "Den 3. mars 2019 kl. 10.02 skrev Kari Nordmann:" is not longer.
const LONGEST_ATTRIBUTION: usize = 200;

/// The lines of the newest message. Of a forwarded one that names no day and no time, they are its subject and the first older message that
/// does. `subject`: the e-mail's.
pub fn newest_message(
    lines: &[TextLine],
    form: DocumentForm,
    subject: Option<&str>,
) -> Vec<TextLine> {
    // A mail that was printed or saved as text begins with its head.
    let own_head = match form {
        DocumentForm::Mail => 0,
        DocumentForm::Text => head_length(lines),
        _ => return lines.to_vec(),
    };
    if form == DocumentForm::Text && own_head == 0 {
        return lines.to_vec();
    }
    let mut messages = Messages::of(&lines[own_head..]);
    let newest = [&lines[..own_head], &messages.newest].concat();
    // The first line of an e-mail is its subject.
    let own = messages.newest.get(1..).unwrap_or_default();
    if !subject.is_some_and(passes_on) || says_when(own) {
        return newest;
    }
    messages.older.retain(|message| says_when(message));
    let subject = newest.first().cloned();
    match messages.older.into_iter().next() {
        Some(older) => subject.into_iter().chain(older).collect(),
        None => newest,
    }
}

/// Does the message name a day, or times as a programme does?
fn says_when(message: &[TextLine]) -> bool {
    message.iter().any(|line| {
        dates(&line.text).iter().any(|date| date.day.is_some()) || time_line(&line.text).is_some()
    })
}

/// "VS: Program", "Fwd: Re: agenda"
fn passes_on(subject: &str) -> bool {
    let mut marks = subject.split(':').take(3);
    marks.any(|mark| FORWARDS.contains(&mark.trim().to_lowercase().as_str()))
}

/// The messages without the heads of the older ones.
#[derive(Default)]
struct Messages {
    newest: Vec<TextLine>,
    /// From the newest to the oldest; lines that a mark quotes, "> …", come last.
    older: Vec<Vec<TextLine>>,
}

impl Messages {
    fn of(lines: &[TextLine]) -> Messages {
        let mut messages = Messages::default();
        let mut quoted: Vec<TextLine> = Vec::new();
        let mut at = 0;
        while at < lines.len() {
            let line = &lines[at];
            if let Some(text) = line.text.trim_start().strip_prefix('>') {
                quoted.push(TextLine {
                    text: text.trim_start_matches(['>', ' ']).to_owned(),
                    ..line.clone()
                });
                at += 1;
                continue;
            }
            let head = head_length(&lines[at..]);
            let is_marked_below = || {
                let next = lines.get(at + 1);
                next.is_some_and(|next| next.text.trim_start().starts_with('>'))
            };
            match is_between(&line.text) {
                // The marks of the lines below say what is quoted.
                true if is_marked_below() => {}
                true => messages.older.push(Vec::new()),
                false if head > 0 => messages.older.push(Vec::new()),
                false => messages.add(line.clone()),
            }
            at += head.max(1);
        }
        messages.older.push(without_heads(quoted));
        messages.older.retain(|message| !message.is_empty());
        messages
    }

    fn add(&mut self, line: TextLine) {
        match self.older.last_mut() {
            Some(older) => older.push(line),
            None => self.newest.push(line),
        }
    }
}

fn without_heads(lines: Vec<TextLine>) -> Vec<TextLine> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let head = head_length(&lines[at..]);
        if head == 0 {
            kept.push(lines[at].clone());
        }
        at += head.max(1);
    }
    kept
}

/// "-----Opprinnelig melding-----", "Den 3. mars 2019 skrev Kari Nordmann:"
fn is_between(text: &str) -> bool {
    let lower = text.to_lowercase();
    let bare = lower.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_attribution = (lower.contains('@') || begins_attribution(&lower))
        && lower.trim_end().ends_with(':')
        && lower.chars().count() <= LONGEST_ATTRIBUTION
        && lower.contains(|letter: char| letter.is_ascii_digit())
        && [" skrev", " skreiv", " wrote"]
            .iter()
            .any(|verb| lower.contains(verb));
    SEPARATORS.contains(&bare) || is_attribution
}

const SHORT_DAYS: [&str; 14] = [
    "man", "tir", "ons", "tor", "fre", "lør", "søn", "mon", "tue", "wed", "thu", "fri", "sat",
    "sun",
];

/// Does the text begin with a day? «Vi viser til det Helsedirektoratet skrev i rundskriv 3/2019:» does not.
fn begins_attribution(lower: &str) -> bool {
    let first = lower.split_whitespace().next().unwrap_or_default();
    let first = first.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_day = first.ends_with("dag") || first.ends_with("day") || SHORT_DAYS.contains(&first);
    ["den", "on", "på", "at", "kl"].contains(&first)
        || is_day
        || first.starts_with(|sign: char| sign.is_ascii_digit())
}

/// The number of lines of the head that the lines begin with, "Fra: … Sendt: … Til: … Emne: …". 0: they begin with none.
fn head_length(lines: &[TextLine]) -> usize {
    let Some((first, rest)) = lines.split_first() else {
        return 0;
    };
    if !label(&first.text).is_some_and(|label| SENDER.contains(&label.as_str())) {
        return 0;
    }
    // A reader may have joined the head to one line.
    let lower = first.text.to_lowercase();
    let is_joined = |labels: &[&str]| {
        labels
            .iter()
            .any(|label| lower.contains(&format!(" {label}: ")))
    };
    if is_joined(&OF_EVERY_HEAD[..2]) && is_joined(&["til", "to", "emne", "subject"]) {
        return 1;
    }
    let labels: Vec<String> = rest
        .iter()
        .map_while(|line| label(&line.text).filter(|label| OF_HEAD.contains(&label.as_str())))
        .collect();
    let is_head = labels.len() >= 2
        && labels
            .iter()
            .any(|label| OF_EVERY_HEAD.contains(&label.as_str()));
    if is_head { labels.len() + 1 } else { 0 }
}

/// The words before a colon, in lower case.
fn label(text: &str) -> Option<String> {
    let (label, _) = text.split_once(':')?;
    let bare = label.trim_matches(|letter: char| !letter.is_alphanumeric());
    Some(bare.to_lowercase())
}

#[cfg(test)]
mod tests;
