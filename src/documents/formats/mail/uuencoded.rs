//! Files in the text of an e-mail, as mail programs wrote them before MIME: `begin 644 notat.txt`, lines of code, `end`.

/// The text without them, and each with its name.
pub fn without_files(text: &str) -> (String, Vec<(String, Vec<u8>)>) {
    let mut kept = String::with_capacity(text.len());
    let mut files = Vec::new();
    let mut rest = text;
    while let Some(start) = begin(rest) {
        let Some((name, bytes, length)) = file(&rest[start..]) else {
            let next = rest[start..]
                .find('\n')
                .map_or(rest.len(), |end| start + end + 1);
            kept.push_str(&rest[..next]);
            rest = &rest[next..];
            continue;
        };
        kept.push_str(&rest[..start]);
        files.push((name, bytes));
        rest = &rest[start + length..];
    }
    kept.push_str(rest);
    (kept, files)
}

/// Where a line begins that may be the first of a file.
fn begin(text: &str) -> Option<usize> {
    let mut starts = text.match_indices("begin ");
    starts.find_map(|(at, _)| (at == 0 || text[..at].ends_with('\n')).then_some(at))
}

/// The file at the start of the text: its name, its bytes, and the length of what stands for it. None: there is none.
fn file(text: &str) -> Option<(String, Vec<u8>, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    let mut words = first.trim_end().splitn(3, ' ').skip(1);
    let (mode, name) = (words.next()?, words.next()?);
    let is_mode = (3..=4).contains(&mode.len()) && mode.bytes().all(|byte| byte.is_ascii_digit());
    if !is_mode {
        return None;
    }
    let mut bytes = Vec::new();
    let mut length = first.len();
    for line in lines {
        length += line.len();
        let code = line.trim_end_matches(['\r', '\n']);
        if code == "end" {
            return Some((name.to_owned(), bytes, length));
        }
        bytes.extend(decoded_line(code.as_bytes())?);
    }
    None
}

/// The first sign says how many bytes the others stand for, four signs for three bytes.
fn decoded_line(code: &[u8]) -> Option<Vec<u8>> {
    let value = |sign: &u8| (32..=96).contains(sign).then(|| (sign - 32) & 63);
    let Some((first, signs)) = code.split_first() else {
        return Some(Vec::new());
    };
    let count = usize::from(value(first)?);
    let mut bytes = Vec::with_capacity(count + 2);
    for four in signs.chunks(4) {
        let mut whole = [0_u8; 4];
        for (to, sign) in whole.iter_mut().zip(four) {
            *to = value(sign)?;
        }
        let [a, b, c, d] = whole;
        bytes.extend([a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | d]);
    }
    bytes.truncate(count);
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::without_files;

    #[test]
    fn a_file_is_taken_out_of_the_text() {
        let text = "Hei\r\n\r\nbegin 644 notat.txt\r\n*4F5N($MA<FDN\"@  \r\n`\r\nend\r\nHilsen\r\n";
        let (kept, files) = without_files(text);
        assert_eq!(kept, "Hei\r\n\r\nHilsen\r\n");
        let (name, bytes) = &files[0];
        assert_eq!(name, "notat.txt");
        assert!(bytes.starts_with(b"Ren Kari"), "{bytes:?}");
        let prose = "begin 644 but no code follows\nHei på deg, æøå\nend\n";
        assert_eq!(without_files(prose), (prose.to_owned(), Vec::new()));
        let plain = "Hei.\nbegin med dette\n";
        assert_eq!(without_files(plain), (plain.to_owned(), Vec::new()));
    }
}
