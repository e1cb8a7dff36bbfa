use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

fn check(text: &str, expected: &str) {
    let found = personal_data(text, &Allowed::default());
    let codes = found
        .iter()
        .filter(|span| span.kind == PersonalDataKind::MeetingAccess);
    let codes: Vec<&str> = codes.map(|span| &text[span.range.clone()]).collect();
    assert_eq!(codes.join(" / "), expected, "{text}");
}

#[test]
fn a_code_stands_after_what_it_opens() {
    check("Passord for Teams: Sommer7hus1", "Sommer7hus1");
    check("Møtekode 123 274", "123 274");
    check("PIN: 87276", "87276");
    check("Kode til døra: 42757", "42757");
    check("Kode for å komme inn: 8069", "8069");
    check("Kode for å kome inn er 8069", "8069");
    check("Passord:\nVår9regn\nSe programmet", "Vår9regn");
    check("Passordet er Høst9blad.", "Høst9blad");
    check("API-nøkkel: sk-abc9def", "sk-abc9def");
    for text in [
        "Passord\nhK5133q\nSe programmet",
        "Passord - hK5133q",
        "Passord | hK5133q",
        "Passord er «hK5133q»",
        "Passord, hK5133q",
        "pw: hK5133q",
        "Pass: hK5133q",
        "Wi-Fi-passord: hK5133q",
        "SSID: Gjest Nøkkel: hK5133q",
        "Passordet til nettmøtet er hK5133q",
        "Løyndeord: hK5133q",
        "Zoom-kode hK5133q",
        "Wifi: gjest / hK5133q",
        "Passord:\n\nhK5133q .\n",
        "kode hK5133q i Zoom",
    ] {
        check(text, "hK5133q");
    }
    for text in [
        "Dørkode: 5165",
        "Alarmkode 5165",
        "Vertskode: 5165",
        "Engangskode: 5165",
        "Sikkerhetskode: 5165",
        "Kode til døra 5165",
    ] {
        check(text, "5165");
    }
    for text in [
        "Møte-ID:\n345 678 512",
        "Zoom-ID: 345 678 512",
        "Teams-ID 345 678 512",
        "ID: 345 678 512 (Zoom)",
        "Webinarnummer: 345 678 512",
        "Zoom 345 678 512",
    ] {
        check(text, "345 678 512");
    }
}

#[test]
fn links_into_meetings_and_groups() {
    for address in [
        "us02web.zoom.us/meeting/register/tZ2009abc",
        "events.zoom.us/ej/2024abc",
        "teams.cloud.microsoft/meet/205499",
        "teams.microsoft.com/l/channel/19%3a2036abc/General",
        "g.co/meet/abc2084",
        "bbb.example.no/b/kar-2096-abc",
        "video.nhn.no/rom2123",
        "chat.whatsapp.com/Ab2141Cd",
        "t.me/+Ab2147Cd",
        "discord.gg/Ab2132",
        "x.adobeconnect.com/rom2198",
    ] {
        let address = format!("https://{address}");
        check(&format!("Bli med: {address}"), &address);
    }
    check("Bruk koden FOLKEHELSE24 for rabatt på hotellet.", "");
    // Spaces of two bytes are no part of a number.
    check("PIN: 2407 \u{a0}\u{a0}717", "2407");
    check("Passord, brukernavn og e-post", "");
    check("Vi møtes på Zoom 17.01.2024 kl. 09", "");
    check("Wifi: gjest/hK5108q", "hK5108q");
    check("Wifi: Vik5G/hK5108q", "hK5108q");
    check("Wifi: gjest / hK5108q (se https://vik.no)", "hK5108q");
    check("Wi-Fi og 4G/5G-dekning i hele huset", "");
    check("Wifi: https://wifi4eu.no/", "");
    check("Token: abc", "");
    check("Bearer eyJhbGci5234abcDEF123", "eyJhbGci5234abcDEF123");
    check(
        "https://meet.example.no/rom2093",
        "https://meet.example.no/rom2093",
    );
    check("Passord for møtet sendes ut senere.", "");
    check("Om passord:\nSamling 2 er 14. mars", "");
    check("Koden er åpen. Kommunekode: 4601", "");
}
