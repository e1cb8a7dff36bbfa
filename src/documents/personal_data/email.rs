use std::ops::Range;

/// E-mail addresses: a name, an @, and a domain with a dot and a top level of letters.
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let start = text[..at]
            .char_indices()
            .rev()
            .take_while(|(_, letter)| is_name(*letter))
            .last()
            .map(|(start, _)| start);
        let after = at + 1;
        let length: usize = text[after..]
            .chars()
            .take_while(|letter| is_name(*letter) && *letter != '+' && *letter != '%')
            .map(char::len_utf8)
            .sum();
        let domain = text[after..after + length].trim_end_matches(['.', '-', '_']);
        let top = domain.rsplit_once('.').map(|(_, top)| top);
        let is_domain = !domain.starts_with(['.', '-'])
            && !domain.contains("..")
            && top
                .is_some_and(|top| top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic()));
        if let Some(start) = start.filter(|_| is_domain) {
            let skipped =
                text[start..at].len() - text[start..at].trim_start_matches(['.', '-']).len();
            if start + skipped < at {
                found.push(start + skipped..after + domain.len());
            }
        }
    }
    found
}

/// Letters of any language: addresses may be in them now.
fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '_' | '%' | '+' | '-')
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn an_address_has_a_domain() {
        let check = |text: &str, wanted: &[&str]| {
            let found: Vec<&str> = addresses(text)
                .into_iter()
                .map(|range| &text[range])
                .collect();
            assert_eq!(found, wanted, "{text}");
        };
        check("Se (mailto:a.b+c@ks.example.no).", &["a.b+c@ks.example.no"]);
        check(
            "bjørn@example.no og ask@example.no-",
            &["bjørn@example.no", "ask@example.no"],
        );
        check("f@rste, @example.no, a@b, a@b.1", &[]);
    }
}
