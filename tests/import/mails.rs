//! E-mails: the newest message is what counts, in whatever encoding; a forwarded one is what it passes on.

use crate::import::folder::{Folder, speakers};
use samling::content::schema::records::GatheringRecord;

/// The only gathering of an import of one e-mail, and the errors of its site.
fn only(bytes: &[u8]) -> GatheringRecord {
    let folder = Folder::new().bytes("melding.eml", bytes);
    folder.import();
    assert_eq!(folder.errors(), [] as [String; 0]);
    let mut all = folder.gatherings().into_values();
    let (Some(entry), None) = (all.next(), all.next()) else {
        panic!("{:?}", folder.names());
    };
    entry.record
}

fn mail(subject: &str, text: &str) -> String {
    let text = text.replace('\n', "\r\n");
    format!(
        "From: Kari Nordmann <kari@example.no>\r\nTo: ola@example.no\r\nSubject: {subject}\r\nDate: Thu, 25 Apr 2019 08:12:00 +0200\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    )
}

const NEWEST: &str = "Hei!\n\nVelkommen til nettverksmøte onsdag 22. mai 2019 kl. 09.00–12.00 på Fylkeshuset i Molde.\n\n\
     09.00 Kaffe\n09.15 Åpning v/ Kari Nordmann\n10.00 Tall fra kommunene v/ Jørn Bøe, KS\n\n";

const OLDER: [&str; 5] = [
    "-----Opprinnelig melding-----\nFra: Jørn Bøe\nSendt: 3. april 2019 10:22\nTil: Kari Nordmann\nEmne: Nettverksmøte\n\n",
    "Frå: Jørn Bøe\nSendt: 3. april 2019 10:22\nTil: Kari Nordmann\nEmne: Nettverksmøte\n\n",
    "From: Jørn Bøe <jorn@example.no>\nSent: Wednesday, 3 April 2019 10:22\nTo: Kari Nordmann\nSubject: Nettverksmøte\n\n",
    "Den ons. 3. apr. 2019 kl. 10:22 skrev Jørn Bøe:\n\n",
    "On Wed, 3 Apr 2019, Jørn Bøe wrote:\n\n",
];

const OF_OLDER: &str = "Kan vi ha nettverksmøte tirsdag 14. mai 2019 på Hotell Alexandra, Loen?\nSted: Hotell Alexandra, Loen\nPåmelding innen 2. mai 2019\n\
     10.00 Noe annet\n11.00 Noe tredje\n12.00 Lunsj\n13.00 Slutt\n14.00 Hjem\n";

#[test]
fn what_is_quoted_is_not_what_the_newest_message_says() {
    let marked =
        |text: &str| -> String { text.lines().map(|line| format!("> {line}\n")).collect() };
    let quoted = OLDER.iter().map(|head| format!("{head}{OF_OLDER}"));
    let quoted = quoted.chain([
        marked(&format!(
            "Fra: Jørn Bøe\nSendt: 3. april 2019\nTil: Kari\nEmne: x\n{OF_OLDER}"
        )),
        format!("{}{}", OLDER[3], marked(OF_OLDER)),
    ]);
    for older in quoted {
        let found = only(mail("SV: Nettverksmøte", &format!("{NEWEST}{older}")).as_bytes());
        let date = found.date.value().map(ToString::to_string);
        assert_eq!(date.as_deref(), Some("2019-05-22"), "{older}");
        let place = found.place.as_ref().map(|place| place.name.as_str());
        assert_eq!(place, Some("Molde"), "{older}");
        let titles: Vec<&str> = found
            .sessions
            .iter()
            .map(|session| session.title.as_str())
            .collect();
        assert_eq!(titles, ["Kaffe", "Åpning", "Tall fra kommunene"], "{older}");
        assert_eq!(speakers(&found), ["Kari Nordmann", "Jørn Bøe"], "{older}");
        assert!(found.registration.is_none(), "{older}");
        assert!(!found.title.contains("SV"), "{}", found.title);
    }
}

#[test]
fn a_forwarded_message_is_what_the_mail_tells() {
    let text = format!("Til orientering.\n\n{}{NEWEST}", OLDER[0]);
    let found = only(mail("VS: Nettverksmøte", &text).as_bytes());
    assert_eq!(found.sessions.len(), 3);
    assert!(!found.title.starts_with("VS"), "{}", found.title);
}

#[test]
fn an_encoding_that_is_not_stated_is_windows() {
    let text = "From: Kåre Østby <kare@example.no>\r\nSubject: Nettverksmøte på Ås\r\nDate: Thu, 25 Apr 2019 08:12:00 +0200\r\n\r\n\
                Nettverksmøte 22. mai 2019 – på Ås\r\n\r\n09.00 Kaffe\r\n09.15 Åpning v/ Gro Åsheim\r\n10.00 Tall v/ Jørn Bøe, KS\r\n";
    let found = {
        let bytes: Vec<u8> = text
            .chars()
            .map(|letter| match letter {
                '–' => 0x96,
                letter => u8::try_from(u32::from(letter)).expect("a letter of Latin-1"),
            })
            .collect();
        only(&bytes)
    };
    let titles: Vec<&str> = found
        .sessions
        .iter()
        .map(|session| session.title.as_str())
        .collect();
    assert_eq!(titles, ["Kaffe", "Åpning", "Tall"]);
    assert_eq!(speakers(&found), ["Gro Åsheim", "Jørn Bøe"]);
}

#[test]
fn a_text_file_from_windows_is_read() {
    let text = "Fagdag på Ås 12. april 2019\n\n09.30 Åpning v/ Gro Åsheim\n10.00 Tall v/ Jørn Bøe\n11.00 Mat\n";
    let bytes: Vec<u8> = text
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).expect("a letter of Latin-1"))
        .collect();
    let folder = Folder::new().bytes("program.txt", &bytes);
    folder.import();
    let mut all = folder.gatherings().into_values();
    let found = all.next().expect("a gathering").record;
    assert_eq!(speakers(&found), ["Gro Åsheim", "Jørn Bøe"]);
}
