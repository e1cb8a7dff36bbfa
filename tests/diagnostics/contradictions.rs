//! S239–S253: facts that cannot all be right.

use crate::diagnostics::check::*;
use expect_test::{Expect, expect};
use samling::base::text::Language;
use samling::diagnostics::report::ReportFormat;

/// The report with one line for each finding.
fn check_short(files: &[(&str, &str)], wanted: Expect) {
    wanted.assert_eq(&Site::new(files).report_in(ReportFormat::Short, Language::Nb));
}

/// Of a gathering with these lines in its front matter, from line 7.
fn check_fields(fields: &str, wanted: Expect) {
    check_short(&[(GATHERING, &gathering(fields))], wanted);
}

#[test]
fn pictures_whose_text_says_nothing() {
    check_short(
        &[
            (
                GATHERING,
                &gathering(
                    "images:\n  - {file: kart.svg, alt: kart.svg}\n  - {file: kart.svg, alt: Bilde.}\n  - {file: kart.svg, alt: Kart over Vestland}\n",
                ),
            ),
            (
                "content/gatherings/2018/bergen-2018/kart.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
            ),
        ],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:8:27: warning[S239]: Teksten «kart.svg» sier ikke hva bildet viser. (skriv hva bildet viser, i alt; er bildet bare pynt, skriv decorative: true i stedet for alt)
            content/gatherings/2018/bergen-2018/index.md:9:27: warning[S239]: Teksten «Bilde.» sier ikke hva bildet viser. (skriv hva bildet viser, i alt; er bildet bare pynt, skriv decorative: true i stedet for alt)
        "#]],
    );
}

#[test]
fn sessions_at_once_and_before_the_beginning() {
    check_fields(
        "starts: 09:30\nsessions:\n  - {title: Frammøte, type: registration, start: 09:00, end: 09:30}\n  - {title: Åpning, start: 09:15, end: 10:00}\n  - {title: Skole, start: 10:00, end: 11:00}\n  - {title: Plan, start: 10:30, end: 11:30}\n  - {title: Mat, type: break, start: 11:00, end: 12:00}\n  - {title: Sal, room: Storsalen, start: 10:00, end: 11:00}\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:10:28: warning[S229]: «Åpning» begynner 09:15, men samlingen begynner 09:30. (rett klokkeslettet her, eller starts for samlingen; er det frammøte, skriv type: registration)
            content/gatherings/2018/bergen-2018/index.md:12:26: warning[S240]: «Plan» er samtidig med «Skole», og ingen av dem har rom eller spor. (rett klokkeslettene, eller skriv room: eller track: for begge)
        "#]],
    );
}

#[test]
fn what_is_said_to_be_lost_is_there() {
    check_fields(
        "materials:\n  - {kind: programme, title: Dagsorden, file: program.pdf, missing: not_preserved}\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:8:69: warning[S243]: Her står det at filen ikke er bevart, men program.pdf ligger i mappen. (ta bort missing)
        "#]],
    );
    let check = |materials: &str, wanted| {
        let files = [
            (GATHERING, gathering(&format!("materials:\n{materials}"))),
            (
                "content/gatherings/2018/bergen-2018/Program for dagen.txt",
                "Vi begynner klokken ti.\n".to_owned(),
            ),
        ];
        let site = Site::new(&files);
        let report: Expect = wanted;
        report.assert_eq(&site.report_in(ReportFormat::Short, Language::Nb));
    };
    check(
        "  - {kind: programme, title: Program for dagen, missing: not_preserved}\n  - {kind: slides, title: Lysbilder, missing: not_preserved}\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:8:58: warning[S243]: Her står det at filen ikke er bevart, men en fil i mappen heter det samme: Program for dagen.txt (er det denne, så skriv file: "Program for dagen.txt" i stedet for missing)
        "#]],
    );
    check(
        "  - {kind: programme, title: Program for dagen, missing: not_preserved}\n  - {kind: other, title: Programmet, file: Program for dagen.txt}\n",
        expect![[r#""#]],
    );
}

#[test]
fn weekdays_that_were_others() {
    let fields =
        gathering("summary: Vi møttes mandag 16. januar 2018 og tirsdag 17. april 2018.\n");
    check_short(
        &[(
            GATHERING,
            &format!("{fields}Onsdag 16.01.2018 var det full sal.\n"),
        )],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:10: warning[S244]: 16. januar 2018 er en tirsdag, ikke en mandag. (rett ukedagen eller datoen)
            content/gatherings/2018/bergen-2018/index.md:9:1: warning[S244]: 16.01.2018 er en tirsdag, ikke en onsdag. (rett ukedagen eller datoen)
        "#]],
    );
}

#[test]
fn names_and_actors_of_another_time() {
    check_short(
        &[
            (
                GATHERING,
                &gathering(
                    "organisers: [ks, gammelt-lag]\nsummary: Skolen vår viste fram arbeidet sitt.\nsessions:\n  - {title: Skole for alle (tidligere Skolen vår)}\n  - {title: Skolen vårt mål}\n",
                ),
            ),
            (
                "content/projects/skolen.md",
                "---\nname: Skole for alle\nformer_names: [{name: Skolen vår, valid: ../2016-12-31}]\nperiod: 2015/2019\nstatus: completed\n---\n",
            ),
            (
                "content/programme/actors.yaml",
                "- {id: ks, name: KS, type: membership_organisation}\n- {id: gammelt-lag, name: Gammelt lag, type: ngo, valid: ../2017, successor: nytt-lag}\n- {id: nytt-lag, name: Nytt lag, type: ngo, valid: 2018/..}\n- {id: nytt-lag-2, name: NYTT LAG, type: ngo}\n",
            ),
        ],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:18: warning[S246]: Aktøren «gammelt-lag» fantes ikke da samlingen var (2018-01-16). (mente du: nytt-lag)
            content/gatherings/2018/bergen-2018/index.md:8:10: warning[S245]: Navnet «Skolen vår» ble brukt til 2016-12-31, og samlingen var etter det. (mente du: Skole for alle)
            content/programme/actors.yaml:4:26: warning[S252]: To aktører heter «NYTT LAG». (er det den samme, så behold én av dem; er det to, så gi dem hvert sitt navn)
        "#]],
    );
}

#[test]
fn dates_on_the_wrong_side() {
    check_short(
        &[
            (
                GATHERING,
                &gathering("registration: {deadline: 2018-02-01}\nupdated: 2999-01-01\n"),
            ),
            (
                "content/gatherings/2018/bergen-2018/letters/brev.md",
                "---\ntitle: Takk for sist\ndate: 2018-01-10\n---\nTakk.\n",
            ),
            (
                "content/gatherings/2999/bergen-2999/index.md",
                "---\ntitle: Siste samling\nkind: samling\ndate: 2999-01-16\nstatus: held\nmode: physical\n---\n",
            ),
        ],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:26: warning[S247]: Fristen for påmelding (2018-02-01) er etter samlingen (2018-01-16). (rett den av datoene som er feil)
            content/gatherings/2018/bergen-2018/index.md:8:10: warning[S248]: Dette skal være oppdatert 2999-01-01, men den dagen er ikke kommet ennå. (skriv dagen da teksten sist ble endret)
            content/gatherings/2018/bergen-2018/letters/brev.md:3:7: warning[S247]: Brevet er datert 2018-01-10, før samlingen (2018-01-16). (rett den av datoene som er feil)
            content/gatherings/2999/bergen-2999/index.md:5:9: warning[S248]: Samlingen står som gjennomført, men 2999-01-16 er ikke kommet ennå. (rett datoen, eller sett status til planned)
        "#]],
    );
}

#[test]
fn addresses_that_nobody_can_write_to() {
    check_fields(
        "contacts:\n  - {name: Sekretariatet, email: post@example}\n  - {name: Ordføreren, email: post@example.no}\nplace: {name: Bergen, url: \"mailto:post\"}\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:8:34: warning[S249]: «post@example» kan ikke være en e-postadresse. (skriv hele adressen: post@example.no)
            content/gatherings/2018/bergen-2018/index.md:10:28: warning[S249]: «post» kan ikke være en e-postadresse. (skriv hele adressen: post@example.no)
        "#]],
    );
}

#[test]
fn projects_out_of_their_time() {
    check_short(
        &[
            (
                "content/projects/skolen.md",
                "---\nname: Skolen\nperiod: 2015/..\nstatus: completed\nmilestones:\n  - {date: 2011, text: Søknad}\n  - {date: 2014, text: Forarbeid}\n  - {date: 2016, text: Start}\n---\n",
            ),
            (
                "content/projects/hagen.md",
                "---\nname: Hagen\nperiod: 2015/2016\nstatus: ongoing\ncounty: hordaland\nmunicipalities: [voss]\n---\n",
            ),
            (
                "content/municipalities.yaml",
                "- {id: voss, number: \"4621\", names: {nb: Voss}, counties: [{county: vestland}]}\n- {id: kvam, number: \"4621\", names: {nb: Kvam}, counties: [{county: vestland}]}\n",
            ),
        ],
        expect![[r#"
            content/municipalities.yaml:2:22: warning[S252]: Nummeret 4621 er brukt to ganger. (rett nummeret på det ene stedet)
            content/projects/hagen.md:4:9: warning[S250]: Prosjektet står som pågående, men perioden 2015/2016 er over. (rett period eller status)
            content/projects/hagen.md:6:18: warning[S231]: Kommunen «voss» lå ikke i fylket «hordaland» da, men i «vestland». (bytt kommune, eller skriv county: vestland)
            content/projects/skolen.md:3:9: warning[S250]: Prosjektet står som avsluttet, men perioden 2015/.. har ingen slutt. (rett period eller status)
            content/projects/skolen.md:6:12: warning[S250]: Milepælen er datert 2011, utenfor prosjektets periode. (rett datoen, eller period for prosjektet)
        "#]],
    );
}

#[test]
fn numbers_that_cannot_be() {
    check_short(
        &[
            (
                GATHERING,
                &gathering("evaluation: {responses: 260}\nparticipants: {count: 30}\n"),
            ),
            (
                "content/counties/agder.md",
                "---\nnumber: \"46\"\nnames: {nb: Agder}\n---\n",
            ),
            (
                "content/municipalities.yaml",
                "- {id: grimstad, number: \"4202\", names: {nb: Grimstad}, counties: [{county: agder}]}\n- {id: lillesand, number: \"4215\", names: {nb: Lillesand}, counties: [{county: agder}]}\n",
            ),
            (
                "content/counties/rogaland.md",
                "---\nnumber: \"11\"\nnames: {nb: Rogaland}\n---\n",
            ),
            (
                "content/counties/finnmark.md",
                "---\nnumber: \"11\"\nnames: {nb: Finnmark}\n---\n",
            ),
        ],
        expect![[r#"
            content/counties/agder.md:2:9: warning[S235]: Fylket har nummer 46, men numrene til alle kommunene i det begynner med 42. (mente du: 42)
            content/counties/rogaland.md:2:9: warning[S252]: Nummeret 11 er brukt to ganger. (rett nummeret på det ene stedet)
            content/gatherings/2018/bergen-2018/index.md:7:25: warning[S251]: Det står 260 svar, men bare 30 deltakere. (rett det tallet som er feil)
        "#]],
    );
}

#[test]
fn what_is_lost_of_a_text() {
    let text = "| Tid | Tema |\n| --- | --- |\n| 10 | Skole | Sal A |\n\n• Skole\n• Arbeid\n\nTall fra 2017.[^1] Dette er **viktig **her.\n";
    check_short(
        &[(GATHERING, &format!("{}{text}", gathering("")))],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:10:1: warning[S768]: Raden har 3 ruter, og tabellen 2 overskrifter: resten vises ikke. (gi tabellen en overskrift til, eller slå sammen rutene)
            content/gatherings/2018/bergen-2018/index.md:12:1: warning[S769]: Dette blir ikke et punkt i en liste. (skriv bindestrek og mellomrom foran hvert punkt: - Skole)
            content/gatherings/2018/bergen-2018/index.md:15:15: warning[S770]: Fotnoten [^1] har ingen tekst. (skriv den nederst, på en egen linje: [^1]: …)
            content/gatherings/2018/bergen-2018/index.md:15:29: warning[S764]: Her står ** uten at noe blir uthevet. (sett ** rett inntil det første og det siste ordet: **viktig**)
        "#]],
    );
}

#[test]
fn the_same_twice_in_a_list() {
    check_fields(
        "topics: [søvn, mat, søvn]\norganisers: [ks, ks]\npresentations:\n  - id: a\n    title: A\n    speakers:\n      - {name: Kari Eksempel, affiliation: KS}\n      - {name: Kari Eksempel, affiliation: Voss kommune}\n      - {name: Kari Eksempel, affiliation: KS}\n",
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:7:21: warning[S253]: «søvn» står to ganger i listen. (ta bort den ene)
            content/gatherings/2018/bergen-2018/index.md:8:18: warning[S253]: «ks» står to ganger i listen. (ta bort den ene)
            content/gatherings/2018/bergen-2018/index.md:14:16: warning[S227]: «Kari Eksempel» står som én person, men kan være to: navn eller arbeidssted er ikke det samme. (før opp personen i content/programme/people.yaml, eller begge, med hver sin id, og skriv person: id ved navnet)
            content/gatherings/2018/bergen-2018/index.md:15:16: warning[S253]: «Kari Eksempel» står to ganger i listen. (ta bort den ene)
        "#]],
    );
}

#[test]
fn words_that_become_something_else() {
    let text = "16. januar 2018 møttes vi.\n\nVi lagrer ingenting om deg.\n---\n\n    Dette er limt inn fra Word.\n\n10\tSkole\n11\tPlan\n\nMer.\n";
    check_short(
        &[(GATHERING, &format!("{}{text}", gathering("")))],
        expect![[r#"
            content/gatherings/2018/bergen-2018/index.md:8:1: warning[S771]: Datoen blir nummeret på et punkt i en liste. (skriv en omvendt skråstrek foran punktumet: 16\. januar 2018 møttes vi.)
            content/gatherings/2018/bergen-2018/index.md:10:1: warning[S771]: Dette blir en overskrift, for rett under står det ---. (skriv en tom linje mellom teksten og strekene)
            content/gatherings/2018/bergen-2018/index.md:13:5: warning[S771]: Dette blir vist som kode, for linjen begynner med fire mellomrom. (ta bort mellomrommene først på linjen)
            content/gatherings/2018/bergen-2018/index.md:15:1: warning[S771]: Linjene har tabulatorer mellom ordene, og blir ikke en tabell. (skriv hver linje med streker mellom rutene: | Tid | Tema |, og under den første: | --- | --- |)
        "#]],
    );
}
