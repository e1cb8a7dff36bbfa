//! S601–S603: the preview cannot listen at an address, or panics.

use crate::diagnostics::check::*;
use expect_test::expect;
use samling::diagnostics::catalogue;

/// The output of `samling serve` when it cannot start.
fn refusal(arguments: &[&str]) -> String {
    let site = Site::new::<&str>(&[]);
    let output = crate::support::samling(site.root())
        .args(["serve", "--lang", "nb", "--color", "never"])
        .args(arguments)
        .output()
        .expect("a run");
    assert_eq!(output.status.code(), Some(3));
    String::from_utf8(output.stderr).expect("UTF-8")
}

#[test]
fn a_port_in_use() {
    let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let said = refusal(&["-p", &port]).replace(&port, "«port»");
    expect![[r#"
        feil[S601]: Port «port» er opptatt av et annet program.
         |
         = råd: velg en annen med -p, eller ta bort -p, så finner samling en ledig

    "#]]
    .assert_eq(&said);
}

/// The address is reserved for documentation (RFC 5737), so no machine has it.
#[cfg(target_os = "linux")]
#[test]
fn an_address_of_another_machine() {
    expect![[r#"
        feil[S602]: Kan ikke vise nettstedet på 192.0.2.1:0: denne maskinen har ingen slik adresse
         |
         = råd: velg en annen adresse med --host, eller en annen port med -p

    "#]]
    .assert_eq(&refusal(&["--host", "192.0.2.1", "-p", "0"]));
}

#[test]
fn a_fault_of_our_own() {
    let site = Site::new::<&str>(&[]);
    let mistake = catalogue::build_broke("index out of bounds");
    expect![[r#"
        feil[S603]: samling har en feil og kunne ikke bygge nettstedet: index out of bounds
         |
         = råd: det er ikke din feil; meld fra, og ta med teksten over

    "#]]
    .assert_eq(&site.report_of(vec![mistake]));
}

#[test]
fn a_day_of_the_environment_that_is_no_number() {
    let site = Site::new::<&str>(&[]);
    expect![[r#"
        feil[S132]: SOURCE_DATE_EPOCH er ikke et antall sekunder: «i går»
         |
         = råd: skriv sekundene siden 1. januar 1970, for eksempel 1516060800, eller ta variabelen bort

    "#]]
    .assert_eq(&site.report_of(vec![catalogue::bad_epoch("i går")]));
}
