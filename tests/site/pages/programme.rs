//! The programme's pages: one small site for each feature, and the exact text of `<main>`.

use crate::site::pages::site::Site;
use expect_test::{Expect, expect};

/// A file that every site here has.
const SITE: (&str, &str) = (
    "samling.yaml",
    "title: Prøvesiden\ndescription: En side til å prøve med.\nlanguage: nb\n",
);

/// Compares the text of `<main>` on the page at `address`: a line for each block, and `#` for each level of a heading.
fn check(files: &[(&str, &str)], address: &str, text: Expect) {
    text.assert_eq(&main_text(&page(files, address)));
}

/// The page's HTML. The site must have no errors.
fn page(files: &[(&str, &str)], address: &str) -> String {
    let site = Site::new().today(2026, 11, 22);
    let files = std::iter::once(&SITE).chain(files);
    let site = files.fold(site, |site, (path, text)| site.file(path, text));
    site.page(address)
}

fn main_text(html: &str) -> String {
    let (_, html) = html.split_once("<main id=\"main\">").expect("a main");
    let (html, _) = html.split_once("</main>").expect("its end");
    let mut text = String::new();
    for piece in html.split('<') {
        let (tag, after) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag.split_whitespace().next().unwrap_or_default();
        match name {
            "h1" | "h2" | "h3" | "h4" => {
                let level = usize::from(name.as_bytes()[1] - b'0');
                text.push('\n');
                text.push_str(&"#".repeat(level));
                text.push(' ');
            }
            "p" | "li" | "dt" | "tr" | "caption" | "summary" => text.push('\n'),
            "dd" | "td" | "th" => text.push_str(" | "),
            "q" => text.push('«'),
            "/q" => text.push('»'),
            _ => {}
        }
        text.push_str(&after.replace('\n', " "));
    }
    let lines = text.lines().map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        words.join(" ")
    });
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n").replace("&amp;", "&") + "\n"
}

const ACTORS: (&str, &str) = (
    "content/programme/actors.yaml",
    "\
- {id: ks, name: KS, type: membership_organisation}
- {id: helsedir, name: Helsedirektoratet, type: directorate}
",
);

const GOALS: (&str, &str) = (
    "content/programme/goals.yaml",
    "\
main: {text: Folk har det bra.}
sub_goals:
  - {number: '1', text: Kommunene vet mer.}
  - {number: '2', heading: Planer, text: Kommunene planlegger., phase: planlegging,
     provenance: {phase: {certainty: inferred}}}
  - {number: '3', text: Kommunene lærer.}
",
);

#[test]
fn programme() {
    let programme = "\
---
name: Programmet
short_name: Pro
summary: Ti år med folkehelse.
period: 2017/2027
owners: [ks]
operators: [helsedir]
evaluators: [{actor: helsedir, role: Følger arbeidet}]
target_groups: [barn, unge]
themes: [livskvalitet]
elements: [Det første, Det andre]
criteria: [Er lokalt]
competence_needs: [Å kunne telle]
legal_basis: [Folkehelseloven]
related: [{name: Strategien, period: 2017/2022, note: Omtaler programmet.}]
funding: [{name: Ordningen, grantor: helsedir, deadlines: [2019-03-01]}]
provenance:
  'criteria[0]': {certainty: inferred, as_written: er lokallt}
---
Slik er det.

## Mer
Og mer.
";
    check(
        &[("content/programme/index.md", programme), ACTORS, GOALS],
        "program/",
        expect![[r#"
            # Programmet
            Ti år med folkehelse.
            Kortnavn | Pro
            Periode | 2017–2027
            Står bak | KS
            Hovedaktører | Helsedirektoratet
            Følges av |
            Helsedirektoratet: Følger arbeidet
            Målgrupper | barn, unge
            Tema | livskvalitet
            ## Innhold
            Hovedmål
            Delmål
            Om programmet
            Elementer i programmet
            Kriterier for tiltak
            Kompetansebehov i kommunene
            Lovgrunnlag
            Tilskuddsordninger
            Andre satsinger
            ## Hovedmål
            «Folk har det bra.»
            ## Delmål
            1. Kommunene vet mer.
            0 innsatser
            2. Planer
            «Kommunene planlegger.»
            Fase: planlegging · 0 innsatser
            3. Kommunene lærer.
            0 innsatser
            Fasene er vår tolkning.
            ## Om programmet
            Slik er det.
            ### Mer
            Og mer.
            ## Elementer i programmet
            Det første
            Det andre
            ## Kriterier for tiltak
            Kjennetegn på og krav til tiltak i programmet:
            Er lokalt (vår tolkning) I kilden står det: «er lokallt»
            ## Kompetansebehov i kommunene
            Å kunne telle
            ## Lovgrunnlag
            Folkehelseloven
            ## Tilskuddsordninger
            ### Ordningen
            Gis av | Helsedirektoratet
            Søknadsfrister | 1. mars 2019
            ## Andre satsinger
            Strategien (2017–2022). Omtaler programmet.
            «Vår tolkning» står ved det som kilden ikke sier rett ut, men som vi mener følger av den.
        "#]],
    );
}

#[test]
fn the_goals_of_a_county_stand_under_its_name_of_the_time() {
    let goals = "\
county_goals:
  - county: hordaland
    title: Programmet i Hordaland
    effect_goal: unknown
    result_goals: [{number: '1', heading: Kartlegging, text: Tallene blir brukt.}]
";
    check(
        &[
            (
                "content/programme/index.md",
                "---\nname: P\nperiod: 2017/2027\n---\n",
            ),
            ("content/programme/goals.yaml", goals),
            (
                "content/counties/hordaland.md",
                "---\nnumber: '12'\nnames: {nb: Hordaland}\nvalid: ../2019-12-31\n---\n",
            ),
            (
                "content/counties/vestland.md",
                "---\nnumber: '46'\nnames: {nb: Vestland}\nvalid: 2020-01-01/..\npredecessors: [hordaland]\n---\n",
            ),
        ],
        "program/",
        expect![[r#"
            # P
            Periode | 2017–2027
            ## Fylkenes egne mål
            Hordaland (nå Vestland)
            ### Programmet i Hordaland
            #### Effektmål
            Teksten er ikke bevart.
            #### Resultatmål
            Resultatmål 1: Kartlegging «Tallene blir brukt.»
        "#]],
    );
}

#[test]
fn a_twin_says_what_language_the_rest_is_in() {
    let html = page(
        &[
            (
                "content/programme/index.md",
                "---\nname: Programmet\nperiod: 2017/2027\nelements: [Det første]\n---\n",
            ),
            (
                "content/programme/index.nn.md",
                "---\ntitle: Programmet på nynorsk\n---\nSlik er det.\n",
            ),
        ],
        "program/nn/",
    );
    assert!(html.contains("<html lang=\"nn\">"), "{html}");
    assert!(html.contains("<h1>Programmet på nynorsk</h1>"), "{html}");
    assert!(
        html.contains("<li><span lang=\"nb\">Det første</span></li>"),
        "{html}"
    );
}

#[test]
fn sub_goals() {
    check(
        &[GOALS],
        "delmal/",
        expect![[r#"
            # Delmål
            ## Hovedmål
            «Folk har det bra.»
            ## Delmål
            1. Kommunene vet mer.
            0 innsatser
            2. Planer
            «Kommunene planlegger.»
            Fase: planlegging · 0 innsatser
            3. Kommunene lærer.
            0 innsatser
            Fasene er vår tolkning.
            «Vår tolkning» står ved det som kilden ikke sier rett ut, men som vi mener følger av den.
        "#]],
    );
}

#[test]
fn a_sub_goal_has_its_efforts_gatherings_and_neighbours() {
    let efforts = "\
efforts:
  - id: '2.1'
    sub_goal: '2'
    title: Kurs
    activities: [{id: 2.1.1, text: Holde kurs}]
  - {id: '2.2', sub_goal: '2', title: Råd}
";
    let gathering = "\
---
title: Samlingen
kind: samling
date: 2018-10
status: held
mode: unknown
organisers: [ks]
sub_goals: ['2']
---
";
    check(
        &[
            GOALS,
            ACTORS,
            ("content/programme/efforts.yaml", efforts),
            ("content/gatherings/2018/samlingen/index.md", gathering),
        ],
        "delmal/2/",
        expect![[r#"
            Delmål 2
            # Planer
            «Kommunene planlegger.»
            Fase | planlegging (vår tolkning)
            ## Innsatser
            ### 2.1 Kurs
            2.1.1 Holde kurs
            ### 2.2 Råd
            Kilden oppgir ingen aktiviteter for denne innsatsen.
            ## Samlinger
            oktober 2018
            Samlingen
            Samling
            Forrige delmål: 1. Kommunene vet mer.
            Neste delmål: 3. Kommunene lærer.
            «Vår tolkning» står ved det som kilden ikke sier rett ut, men som vi mener følger av den.
        "#]],
    );
}

#[test]
fn efforts() {
    let efforts = "\
title: Oversikten
introduction: |
  Dette er en oversikt.

  ## Målgruppe
  Kommunene.
applies_to: [ks]
date: unknown
efforts:
  - id: '1.1'
    sub_goal: '1'
    title: Samle kunnskap
    responsible: [helsedir]
    raw: {responsible: Helseidir}
    activities:
      - id: 1.1.1
        text: Forske
        items: [Spørre, Svare]
        performers: [ks, helsedir]
        period: 2018/2020
        period_as_written: 2018-2020
        raw: {performers: ' KS Helseidir', orphans: [Helsedir]}
        confidence: low
        doubt: Dette er bare for redaktøren.
      - {id: 1.1.2, text: Telle, recurrence: yearly, status: ongoing, target_groups: [planleggere]}
  - id: '2.1'
    sub_goal: '2'
    title: Kurs
    second_line: Også på nett
    contributors: [ks]
";
    let abbreviations = "- {abbr: Helsedir, actor: helsedir}\n";
    let files = [
        GOALS,
        ACTORS,
        ("content/programme/efforts.yaml", efforts),
        ("content/programme/abbreviations.yaml", abbreviations),
    ];
    check(
        &files,
        "innsatser/",
        expect![[r#"
            # Innsatser
            2 innsatser, fordelt på 3 delmål. Tabellen viser hvem som bidrar hvor, og listen under den forteller hva de gjør.
            Oversikten2 innsatser, 2 aktiviteterGjelder for: KSudatert
            ## Hvem bidrar til hva
            Antall innsatser etter aktør og delmål
            | Aktør | Delmål 11 | Delmål 2: Planer2 Planer | Delmål 33
            | KS | 1 | 1 |
            | Helsedirektoratet (Helsedir) | 1 | |
            2 Planer
            Avgrens innsatsene
            Delmål Alle12 Planer3
            Aktør Alle
            Rolle AlleUtførerAnsvarligBidragsyter
            Nullstill valgene
            ## Om oversikten
            Dette er en oversikt.
            ### Målgruppe
            Kommunene.
            ## Hovedmål
            «Folk har det bra.»
            ## Delmål 1 1 innsats
            Kommunene vet mer.
            Vis innsatsene 1
            ### 1.1 Samle kunnskap Helsedir, KS
            Oppgitt for innsatsen som helhet, ikke for hver aktivitet:
            Ansvarlig | Helsedirektoratet (Helsedir)
            1.1.1 Forske
            Spørre
            Svare
            Utfører | KS, Helsedir
            Bidragsyter | ikke oppgitt
            Periode | 2018–2020 I kilden står det: «2018-2020»
            1.1.2 Telle
            Utfører | ikke oppgitt
            Bidragsyter | ikke oppgitt
            Periode | hvert år
            Målgrupper | planleggere
            Status | Pågår
            ## Delmål 2: Planer 1 innsats
            Vis innsatsene 2
            ### 2.1 Kurs KS
            Også på nett
            Utfører | ikke oppgitt
            Ansvarlig | ikke oppgitt
            Bidragsyter | KS
            Kilden oppgir ingen aktiviteter for denne innsatsen.
            ## Delmål 3 0 innsatser
            Kommunene lærer.
            Ingen innsatser er registrert for dette delmålet.
        "#]],
    );
}

#[test]
fn actors_stand_by_type_and_then_by_the_norwegian_alphabet() {
    let actors = "\
- {id: ks, name: KS, type: membership_organisation}
- {id: aas, name: Ås kommune, type: municipality}
- {id: aero, name: Ærø kommune, type: municipality}
- {id: bo, name: Bø kommune, type: municipality}
- id: kd
  name: Nytt departement
  type: ministry
  former_names: [{name: Gammelt departement, valid: ../2021-12-31}]
";
    let files = [("content/programme/actors.yaml", actors)];
    check(
        &files,
        "aktorer/",
        expect![[r#"
        # Aktører
        ## Innhold
        Departementer
        Kommuner
        Medlemsorganisasjoner
        ## Departementer
        Nytt departement, tidligere Gammelt departement (til 31. desember 2021)
        ## Kommuner
        Bø kommune
        Ærø kommune
        Ås kommune
        ## Medlemsorganisasjoner
        KS
    "#]],
    );
}

#[test]
fn an_actor_has_everything_that_is_said_of_its_part() {
    let actors = "\
- {id: gruppe, name: Sentrene, type: actor_class, members: [senter]}
- {id: gammel, name: Det gamle senteret, type: competence_centre, valid: ../2019-12-31, successor: senter}
- id: senter
  name: Senteret
  type: competence_centre
  variants: [Senter]
  org_number: '123456789'
  url: https://example.org/
  note: Gir råd.
  former_names: [{name: Sentralen, valid: ../2015}]
  provenance: {name: {certainty: inferred}}
";
    let efforts = "\
efforts:
  - id: '1.1'
    sub_goal: '1'
    title: Samle kunnskap
    responsible: [senter]
    activities:
      - {id: 1.1.1, text: Forske, performers: [senter], responsible: [senter]}
      - {id: 1.1.2, text: Telle, performers: [senter]}
";
    let county = "\
---
number: '12'
names: {nb: Hordaland}
networks: [{id: nettverket, name: Nettverket, owner: senter}]
---
";
    let files = [
        GOALS,
        ("content/programme/actors.yaml", actors),
        ("content/programme/efforts.yaml", efforts),
        (
            "content/programme/abbreviations.yaml",
            "- {abbr: SEN, actor: senter}\n",
        ),
        ("content/counties/hordaland.md", county),
        (
            "content/resources.yaml",
            "- {id: veileder, title: Veilederen, kind: guide, publisher: senter}\n",
        ),
    ];
    check(
        &files,
        "aktorer/senter/",
        expect![[r#"
            Kompetansesenter
            # Senteret
            tidligere Sentralen (til 2015)
            Gir råd.
            Forkortelse | SEN
            Navn | Senteret (vår tolkning)
            Andre skrivemåter | Senter
            Tok over etter | Det gamle senteret
            Del av | Sentrene
            Organisasjonsnummer | 123456789
            Nettside | example.org
            ## Innsatser
            1 innsats
            1.1 Samle kunnskap Utfører Ansvarlig
            2 aktiviteter
            1.1.1 Forske Utfører Ansvarlig
            1.1.2 Telle Utfører
            ## Læringsnettverk
            Står bak:
            Nettverket
            ## Utgitte ressurser
            Veilederen
            «Vår tolkning» står ved det som kilden ikke sier rett ut, men som vi mener følger av den.
        "#]],
    );
}

#[test]
fn abbreviations_that_no_source_explains_are_flagged() {
    let abbreviations = "\
- {abbr: UH, name: universiteter og høyskoler, variants: [U/H], explained_in: brevet}
- {abbr: KS, actor: ks, used_in: [brevet]}
- {abbr: BTI, name: bedre innsats, as_written: betre innsats, explained_in: brevet, note: Fra Nordland.}
- {abbr: FM, actor: helsedir, name: fylkesmannen}
";
    let files = [
        ACTORS,
        ("content/programme/abbreviations.yaml", abbreviations),
        (
            "content/sources.yaml",
            "- {id: brevet, title: Brevet, date: unknown}\n",
        ),
    ];
    check(
        &files,
        "forkortelser/",
        expect![[r#"
            # Forkortelser
            Her står forkortelsene i kildene og på dette nettstedet. 2 av dem er ikke forklart i kildene. Der er betydningen lagt til av redaksjonen.
            Forkortelser i alfabetisk rekkefølge
            | Forkortelse | Betydning | Andre skrivemåter | Forklart i
            | BTI | bedre innsats I kilden står det: «betre innsats» Fra Nordland. | | Brevet
            | FM | fylkesmannen. Aktør: Helsedirektoratet | | Ikke forklart i kildene
            | KS | KS | | Ikke forklart i kildene Brukt i: Brevet
            | UH | universiteter og høyskoler | U/H | Brevet
            ## Kilder
            Brevet
        "#]],
    );
}

#[test]
fn links_to_efforts_lead_to_places_that_are_there() {
    let efforts = "\
efforts:
  - id: '1.1'
    sub_goal: '1'
    title: Samle kunnskap
    activities: [{id: 1.1.1, text: Forske, performers: [ks]}]
";
    let files = [GOALS, ACTORS, ("content/programme/efforts.yaml", efforts)];
    let overview = page(&files, "innsatser/");
    let actor = page(&files, "aktorer/ks/");
    for anchor in ["innsats-1-1", "aktivitet-1-1-1"] {
        assert!(overview.contains(&format!("id=\"{anchor}\"")), "{overview}");
    }
    assert!(
        actor.contains("href=\"../../innsatser/#innsats-1-1\""),
        "{actor}"
    );
    assert!(
        overview.contains("href=\"../aktorer/ks/#innsatser\""),
        "{overview}"
    );
    assert!(actor.contains("id=\"innsatser\""), "{actor}");
    assert!(overview.contains("href=\"#delmal-1\"") && overview.contains("id=\"delmal-1\""));
}

#[test]
fn earlier_addresses_lead_to_the_new_ones() {
    let goals = "sub_goals: [{number: '1', text: Kommunene vet mer., aliases: [/mal-1/]}]\n";
    let html = page(&[("content/programme/goals.yaml", goals)], "mal-1/");
    assert!(html.contains("url=../delmal/1/"), "{html}");
}

#[test]
fn what_is_for_the_editor_only_is_on_no_page() {
    let efforts = "\
efforts:
  - id: '1.1'
    sub_goal: '1'
    title: Samle kunnskap
    confidence: low
    doubt: Bare for redaktøren.
    activities: [{id: 1.1.1, text: Forske, performers: [ks], confidence: low, doubt: Bare for redaktøren., raw: {performers: Bare for redaktøren.}}]
";
    let files = [GOALS, ACTORS, ("content/programme/efforts.yaml", efforts)];
    for address in ["innsatser/", "aktorer/ks/", "delmal/1/"] {
        let html = page(&files, address);
        assert!(
            !html.contains("redaktøren") && !html.contains("low"),
            "{html}"
        );
    }
}
