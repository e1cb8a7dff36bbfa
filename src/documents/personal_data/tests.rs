//! What is found and what is not: forms that people write, and texts that only look like them.

use super::check_digits::made_up;
use super::*;
use PersonalDataKind::{
    Account, BirthDate, Email, HomeAddress, Identity, MeetingAccess, Phone, PrivateEmail,
};

fn found(text: &str) -> Vec<(PersonalDataKind, &str)> {
    personal_data(text, &Allowed::default())
        .into_iter()
        .map(|span| (span.kind, &text[span.range]))
        .collect()
}

/// What is found in the text, in order.
pub fn kinds(text: &str) -> Vec<PersonalDataKind> {
    found(text).into_iter().map(|(kind, _)| kind).collect()
}

#[test]
fn what_only_looks_personal_is_not() {
    for text in [
        "den f@rste samlingen",
        "Det f@rste.Og så",
        "@kommune og post@",
        "program 2017-2027",
        "i 2017 2027",
        "sak 2018/12345678",
        "sak 2018/22345678",
        "36 000 000 kroner",
        "36 00 00 00",
        "kr 22334455",
        "22 334 455 kroner",
        "22 33 44 55,-",
        "https://example.no/artikkel/22334455",
        "www.example.no/91234567",
        "org.nr. 987 654 321",
        "NO 987 654 321 MVA",
        "ISBN 978-82-450-1234-5",
        "ISBN 82-450-1234-5",
        "doi:10.1000/91234567",
        "10.1000/91234567",
        "1. 12 34 56",
        "KID 22334455",
        "den 20181017 og 17102018",
        "17.10.2018",
        "17.10.2018–19.10.2018",
        "kl. 09.00-10.30",
        "5003 Bergen, 2018 5020",
        "Møt opp i Storgata 12, 5003 Bergen",
        "Scandic Bergen, Storgata 12, 5003 Bergen",
        "Sted: Rådhuset, Rådhusgata 4",
        "f.eks. 12 kommuner",
        "prof. 12. mars",
        "Programmet ble født 1. januar 2017",
        "post@example.no",
        "postmottak.helse@example.no",
        "(a) punkt en og (b) punkt to",
        "vi ser at regjeringen.no sier",
        "les mer på regjeringen.no og hos www.example.no",
        "se rapport.pdf på regjeringen.no og fhi.no på facebook.com",
        "kapittel 2.3 ved helsenorge.no",
        "stab@example.no og fornavn.etternavn@example.no",
        "Sum 22 33 44 55 i alt",
        "Indeks 45.67.89.12",
        "Rapport 412-34-567",
        "søknadsnr. 45678901",
        "Møtet er i rom 412 34 567.",
        "Sentralbord 55 23 50 00",
        "Kundeservice: 915 02 300",
        "Kommunekode: 4601",
        "Kode: 4601",
        "passord og brukernavn",
        "et passord er viktig",
        "https://zoom.us/pricing",
        "https://example.no/?id=01819012345",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn telephone_numbers_as_norwegians_write_them() {
    for number in [
        "22334455",
        "22 33 44 55",
        "912 34 567",
        "412-34-567",
        "41.23.45.67",
        "41-23-45-67",
        "912\u{a0}34\u{a0}567",
        "912\u{202f}34\u{202f}567",
        "9123 4580",
        "+47 912 34 567",
        "+4791234573",
        "(+47) 412 34 567",
        "004791234575",
        "0047 22 33 44 55",
        "47 91 23 45 76",
        "+46 70 123 45 67",
        "+45 20 30 40 50",
        "0046 70 123 45 67",
        "912\u{ad}34\u{ad}567",
    ] {
        for around in [
            "{}",
            "Ingrid {}",
            "Sigrid: {}",
            "David {}.",
            "Isak: {}, kl. 10",
            "tlf. {}",
            "({})",
            "Kari,{},Bergen",
            "- {}",
            "Kari {}/Ola",
        ] {
            let text = around.replace("{}", number);
            assert_eq!(found(&text), [(Phone, number)], "{text}");
        }
    }
    for (text, number) in [
        ("tlf.91234579", "91234579"),
        ("mob:41234567", "41234567"),
        ("Tlf91234567", "91234567"),
        ("mobil 41 234 567", "41 234 567"),
        ("tlf: 22 334455", "22 334455"),
        ("kl 10 91234567", "91234567"),
    ] {
        assert_eq!(found(text), [(Phone, number)], "{text}");
    }
    let two = [(Phone, "22 33 44 55"), (Phone, "912 34 567")];
    assert_eq!(found("22 33 44 55 / 912 34 567"), two);
    assert_eq!(found("22 33 44 55 912 34 567"), two);
}

#[test]
fn identity_numbers_in_any_groups() {
    // The months are those of test numbers; the second has a D-number's day.
    for own in [
        made_up::identity("018190"),
        made_up::identity("418190"),
        made_up::identity("015190"),
    ] {
        let grouped = |sizes: &[usize], gap: &str| {
            let mut rest = own.as_str();
            let mut groups = Vec::new();
            for size in sizes {
                let (group, after) = rest.split_at(*size);
                groups.push(group);
                rest = after;
            }
            groups.join(gap)
        };
        for sizes in [
            [11].as_slice(),
            &[6, 5],
            &[2, 2, 2, 5],
            &[2, 2, 2, 3, 2],
            &[3, 3, 3, 2],
            &[1; 11],
        ] {
            for gap in [" ", ".", "-", "\u{a0}", " - ", "/"] {
                let number = grouped(sizes, gap);
                for around in ["{}", "Ingrid {}", "fnr{}", "født {}.", "kari_{}"] {
                    let text = around.replace("{}", &number);
                    assert_eq!(found(&text), [(Identity, number.as_str())], "{text}");
                }
            }
        }
        assert_eq!(
            found(&format!("konto {own}"))
                .iter()
                .filter(|(kind, _)| *kind == Identity)
                .count(),
            0
        );
        assert_eq!(found(&format!("{own}7")), []);
        let name = format!("referat-ola-{own}-sykmeldt.docx");
        assert_eq!(personal_data_in_name(&name, &Allowed::default()).len(), 1);
    }
    assert_eq!(
        found("Ola Nordmann 120370 *****"),
        [(BirthDate, "120370 *****")]
    );
}

/// The bands of a radio.
#[test]
fn a_measure_is_no_telephone_number() {
    assert_eq!(
        found("båndene 9200–9500 MHz, 9500–9975 MHz og 2900–3100 MHz"),
        []
    );
}

#[test]
fn account_numbers_have_a_shape_or_a_word() {
    let account = made_up::account("1234567890");
    let pointed = format!("{}.{}.{}", &account[..4], &account[4..6], &account[6..]);
    assert_eq!(found(&pointed), [(Account, pointed.as_str())]);
    let spaced = pointed.replace('.', " ");
    assert_eq!(found(&spaced), [(Account, spaced.as_str())]);
    assert_eq!(
        found(&format!("Kontonr.: {account}")),
        [(Account, account.as_str())]
    );
    assert_eq!(found(&format!("nummer {account}")), []);
    for words in [
        "kto. ",
        "honorar til ",
        "utbetales til ",
        "DNB ",
        "Kari Nordmann, ",
        "Kari Nordmann\t",
    ] {
        let text = format!("{words}{account}");
        assert_eq!(found(&text), [(Account, account.as_str())], "{text}");
    }
    assert_eq!(found("1234.56.78900"), []);
}

#[test]
fn addresses_for_machines_and_for_people() {
    for (kind, address) in [
        (Email, "Kari.Nordmann@example.no"),
        (Email, "a.b+c@ks.example.no"),
        (Email, "bjørn@example.no"),
        (PrivateEmail, "kari@gmail.com"),
        (Email, "kari (at) example.no"),
        (Email, "kari[at]example.no"),
        (Email, "kari.nordmann at example.no"),
        (Email, "kari at example dot no"),
        (Email, "kari krøllalfa example punktum no"),
        (Email, "kari(at)example(dot)no"),
        (Email, "kari.nordmann@\nexample.no"),
        (Email, "kari [snabel-a] example [punktum] no"),
        (PrivateEmail, "ola.nordmann (at) hotmail.com"),
        (Email, "kari.nordmann @ example.no"),
        (Email, "KARI@EXAMPLE.NO"),
        (Email, "kari.nordmann&#64;example.no"),
        (Email, "kari.nordmann&commat;example.no"),
        (Email, "kari.nordmann\\@example.no"),
        (Email, "kari.nordmann\\u0040example.no"),
        (Email, "kari.nordmann=40example.no"),
        (Email, "kari.nordmann@@example.no"),
        (Email, "kari.nordmann@example,no"),
        (Email, "kari.nordmann@example。no"),
        (Email, "kari.nordmann @example.no"),
        (Email, "kari.nordmann \"at\" example.no"),
        (Email, "kari.nordmann 'at' example.no"),
        (Email, "kari.nordmann /at/ example.no"),
        (Email, "kari.nordmann |at| example.no"),
        (Email, "kari.nordmann æt example.no"),
        (Email, "kari.nordmann(ved)example.no"),
        (Email, "kari.nordmann(krøll)example.no"),
        (Email, "kari.nordmann krølla example.no"),
        (Email, "kari.nordmann kralfa example.no"),
        (Email, "kari.nordmann @-tegn example.no"),
        (Email, "kari.nordmann.at.example.no"),
        (Email, "kari.nordmann på example.no"),
        (Email, "kari.nordmann hos example.no"),
        (Email, "k a r i @ e x a m p l e . n o"),
        (Email, "kari.nordmann@example punktum no"),
        (Email, "kari@intern"),
        (Email, "kari@192.168.0.1"),
    ] {
        let text = format!("Se {address}.");
        assert_eq!(found(&text), [(kind, address)], "{text}");
    }
    assert_eq!(
        found("kari@example.no.Hilsen"),
        [(Email, "kari@example.no")]
    );
    let written = addresses("Skriv til post (at) example (dot) no.");
    assert_eq!(written[0].address, "post@example.no");
}

#[test]
fn birth_dates_and_homes_stand_beside_a_name() {
    for (text, date) in [
        ("Kari Nordmann, f. 12.03.1970", "12.03.1970"),
        ("Kari Nordmann (f.12.3.70)", "12.3.70"),
        (
            "Ola Nordmann er født 12. mars 1970 i Bergen",
            "12. mars 1970",
        ),
        ("Fødselsdato: 12/03-1970", "12/03-1970"),
        ("født 01.02.1980: Ola Nordmann", "01.02.1980"),
    ] {
        assert_eq!(found(text), [(BirthDate, date)], "{text}");
    }
    for (text, home) in [
        (
            "Kari Nordmann, Fjellveien 12 B, 5003 Bergen",
            "Fjellveien 12 B, 5003 Bergen",
        ),
        (
            "Kari Nordmann\nOlav Tryggvasons gate 4\n7011 Trondheim",
            "Olav Tryggvasons gate 4\n7011 Trondheim",
        ),
        ("hun bor i Storgata 7 med", "Storgata 7"),
    ] {
        assert_eq!(found(text), [(HomeAddress, home)], "{text}");
    }
}

#[test]
fn what_lets_strangers_into_a_meeting() {
    for (text, way) in [
        (
            "Bli med: https://zoom.us/j/123456789?pwd=abc.",
            "https://zoom.us/j/123456789?pwd=abc",
        ),
        (
            "<https://teams.microsoft.com/l/meetup-join/19%3ameeting>",
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting",
        ),
        (
            "https://meet.google.com/abc-defg-hij",
            "https://meet.google.com/abc-defg-hij",
        ),
        ("Møte-ID: 312 345 678 90", "312 345 678 90"),
        ("Passcode: aB3dE9", "aB3dE9"),
        ("Passord: Sommer", "Sommer"),
        ("Teams-møte. Kode: x7Fg2k", "x7Fg2k"),
        ("Telefonkonferanse-ID: 912 345 678#", "912 345 678"),
    ] {
        assert_eq!(found(text), [(MeetingAccess, way)], "{text}");
    }
}

#[test]
fn the_ending_of_a_file_is_no_part_of_an_address_before_it() {
    let count = |name: &str| personal_data_in_name(name, &Allowed::default()).len();
    assert_eq!(count("kari.nordmann(at)example.no.txt"), 1);
    assert_eq!(count("kari.nordmann (at) example.no.docx"), 1);
    assert_eq!(count("kari.nordmann@example.no"), 1);
    assert_eq!(count("program at 2024.docx"), 0);
}

#[test]
fn what_is_allowed_stays_and_the_rest_is_masked() {
    let allowed = Allowed::new(["KARI@example.no", "+47 22334455"]);
    let text =
        "Skriv til kari (at) example.no eller ola@example.no, ring 22.33.44.55 eller 912 34 567.";
    let masked = masked(text, &allowed, |kind| match kind {
        Phone => "[telefon]",
        _ => "[e-post]",
    });
    assert_eq!(
        masked,
        "Skriv til kari (at) example.no eller [e-post], ring 22.33.44.55 eller [telefon]."
    );
}
