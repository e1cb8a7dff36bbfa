//! The strings of every object of a PDF, and its streams that are texts, whether a page shows them or not.

use super::strings;
use crate::documents::personal_data::has_given_name;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, Stream};

const DEEPEST: usize = 20;
/// A stream that is longer is no note, in bytes.
const LONGEST_TEXT: usize = 1 << 20;

/// Receives a text; `true`: it is the value of an entry, without words around it.
type Take<'t> = &'t mut dyn FnMut(&str, bool);

/// Gives each text to `take`. `picture_texts`: finds the texts of a picture.
pub fn texts_of_objects(bytes: &[u8], take: Take<'_>, picture_texts: fn(&[u8], Take<'_>)) {
    let Ok(pdf) = Pdf::new(bytes.to_vec()) else {
        return;
    };
    for object in pdf.objects() {
        object_texts(&object, 0, take);
        if let Object::Stream(stream) = &object
            && is_jpeg(stream)
        {
            picture_texts(&stream.raw_data(), take);
        }
    }
    trailing_text(bytes, take);
}

/// Actions that run, start or send something when a page or a field is opened or chosen (ISO 32000-2, table 201).
pub const ACTIVE_ACTIONS: &[&[u8]] = &[
    b"JavaScript",
    b"Launch",
    b"SubmitForm",
    b"ImportData",
    b"RichMediaExecute",
];
/// The keys of a script, of the scripts of the whole file, and of a form in XML with scripts of its own.
pub const SCRIPTS: &[&[u8]] = &[b"JS", b"JavaScript", b"XFA"];

/// Does anything in the file run when it is opened or used?
pub fn is_active(pdf: &Pdf) -> bool {
    pdf.objects()
        .into_iter()
        .any(|object| is_active_object(&object, 0))
}

fn is_active_object(object: &Object<'_>, depth: usize) -> bool {
    let is_active = |value: MaybeRef<Object<'_>>| match value {
        MaybeRef::NotRef(value) => is_active_object(&value, depth + 1),
        MaybeRef::Ref(_) => false,
    };
    match object {
        _ if depth > DEEPEST => false,
        Object::Dict(dict) => {
            let action = dict.get::<Name<'_>>(b"S");
            action.is_some_and(|action| ACTIVE_ACTIONS.contains(&action.as_str().as_bytes()))
                || SCRIPTS.iter().any(|key| dict.contains_key(*key))
                || dict.entries().any(|(_, value)| is_active(value))
        }
        Object::Array(array) => array.raw_iter().any(is_active),
        _ => false,
    }
}

fn object_texts(object: &Object<'_>, depth: usize, take: &mut dyn FnMut(&str, bool)) {
    if depth > DEEPEST {
        return;
    }
    match object {
        Object::String(string) => {
            if let Some(text) = strings::text(string.as_bytes()) {
                take(&text, true);
            }
        }
        Object::Name(name) => {
            take(name.as_str(), true);
            if let Some(words) = words_of_name(name.as_str()) {
                take(&words, true);
            }
        }
        Object::Dict(dict) => dict_texts(dict, depth, take),
        Object::Array(array) => array_texts(array, depth, take),
        Object::Stream(stream) => {
            dict_texts(stream.dict(), depth, take);
            stream_texts(stream, take);
        }
        _ => {}
    }
}

/// «Kari Nordmann 41234567» of a font that is called «KariNordmann41234567». None: nobody is named with a number.
fn words_of_name(name: &str) -> Option<String> {
    let mut words = String::new();
    let mut before = ' ';
    for letter in name.chars() {
        let is_new = letter.is_uppercase() && before.is_lowercase()
            || letter.is_ascii_digit() != before.is_ascii_digit();
        if is_new {
            words.push(' ');
        }
        words.push(letter);
        before = letter;
    }
    let has_number = name.bytes().filter(u8::is_ascii_digit).count() >= FEWEST_DIGITS;
    (has_number && has_given_name(&words)).then(|| words.trim_start().to_owned())
}

/// Of a telephone number.
const FEWEST_DIGITS: usize = 8;

/// Objects that are referred to are visited by themselves.
fn dict_texts(dict: &Dict<'_>, depth: usize, take: &mut dyn FnMut(&str, bool)) {
    for (key, value) in dict.entries() {
        take(key.as_str(), true);
        if let MaybeRef::NotRef(value) = value {
            object_texts(&value, depth + 1, take);
        }
    }
}

fn array_texts(array: &Array<'_>, depth: usize, take: &mut dyn FnMut(&str, bool)) {
    for value in array.raw_iter() {
        if let MaybeRef::NotRef(value) = value {
            object_texts(&value, depth + 1, take);
        }
    }
}

/// XMP, scripts, and streams that are neither pictures, fonts nor the drawing of a page; of a drawing, its comments.
fn stream_texts(stream: &Stream<'_>, take: &mut dyn FnMut(&str, bool)) {
    let dict = stream.dict();
    let kind = |key: &[u8]| {
        let name = dict.get::<Name<'_>>(key);
        name.map_or_else(String::new, |name| name.as_str().to_owned())
    };
    let is_form = kind(b"Subtype") == "Form";
    let is_drawn = kind(b"Subtype") == "Image"
        || !is_form && matches!(kind(b"Type").as_str(), "ObjStm" | "XRef" | "XObject");
    if is_drawn || dict.contains_key(b"Length1") || dict.contains_key(b"FunctionType") {
        return;
    }
    let Ok(data) = stream.decoded() else { return };
    let text = match std::str::from_utf8(&data) {
        Ok(text) if text.len() <= LONGEST_TEXT && !is_form && !is_drawing(text) => text,
        _ => return drawing_comments(&data, take),
    };
    for piece in text.split(['\n', '\r', '<', '>', '"']) {
        take(piece, false);
    }
}

/// The lines of a drawing that no program reads: they begin with a percent sign.
fn drawing_comments(drawing: &[u8], take: &mut dyn FnMut(&str, bool)) {
    let lines = drawing.split(|byte| matches!(byte, b'\n' | b'\r'));
    for comment in lines.filter_map(|line| line.strip_prefix(b"%")) {
        if let Ok(comment) = std::str::from_utf8(comment) {
            take(comment, false);
        }
    }
}

/// Is it a whole JPEG, which may have metadata of its own?
fn is_jpeg(stream: &Stream<'_>) -> bool {
    let filter = stream.dict().get::<Name<'_>>(b"Filter");
    filter.is_some_and(|filter| filter.as_str() == "DCTDecode")
}

/// Has it the operators of a page's drawing or a font's table?
fn is_drawing(text: &str) -> bool {
    let operators = ["Tf", "Tj", "TJ", "re", "cm", "Do", "q", "begincmap"];
    let words = text.split_ascii_whitespace().take(400);
    words.filter(|word| operators.contains(word)).count() > 1
}

/// Lines after the end of the file, which no program reads.
fn trailing_text(bytes: &[u8], take: &mut dyn FnMut(&str, bool)) {
    const END: &[u8] = b"%%EOF";
    let Some(end) = memchr::memmem::rfind(bytes, END) else {
        return;
    };
    let rest = &bytes[end + END.len()..];
    if rest.len() <= LONGEST_TEXT {
        let text = String::from_utf8_lossy(rest);
        text.lines().for_each(|line| take(line, false));
    }
}

#[cfg(test)]
mod tests {
    use super::words_of_name;

    #[test]
    fn a_name_may_hold_a_person_and_a_number() {
        let words = words_of_name("KariNordmann41234567");
        assert_eq!(words.as_deref(), Some("Kari Nordmann 41234567"));
        assert_eq!(words_of_name("ABCDEF+Helvetica"), None);
        assert_eq!(words_of_name("Im41234567"), None);
    }
}
