//! S205, S206, S209, S219: sessions that cannot take place as written.

use crate::diagnostics::check::*;
use expect_test::expect;

#[test]
fn an_end_before_its_start() {
    check_gathering(
        "starts: \"15:00\"\nends: \"10:00\"\nsessions:\n  - title: Åpning\n    start: \"10:00\"\n    end: \"09:30\"\n",
        expect![[r#"
            feil[S205]: Slutten (10:00) kommer før begynnelsen (15:00).
             --> content/gatherings/2018/bergen-2018/index.md:8:7
              |
            7 | starts: "15:00"
              |         ------- begynner her
            8 | ends: "10:00"
              |       ^^^^^^^
              |
              = råd: rett klokkeslettene

            feil[S205]: Slutten (09:30) kommer før begynnelsen (10:00).
              --> content/gatherings/2018/bergen-2018/index.md:12:10
               |
            11 |     start: "10:00"
               |            ------- begynner her
            12 |     end: "09:30"
               |          ^^^^^^^
               |
               = råd: rett klokkeslettene

        "#]],
    );
}

#[test]
fn a_gathering_over_two_days_may_end_earlier_than_it_began() {
    let fields = "starts: \"12:00\"\nends: \"10:00\"\n";
    sound(&[(
        GATHERING,
        gathering(fields).replace("2018-01-16", "2018-01-16/2018-01-17"),
    )]);
}

#[test]
fn two_things_in_one_room() {
    check_gathering(
        "sessions:\n  - title: Åpning\n    start: \"10:00\"\n    end: \"11:00\"\n    room: Sal A\n  - title: Innlegg\n    start: \"10:45\"\n    end: \"11:30\"\n    room: Sal A\n",
        expect![[r#"
            feil[S206]: «Innlegg» og «Åpning» er i samme rom (Sal A) til samme tid.
              --> content/gatherings/2018/bergen-2018/index.md:13:12
               |
             9 |     start: "10:00"
               |            ------- den andre programposten
            ...
            13 |     start: "10:45"
               |            ^^^^^^^
               |
               = råd: endre tid eller rom på den ene

        "#]],
    );
}

#[test]
fn one_thing_after_another_and_two_rooms_are_no_collision() {
    sound(&[(
        GATHERING,
        gathering(
            "sessions:\n  - {title: A, start: \"10:00\", end: \"11:00\", room: A}\n  - {title: B, start: \"11:00\", end: \"12:00\", room: A}\n  - {title: C, start: \"10:00\", end: \"11:00\", room: B}\n  - {title: D, start: \"10:30\"}\n",
        ),
    )]);
}

#[test]
fn a_session_on_another_day() {
    check_gathering(
        "sessions:\n  - title: Åpning\n    date: 2018-01-17\n",
        expect![[r#"
            feil[S209]: Programposten er ikke på noen av dagene samlingen varer.
             --> content/gatherings/2018/bergen-2018/index.md:9:11
              |
            4 | date: 2018-01-16
              |       ---------- samlingens dato står her
            ...
            9 |     date: 2018-01-17
              |           ^^^^^^^^^^

        "#]],
    );
}

#[test]
fn a_planned_gathering_whose_day_is_over() {
    check(
        &[(GATHERING, gathering("").replace("held", "planned"))],
        expect![[r#"
            advarsel[S219]: Samlingen står som planlagt, men 2018-01-16 er over.
             --> content/gatherings/2018/bergen-2018/index.md:5:9
              |
            5 | status: planned
              |         ^^^^^^^
              |
              = råd: sett status til held, cancelled eller postponed, eller certainty: unknown under provenance.status

        "#]],
    );
}

#[test]
fn that_nobody_knows_whether_it_was_held_may_be_said() {
    sound(&[(
        GATHERING,
        gathering("provenance:\n  status:\n    certainty: unknown\n").replace("held", "planned"),
    )]);
}

#[test]
fn sessions_past_midnight() {
    sound(&[(
        GATHERING,
        gathering(
            "sessions:\n  - title: Middag\n    type: social\n    date: 2018-01-16/2018-01-17\n    start: \"20:00\"\n    end: \"01:00\"\n  - title: Samtale\n    start: \"22:00\"\n    end: \"24:00\"\n",
        ),
    )]);
    check_gathering(
        "sessions:\n  - title: Middag\n    date: 2018-01-17/2018-01-18\n    start: \"20:00\"\n    end: \"01:00\"\n  - title: Natt\n    start: \"24:00\"\n  - title: Sent\n    start: \"23:00\"\n    end: \"24:30\"\n",
        expect![[r#"
            feil[S209]: Programposten er ikke på noen av dagene samlingen varer.
             --> content/gatherings/2018/bergen-2018/index.md:9:11
              |
            4 | date: 2018-01-16
              |       ---------- samlingens dato står her
            ...
            9 |     date: 2018-01-17/2018-01-18
              |           ^^^^^^^^^^^^^^^^^^^^^

            feil[S115]: «24:00» er ikke et klokkeslett.
              --> content/gatherings/2018/bergen-2018/index.md:13:12
               |
            13 |     start: "24:00"
               |            ^^^^^^^
               |
               = råd: 24:00 er slutten på en dag; skriv "00:00" og neste dag

            feil[S115]: «24:30» er ikke et klokkeslett.
              --> content/gatherings/2018/bergen-2018/index.md:16:10
               |
            16 |     end: "24:30"
               |          ^^^^^^^
               |
               = råd: skriv klokkeslettet slik: "10:00"

        "#]],
    );
}
