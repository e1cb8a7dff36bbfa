/// The web addresses in a text, in order.
pub fn addresses(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    // Most texts have none.
    if !text.contains("://") && !text.contains("www.") {
        return found;
    }
    let mut from = 0;
    while let Some(at) = next(&text[from..]) {
        let start = from + at;
        let address: &str = text[start..]
            .split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»' | '|'))
            .next()
            .unwrap_or_default();
        let address = trimmed(address);
        from = start + address.len().max(4);
        while !text.is_char_boundary(from.min(text.len())) {
            from += 1;
        }
        from = from.min(text.len());
        // A host name with a dot must follow the scheme.
        let host = address.split("//").last().unwrap_or_default();
        if host.split('/').next().is_some_and(|host| {
            host.trim_start_matches("www.").contains('.') && !host.starts_with('.')
        }) {
            found.push(if address.starts_with("www.") {
                format!("https://{address}")
            } else {
                address.to_owned()
            });
        }
    }
    found
}

fn next(text: &str) -> Option<usize> {
    ["http://", "https://", "www."]
        .iter()
        .filter_map(|start| {
            text.match_indices(start).map(|(at, _)| at).find(|at| {
                !text[..*at]
                    .ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '@'))
            })
        })
        .min()
}

/// The address without punctuation of the sentence, and without a bracket that was opened before it.
fn trimmed(address: &str) -> &str {
    let mut address = address;
    loop {
        let last = address.chars().next_back();
        let is_extra = match last {
            Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '”' | '’') => true,
            Some(')') => is_unopened(address, '(', ')'),
            Some(']') => is_unopened(address, '[', ']'),
            _ => false,
        };
        match last {
            Some(last) if is_extra => address = &address[..address.len() - last.len_utf8()],
            _ => return address,
        }
    }
}

fn is_unopened(address: &str, open: char, close: char) -> bool {
    address.matches(open).count() < address.matches(close).count()
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        let check = |text: &str, expected: &[&str]| assert_eq!(addresses(text), expected, "{text}");
        check(
            "Se https://example.no/folkehelse/ (og www.example.no/a(b)).",
            &[
                "https://example.no/folkehelse/",
                "https://www.example.no/a(b)",
            ],
        );
        check("www. og https:// og a@www.example.no", &[]);
        check("<http://example.no?q=ø>", &["http://example.no?q=ø"]);
        check("(se http://example.no)", &["http://example.no"]);
    }
}
