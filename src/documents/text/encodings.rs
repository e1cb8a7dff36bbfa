//! Bytes → text, for files that do not state their encoding.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// UTF-8 or UTF-16 if the bytes show it, otherwise Windows-1252, which Windows in Norway writes.
pub fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let encoding = match bytes {
        [0xFF, 0xFE, ..] => UTF_16LE,
        [0xFE, 0xFF, ..] => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    };
    encoding.decode_with_bom_removal(bytes).0
}

/// The characters after ASCII in code page 850, which DOS and Windows' own zip folders use in Norway.
const CODE_PAGE_850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// A file name in a zip archive: UTF-8 if the bytes are valid, whatever the archive states; otherwise code page 850.
pub fn file_name(bytes: &[u8]) -> String {
    if let Ok(name) = std::str::from_utf8(bytes) {
        return name.to_owned();
    }
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        Some(place) => CODE_PAGE_850.chars().nth(usize::from(place)).unwrap_or('_'),
        None => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

/// The encoding of a Windows code page's number. An unknown number is read as Windows-1252, which Windows in Norway writes.
pub fn code_page(number: u32) -> &'static Encoding {
    match u16::try_from(number).ok() {
        Some(65001) => UTF_8,
        Some(20127) | None => WINDOWS_1252,
        Some(number) => {
            let label = match number {
                874 | 1250..=1258 => format!("windows-{number}"),
                28591..=28606 => format!("iso-8859-{}", number - 28590),
                932 => "shift_jis".to_owned(),
                936 => "gbk".to_owned(),
                949 => "euc-kr".to_owned(),
                950 => "big5".to_owned(),
                20866 => "koi8-r".to_owned(),
                50220 => "iso-2022-jp".to_owned(),
                _ => String::new(),
            };
            Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_archives_are_utf8_or_what_windows_writes() {
        assert_eq!(CODE_PAGE_850.chars().count(), 128);
        assert_eq!(file_name("møte på Ås.txt".as_bytes()), "møte på Ås.txt");
        assert_eq!(file_name(b"m\x9Bte p\x86 \x8Fs.txt"), "møte på Ås.txt");
        assert_eq!(file_name(b"\x9DVRE\\\x91\x92.txt"), "ØVRE\\æÆ.txt");
    }

    #[test]
    fn letters_are_right_in_what_norway_has_written_in() {
        assert_eq!(decoded("blå".as_bytes()), "blå");
        assert_eq!(decoded(b"bl\xE5 \x80"), "blå €");
        assert_eq!(decoded(b"\xFF\xFEb\0\xE5\0"), "bå");
        assert_eq!(decoded(b"\xEF\xBB\xBFb"), "b");
        assert_eq!(code_page(28605).name(), "ISO-8859-15");
        assert_eq!(code_page(1251).name(), "windows-1251");
        assert_eq!(code_page(0).name(), "windows-1252");
    }
}
