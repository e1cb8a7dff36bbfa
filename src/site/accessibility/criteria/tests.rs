use super::*;
use crate::base::date::Edtf;

#[test]
fn the_list_has_what_the_regulation_names() {
    let count = |wcag: &str, day: Option<&str>| {
        let all = criteria().iter();
        all.filter(|of| of.wcag == wcag && of.since == day).count()
    };
    assert_eq!(count("2.0", Some("2014-07-01")), 35);
    assert_eq!(count("2.1", Some("2023-02-01")), 12);
    assert_eq!(count("2.0", Some("2024-02-01")), 1);
    assert_eq!(count("2.2", None), 6);
    assert_eq!(criteria().len(), 54);
    for left_out in ["1.2.3", "1.2.4"] {
        assert_eq!(criterion(left_out), None);
    }
    assert!(LAST_COMPARED.parse::<Edtf>().is_ok());
}

#[test]
fn every_line_is_whole_and_in_order() {
    let order = |number: &str| -> Vec<u32> {
        let parts = number.split('.');
        parts.map(|part| part.parse().expect("a number")).collect()
    };
    for line in CRITERIA.lines() {
        assert_eq!(line.split('\t').count(), 8, "{line}");
    }
    for required in [true, false] {
        let of_kind = criteria().iter().filter(|of| of.is_required() == required);
        let numbers: Vec<Vec<u32>> = of_kind.map(|of| order(of.number)).collect();
        assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    }
    for criterion in criteria() {
        assert!(matches!(criterion.level, "A" | "AA"), "{criterion:?}");
        assert!(!criterion.anchor.is_empty(), "{criterion:?}");
        assert!(
            criterion
                .since
                .is_none_or(|day| day.parse::<Edtf>().is_ok())
        );
    }
}
