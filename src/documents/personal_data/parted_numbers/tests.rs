use crate::documents::personal_data::check_digits::made_up;
use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

fn count(text: &str, kind: PersonalDataKind) -> usize {
    let found = personal_data(text, &Allowed::default());
    found.iter().filter(|span| span.kind == kind).count()
}

#[test]
fn identity_numbers_with_wide_gaps_or_a_whole_date() {
    let own = made_up::identity("018190");
    let identities = |text: &str| count(text, PersonalDataKind::Identity);
    let (a, b, c) = (&own[..3], &own[3..6], &own[6..]);
    assert_eq!(identities(&format!("Saken gjelder {a}  {b} {c} og mer")), 1);
    assert_eq!(identities(&format!("Saken gjelder {a}{b}   {c} og mer")), 1);
    assert_eq!(identities(&format!("Kari 01.81.1990 {c} i dag")), 1);
    assert_eq!(identities(&format!("Kari 01/81/1990  {c}")), 1);
    assert_eq!(identities(&format!("den 01.81.1990 {c} kroner")), 0);
    assert_eq!(identities(&format!("{a}  {b} {c} 17")), 0);
    assert_eq!(identities("2019  41 234  42 345"), 0);
    assert_eq!(identities("17.01.2024 12345 og 18.01.2024 12346"), 0);
}
