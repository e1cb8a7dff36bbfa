//! Dates as a reader sees them, in three languages.

use super::date;
use crate::base::text::Language::{En, Nb, Nn, Se};

/// As EDTF, in bokmål, in nynorsk and in English.
const PROSE: &str = "
2018-01-16 | 16. januar 2018 | 16. januar 2018 | 16 January 2018
2018-04-18/2018-04-19 | 18.–19. april 2018 | 18.–19. april 2018 | 18–19 April 2018
2018-04-30/2018-05-02 | 30. april – 2. mai 2018 | 30. april – 2. mai 2018 | 30 April – 2 May 2018
2018-12-30/2019-01-02 | 30. desember 2018 – 2. januar 2019 | 30. desember 2018 – 2. januar 2019 | 30 December 2018 – 2 January 2019
2018-01-16/2018-01-16 | 16. januar 2018 | 16. januar 2018 | 16 January 2018
2018-10 | oktober 2018 | oktober 2018 | October 2018
2018-04/2018-05 | april–mai 2018 | april–mai 2018 | April–May 2018
2018-12/2019-01 | desember 2018 – januar 2019 | desember 2018 – januar 2019 | December 2018 – January 2019
2018 | 2018 | 2018 | 2018
2017/2027 | 2017–2027 | 2017–2027 | 2017–2027
2017/2018-05 | 2017 – mai 2018 | 2017 – mai 2018 | 2017 – May 2018
2019-21 | våren 2019 | våren 2019 | spring 2019
2019-22 | sommeren 2019 | sommaren 2019 | summer 2019
2019-23 | høsten 2019 | hausten 2019 | autumn 2019
2019-24 | vinteren 2019 | vinteren 2019 | winter 2019
2019-23/2020-23 | høsten 2019 – høsten 2020 | hausten 2019 – hausten 2020 | autumn 2019 – autumn 2020
201X | 2010-årene | 2010-åra | the 2010s
200X | 2000–2009 | 2000–2009 | 2000–2009
201X/202X | 2010-årene – 2020-årene | 2010-åra – 2020-åra | the 2010s – the 2020s
2021/.. | fra 2021 | frå 2021 | from 2021
../2019-12-31 | til 31. desember 2019 | til 31. desember 2019 | until 31 December 2019
2021/ | 2021 – ukjent slutt | 2021 – ukjend slutt | 2021 – end unknown
/2021 | ukjent start – 2021 | ukjend start – 2021 | start unknown – 2021
2018? | 2018 (usikkert) | 2018 (usikkert) | 2018 (uncertain)
2018~ | omtrent 2018 | omtrent 2018 | about 2018
2018-10% | omtrent oktober 2018 (usikkert) | omtrent oktober 2018 (usikkert) | about October 2018 (uncertain)
2017~/2027~ | omtrent 2017–2027 | omtrent 2017–2027 | about 2017–2027
2017?/2027 | 2017 (usikkert) – 2027 | 2017 (usikkert) – 2027 | 2017 (uncertain) – 2027
";

#[test]
fn prose() {
    for row in PROSE.trim().lines() {
        let columns: Vec<&str> = row.split(" | ").collect();
        let [edtf, nb, nn, en] = columns[..] else {
            panic!("four columns: {row}");
        };
        let date = date(edtf);
        assert_eq!(
            [date.prose(Nb), date.prose(Nn), date.prose(En)],
            [nb, nn, en],
            "{edtf}"
        );
        assert_eq!(date.prose(Se), nb);
    }
}

#[test]
fn with_weekday() {
    for (edtf, nb, nn, en) in [
        (
            "2018-01-16",
            "tirsdag 16. januar 2018",
            "tysdag 16. januar 2018",
            "Tuesday 16 January 2018",
        ),
        (
            "2018-01-20",
            "lørdag 20. januar 2018",
            "laurdag 20. januar 2018",
            "Saturday 20 January 2018",
        ),
        (
            "2018-01-21",
            "søndag 21. januar 2018",
            "sundag 21. januar 2018",
            "Sunday 21 January 2018",
        ),
        (
            "2018-04-18/2018-04-19",
            "onsdag 18. – torsdag 19. april 2018",
            "onsdag 18. – torsdag 19. april 2018",
            "Wednesday 18 – Thursday 19 April 2018",
        ),
        (
            "2018-04-30/2018-05-02",
            "mandag 30. april – onsdag 2. mai 2018",
            "måndag 30. april – onsdag 2. mai 2018",
            "Monday 30 April – Wednesday 2 May 2018",
        ),
        ("2018-10", "oktober 2018", "oktober 2018", "October 2018"),
        (
            "2018-01-16~",
            "omtrent 16. januar 2018",
            "omtrent 16. januar 2018",
            "about 16 January 2018",
        ),
        (
            "2018-01-16/..",
            "fra tirsdag 16. januar 2018",
            "frå tysdag 16. januar 2018",
            "from Tuesday 16 January 2018",
        ),
    ] {
        let written = [Nb, Nn, En].map(|language| date(edtf).prose_with_weekday(language));
        assert_eq!(written, [nb, nn, en], "{edtf}");
    }
}

#[test]
fn what_happened_once_happened_at_the_latest_in_a_year() {
    for (edtf, nb, nn, en) in [
        ("../2019", "senest 2019", "seinast 2019", "by 2019"),
        ("2019", "2019", "2019", "2019"),
        ("2019/..", "fra 2019", "frå 2019", "from 2019"),
    ] {
        let written = [Nb, Nn, En].map(|language| date(edtf).prose_of_event(language));
        assert_eq!(written, [nb, nn, en], "{edtf}");
    }
}

#[test]
fn short() {
    for (edtf, nb, nn, en) in [
        ("2018-01-16", "16.1.2018", "16.1.2018", "16 Jan 2018"),
        (
            "2018-04-18/2018-04-19",
            "18.–19.4.2018",
            "18.–19.4.2018",
            "18–19 Apr 2018",
        ),
        (
            "2018-04-30/2018-05-02",
            "30.4.–2.5.2018",
            "30.4.–2.5.2018",
            "30 Apr – 2 May 2018",
        ),
        (
            "2018-12-30/2019-01-02",
            "30.12.2018–2.1.2019",
            "30.12.2018–2.1.2019",
            "30 Dec 2018 – 2 Jan 2019",
        ),
        ("2018-10", "okt. 2018", "okt. 2018", "Oct 2018"),
        (
            "2018-09/2018-10",
            "sept.–okt. 2018",
            "sept.–okt. 2018",
            "Sept–Oct 2018",
        ),
        ("2019-23", "høst 2019", "haust 2019", "autumn 2019"),
        ("2017/2027", "2017–2027", "2017–2027", "2017–2027"),
        ("2021/..", "fra 2021", "frå 2021", "from 2021"),
        ("2021/", "2021–?", "2021–?", "2021–?"),
        ("2018%", "ca. 2018 (?)", "ca. 2018 (?)", "c. 2018 (?)"),
    ] {
        let written = [Nb, Nn, En].map(|language| date(edtf).short(language));
        assert_eq!(written, [nb, nn, en], "{edtf}");
    }
}

#[test]
fn html_is_told_only_what_it_can_hold() {
    for (edtf, value) in [
        ("2018-01-16", Some("2018-01-16")),
        ("2018-10", Some("2018-10")),
        ("2018", Some("2018")),
        ("2018?", Some("2018")),
        ("2018-23", None),
        ("201X", None),
        ("0000", None),
        ("2018-04-18/2018-04-19", None),
    ] {
        assert_eq!(date(edtf).datetime().as_deref(), value, "{edtf}");
    }
}
