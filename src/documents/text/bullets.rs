use crate::base::date::is_month_name;
use crate::base::text::Language;

/// A list item's mark at the start of the line: the mark as shown, and where the words begin. A bullet has no meaning
/// and is not shown (None); a number or letter is. None: the line has no mark.
pub fn bullet(line: &str) -> Option<(Option<&str>, &str)> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let is_point = matches!(
        first,
        '•' | '●' | '○' | '◦' | '▪' | '■' | '□' | '‣' | '⁃' | '∙' | '·' | '➢' | '➤' | '►' | '✓' | '✔' | '❖' | 'Ø' | 'Ä'
    )
        // Symbol fonts use letters of the private use area.
        || ('\u{f000}'..='\u{f0ff}').contains(&first);
    if is_point {
        // Ø and § are bullets only when they stand alone: Wingdings' arrow is read as such a letter.
        let alone = rest.starts_with(' ') || !first.is_alphabetic();
        return (alone && !rest.trim().is_empty()).then(|| (None, rest.trim_start()));
    }
    if matches!(first, '-' | '–' | '—' | '*') {
        return rest
            .strip_prefix(' ')
            .filter(|words| !words.trim().is_empty())
            .map(|words| (None, words.trim_start()));
    }
    let end = line.find(' ')?;
    let (marker, words) = (&line[..end], line[end..].trim_start());
    let stem = marker
        .strip_suffix('.')
        .or_else(|| marker.strip_suffix(')'))?;
    let is_number = (1..=2).contains(&stem.len()) && stem.bytes().all(|b| b.is_ascii_digit());
    let is_letter =
        marker.ends_with(')') && stem.len() == 1 && stem.as_bytes()[0].is_ascii_lowercase();
    // "18. april" is a date, not an item.
    let is_date = marker.ends_with('.') && begins_with_month(words);
    ((is_number && !is_date || is_letter) && !words.is_empty()).then_some((Some(marker), words))
}

/// "18. og 19. april" and "18. - 19. april" are dates, too.
fn begins_with_month(words: &str) -> bool {
    let first = words.split([' ', '.', ',']).next().unwrap_or_default();
    matches!(first, "og" | "-") || is_month_name(first, Language::Nb)
}

#[cfg(test)]
mod tests {
    use super::bullet;

    #[test]
    fn points_are_left_out_and_numbers_kept() {
        let check = |line, expected| assert_eq!(bullet(line), expected, "{line}");
        check("• Barn og unge", Some((None, "Barn og unge")));
        check("\u{f0b7}Barn", Some((None, "Barn")));
        check("– Hva nå?", Some((None, "Hva nå?")));
        check("Ø Mål", Some((None, "Mål")));
        check("Økt innsats", None);
        check("1. Kartlegging", Some((Some("1."), "Kartlegging")));
        check("a) først", Some((Some("a)"), "først")));
        check("18. april", None);
        check("-5 grader", None);
        check("2018 var", None);
        check("•", None);
    }
}
