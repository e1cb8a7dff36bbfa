//! S114, S115: dates that do not exist, and texts that are not a time of day.

use crate::diagnostics::check::*;
use expect_test::{Expect, expect};

fn check_date(date: &str, wanted: Expect) {
    let text = format!(
        "---\ntitle: Samling\nkind: samling\ndate: {date}\nstatus: held\nmode: physical\n---\n"
    );
    check(&[(GATHERING, text)], wanted);
}

#[test]
fn days_that_do_not_exist() {
    check_date(
        "2018-13-01",
        expect![[r#"
            feil[S114]: Det finnes ingen måned 13.
             --> content/gatherings/2018/bergen-2018/index.md:4:7
              |
            4 | date: 2018-13-01
              |       ^^^^^^^^^^
              |
              = råd: mente du: 2018-01-13

        "#]],
    );
    check_date(
        "2018-02-30",
        expect![[r#"
        feil[S114]: 2018-02 har 28 dager, ikke 30.
         --> content/gatherings/2018/bergen-2018/index.md:4:7
          |
        4 | date: 2018-02-30
          |       ^^^^^^^^^^
          |
          = råd: skriv datoen slik: 2018-01-16, 2018-04-18/2018-04-19, 2018-10 eller 2018

    "#]],
    );
}

#[test]
fn an_end_before_its_start() {
    check_date(
        "2018-04-19/2018-04-18",
        expect![[r#"
            feil[S114]: Slutten (2018-04-18) kommer før begynnelsen (2018-04-19).
             --> content/gatherings/2018/bergen-2018/index.md:4:7
              |
            4 | date: 2018-04-19/2018-04-18
              |       ^^^^^^^^^^^^^^^^^^^^^
              |
              = råd: mente du: 2018-04-18/2018-04-19

        "#]],
    );
}

#[test]
fn dates_as_norwegians_write_them() {
    check_date(
        "16.01.2018",
        expect![[r#"
        feil[S114]: «16.01.2018» er ikke en dato.
         --> content/gatherings/2018/bergen-2018/index.md:4:7
          |
        4 | date: 16.01.2018
          |       ^^^^^^^^^^
          |
          = råd: mente du: 2018-01-16

    "#]],
    );
    check_date(
        "16. januar 2018",
        expect![[r#"
        feil[S114]: «16. januar 2018» er ikke en dato.
         --> content/gatherings/2018/bergen-2018/index.md:4:7
          |
        4 | date: 16. januar 2018
          |       ^^^^^^^^^^^^^^^
          |
          = råd: mente du: 2018-01-16

    "#]],
    );
    check_date(
        "18.-19. april 2018",
        expect![[r#"
        feil[S114]: «18.-19. april 2018» er ikke en dato.
         --> content/gatherings/2018/bergen-2018/index.md:4:7
          |
        4 | date: 18.-19. april 2018
          |       ^^^^^^^^^^^^^^^^^^
          |
          = råd: mente du: 2018-04-18/2018-04-19

    "#]],
    );
    check_date(
        "våren 2018",
        expect![[r#"
        feil[S114]: «våren 2018» er ikke en dato.
         --> content/gatherings/2018/bergen-2018/index.md:4:7
          |
        4 | date: våren 2018
          |       ^^^^^^^^^^
          |
          = råd: mente du: 2018-21

    "#]],
    );
}

#[test]
fn what_is_no_date() {
    check_date(
        "snart",
        expect![[r#"
        feil[S114]: «snart» er ikke en dato.
         --> content/gatherings/2018/bergen-2018/index.md:4:7
          |
        4 | date: snart
          |       ^^^^^
          |
          = råd: skriv datoen slik: 2018-01-16, 2018-04-18/2018-04-19, 2018-10 eller 2018

    "#]],
    );
    check_date(
        "",
        expect![[r#"
            feil[S204]: Feltet «date» er tomt.
             --> content/gatherings/2018/bergen-2018/index.md:4:1
              |
            4 | date: 
              | ^^^^
              |
              = råd: skriv unknown når det ikke er kjent

        "#]],
    );
    check_date(
        "20180116",
        expect![[r#"
        feil[S114]: «20180116» er ikke en dato.
         --> content/gatherings/2018/bergen-2018/index.md:4:7
          |
        4 | date: 20180116
          |       ^^^^^^^^
          |
          = råd: mente du: 2018-01-16

    "#]],
    );
    check_date(
        "“2018-01-16”",
        expect![[r#"
        feil[S114]: «“2018-01-16”» er ikke en dato.
         --> content/gatherings/2018/bergen-2018/index.md:4:7
          |
        4 | date: “2018-01-16”
          |       ^^^^^^^^^^^^
          |
          = råd: mente du: 2018-01-16

    "#]],
    );
}

#[test]
fn an_unknown_date_is_said_to_be_unknown() {
    for word in ["unknown", "ukjent", "ukjend"] {
        sound(&[(GATHERING, gathering("").replace("2018-01-16", word))]);
    }
}

#[test]
fn times() {
    check_gathering(
        "starts: kl 10\nends: 1530\nsessions:\n  - title: A\n    start: 24:30\n  - title: B\n    start: 10 til 11\n",
        expect![[r#"
            feil[S115]: «1530» er ikke et klokkeslett.
             --> content/gatherings/2018/bergen-2018/index.md:8:7
              |
            8 | ends: 1530
              |       ^^^^
              |
              = råd: skriv klokkeslettet slik: "15:30"

            feil[S115]: «24:30» er ikke et klokkeslett.
              --> content/gatherings/2018/bergen-2018/index.md:11:12
               |
            11 |     start: 24:30
               |            ^^^^^
               |
               = råd: skriv klokkeslettet slik: "10:00"

            feil[S115]: «10 til 11» er ikke et klokkeslett.
              --> content/gatherings/2018/bergen-2018/index.md:13:12
               |
            13 |     start: 10 til 11
               |            ^^^^^^^^^
               |
               = råd: skriv klokkeslettet slik: "10:00"

        "#]],
    );
}

#[test]
fn lengths_of_time() {
    check_gathering(
        "recordings:\n  - status: announced\n    duration: en god stund\n  - status: announced\n    duration: 1 t 30 min\n",
        expect![[r#"
            feil[S115]: «en god stund» er ikke en varighet.
             --> content/gatherings/2018/bergen-2018/index.md:9:15
              |
            9 |     duration: en god stund
              |               ^^^^^^^^^^^^
              |
              = råd: skriv varigheten slik: "45 min" eller "1:30"

        "#]],
    );
}

#[test]
fn times_as_norwegians_write_them() {
    sound(&[(GATHERING, gathering("starts: 10.00\nends: \"15:30\"\n"))]);
}
