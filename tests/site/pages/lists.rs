use crate::site::pages::site::Site;
use expect_test::expect;

fn site() -> Site {
    Site::new()
        .file(
            "content/counties/hordaland.md",
            "---\nnumber: \"12\"\nnames: {nb: Hordaland}\nvalid: ../2019-12-31\n---\n",
        )
        .file(
            "content/counties/vestland.md",
            "---\nnumber: \"46\"\nnames: {nb: Vestland}\nvalid: 2020-01-01/..\npredecessors: [hordaland]\n---\n",
        )
        .file(
            "content/programme/goals.yaml",
            "sub_goals: [{number: \"1\", text: Bruk av data}]\n",
        )
        .gathering(
            "a",
            "title: A\nkind: samling\ndate: 2018-01-16\nstatus: held\nmode: hybrid\nplace: {name: Bergen}\ncounty: hordaland\ntopics: [ungdata]\nsub_goals: [\"1\"]",
        )
        .gathering(
            "b",
            "title: B\nkind: webinar\ndate: 2019\nstatus: cancelled\nmode: digital",
        )
        .gathering(
            "c",
            "title: C\nkind: webinar\ndate: unknown\nstatus: held\nmode: digital",
        )
}

#[test]
fn gatherings_by_year() {
    expect![[r##"
        <div class="width">
        <h1>Samlinger</h1>
        <nav class="jump-list" aria-label="Gå til år">
        <ul>
        <li><a href="#aar-2019">2019</a></li>
        <li><a href="#aar-2018">2018</a></li>
        <li><a href="#aar-ukjent">dato ikke kjent</a></li>
        </ul>
        </nav>
        <section class="year">
        <h2 id="aar-2019">2019</h2>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2019"><b>2019</b></time></p>
        <p class="gathering-title"><a href="b/">B</a> <strong class="status">Avlyst</strong></p>
        <p class="gathering-facts">Webinar · Digitalt</p>
        </li>
        </ul>
        </section>
        <section class="year">
        <h2 id="aar-2018">2018</h2>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2018-01-16"><b>16.</b> januar 2018</time></p>
        <p class="gathering-title"><a href="a/">A</a></p>
        <p class="gathering-facts">Samling · Bergen · Fysisk og digitalt · <a href="../fylker/hordaland/">Hordaland</a> (nå <a href="../fylker/vestland/">Vestland</a>)</p>
        </li>
        </ul>
        </section>
        <section class="year">
        <h2 id="aar-ukjent">Samlinger uten kjent dato</h2>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date">dato ikke kjent</p>
        <p class="gathering-title"><a href="c/">C</a></p>
        <p class="gathering-facts">Webinar · Digitalt</p>
        </li>
        </ul>
        </section>
        </div>
    "##]].assert_eq(&site().main("samlinger"));
}

#[test]
fn lists_to_find_things_on() {
    expect![[r#"
        <div class="width find">
        <h1>Søk</h1>
        <search class="free-text" hidden data-search-root="../" data-later="../tema-filer/choices.b6640ca0ef.js" data-one="1 treff på «**»" data-many="* treff på «**»" data-some="* sider har noen av ordene i «**»" data-some-one="1 side har noen av ordene i «**»" data-none="Ingen treff på «**»." data-failed="Søket kan ikke hentes akkurat nå. Listene nedenfor virker likevel." data-corrected="Viser treff på «*»." data-as-typed="Søk etter «*» i stedet" data-others="* treff til på samme side" data-rest="* treff til på siden «**»" data-undated="dato ikke kjent" data-goal="Delmål *" data-slide="Lysbilde *" data-remove="Fjern *" data-clear="Fjern alle avgrensninger">
        <form method="get">
        <div class="search-row"><label class="visually-hidden" for="sok">Søk i alt som er arkivert</label> <input id="sok" name="q" type="text" role="combobox" aria-expanded="false" aria-controls="sok-forslag" aria-autocomplete="list" aria-describedby="sok-hjelp" autocomplete="off" spellcheck="false" enterkeyhint="search"> <button type="submit">Søk</button>
        <ul id="sok-forslag" class="suggestions" role="listbox" aria-label="Forslag til ord" data-search="suggestions" hidden></ul></div>
        <p id="sok-hjelp" class="search-help">Søket finner også andre bøyninger, sammensatte ord og nynorsk. Bruk &quot;anførselstegn&quot; om ord som skal stå etter hverandre, og minus (-) rett foran ord du ikke vil ha.</p>
        <div class="search-body">
        <details class="search-filters" data-search="filters"><summary>Avgrens og sorter</summary>
        <p class="search-order"><label for="sok-rekkefolge">Rekkefølge</label> <select id="sok-rekkefolge" name="sort"><option value="">Beste treff først</option><option value="date">Nyeste først</option></select></p>
        <details class="facet" data-facet="kind" data-talk="Innlegg" data-gathering="Samlinger" data-letter="Brev og e-post" data-project="Prosjekter" data-resource="Ressurser" data-county="Fylker" data-municipality="Kommuner" data-actor="Aktører" data-person="Personer" data-effort="Innsatser og aktiviteter" data-sub-goal="Delmål" data-programme="Program" data-document="Dokumenter" data-list="Oversikter" data-page="Andre sider" open hidden><summary>Type innhold</summary>
        <ul></ul>
        </details>
        <details class="facet" data-facet="county" open hidden><summary>Fylke</summary>
        <ul></ul>
        </details>
        <details class="facet" data-facet="year" open hidden><summary>År</summary>
        <ul></ul>
        <p class="search-years"><label>Fra år <input name="from" inputmode="numeric" pattern="[0-9]{4}" size="4"></label> <label>Til år <input name="to" inputmode="numeric" pattern="[0-9]{4}" size="4"></label></p>
        </details>
        <details class="facet" data-facet="goal" hidden><summary>Delmål</summary>
        <ul></ul>
        </details>
        <details class="facet" data-facet="organisation" hidden><summary>Virksomhet</summary>
        <ul></ul>
        </details>
        <details class="facet" data-facet="language" data-nb="bokmål" data-nn="nynorsk" data-en="engelsk" hidden><summary>Språk</summary>
        <ul></ul>
        </details>
        </details>
        <div class="search-found">
        <p class="search-status" role="status" data-search="status"></p>
        <ul class="chips" data-search="chips"></ul>
        <p data-note="noPhrase" hidden>Ordene står ikke slik etter hverandre noe sted. Her er treff på hvert av ordene.</p>
        <p data-note="unread" hidden>Vi har bare lett i de beste sidene. Trykk «Vis flere treff» for å lete i resten.</p>
        <p data-note="corrected" hidden><span data-search="corrected"></span> <input type="hidden" name="typed"><button name="back"></button></p>
        <ul data-note="none" hidden><li>Se etter om ordene er skrevet riktig.</li><li>Prøv færre eller vanligere ord, eller fjern avgrensninger.</li><li>Eller finn fram i listene nedenfor.</li></ul>
        <section class="best-slides" aria-labelledby="sok-lysbilder" data-search="slides" hidden>
        <h2 id="sok-lysbilder">Lysbilder som treffer best</h2>
        <ol></ol>
        </section>
        <h2 class="visually-hidden" data-note="found">Alle treff</h2>
        <ol class="search-results" data-search="results" data-talk="Innlegg" data-gathering="Samling" data-letter="Brev" data-project="Prosjekt" data-resource="Ressurs" data-county="Fylke" data-municipality="Kommune" data-actor="Aktør" data-person="Person" data-effort="Innsats" data-sub-goal="Delmål" data-programme="Program" data-document="Dokument" data-list="Oversikt" data-page="Side"></ol>
        <p><button type="button" name="more" hidden>Vis flere treff</button></p>
        </div>
        </div>
        </form>
        </search>

        <script src="../tema-filer/search.e6fc8bd76a.js"></script>
        <noscript><p class="notice">Søket virker bare med JavaScript. Ord du har skrevet i søkefeltet, er ikke brukt. Finn fram i listene her i stedet.</p></noscript>
        <p class="lead find-introduction">Finn fram i samlingene etter fylke, år, type, tema og delmål.</p>
        <div class="find-lists">
        <section class="find-counties">
        <h2>Fylke</h2>
        <p>Samlinger i fylker som ikke finnes lenger, er regnet med der de hører til nå.</p>
        <ul class="counted">
        <li><a href="../fylker/vestland/">Vestland</a> <span class="count">1 samling</span></li>
        </ul>
        <h3>Tidligere fylker</h3>
        <ul class="counted">
        <li><span><a href="../fylker/hordaland/">Hordaland</a> (nå <a href="../fylker/vestland/">Vestland</a>)</span> <span class="count">1 samling</span></li>
        </ul>
        </section>
        <section class="find-years">
        <h2>År</h2>
        <ul class="counted">
        <li><a href="../samlinger/#aar-2019">2019</a> <span class="count">1 samling</span></li>
        <li><a href="../samlinger/#aar-2018">2018</a> <span class="count">1 samling</span></li>
        <li><a href="../samlinger/#aar-ukjent">dato ikke kjent</a> <span class="count">1 samling</span></li>
        </ul>
        </section>
        <section class="find-kinds">
        <h2>Type</h2>
        <h3>Samling</h3>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2018-01-16"><b>16.</b> januar 2018</time></p>
        <p class="gathering-title"><a href="../samlinger/a/">A</a></p>
        <p class="gathering-facts">Samling · Bergen · Fysisk og digitalt · <a href="../fylker/hordaland/">Hordaland</a> (nå <a href="../fylker/vestland/">Vestland</a>)</p>
        </li>
        </ul>
        <h3>Webinar</h3>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2019"><b>2019</b></time></p>
        <p class="gathering-title"><a href="../samlinger/b/">B</a> <strong class="status">Avlyst</strong></p>
        <p class="gathering-facts">Webinar · Digitalt</p>
        </li>
        <li class="gathering-item">
        <p class="gathering-date">dato ikke kjent</p>
        <p class="gathering-title"><a href="../samlinger/c/">C</a></p>
        <p class="gathering-facts">Webinar · Digitalt</p>
        </li>
        </ul>
        </section>
        <section class="find-topics">
        <h2>Tema</h2>
        <ul class="counted">
        <li><a href="../tema/ungdata/">ungdata</a> <span class="count">1 side</span></li>
        </ul>
        </section>
        <section class="find-sub-goals">
        <h2>Delmål</h2>
        <ul class="counted">
        <li><a href="../delmal/1/">1. Bruk av data</a> <span class="count">1 samling</span></li>
        </ul>
        </section>
        </div>
        </div>
    "#]].assert_eq(&site().main("sok"));
}

/// A programme without counties does not mention them, and one with them may use another word for them.
#[test]
fn a_programme_without_counties_and_one_with_chapters() {
    let gathering = "title: Meeting
kind: mote
date: 2018-01-16
status: held
mode: physical
presentations:
  - {id: charla, title: Una charla, lang: spa}";
    let project = "---\nname: A tool\nperiod: \"2018\"\nstatus: completed\n---\n";
    let site = Site::new()
        .file(
            "samling.yaml",
            "title: Chapters\ndescription: Meetings.\nlanguage: en\n",
        )
        .gathering("x", gathering)
        .file("content/projects/tool.md", project);
    let pages = [
        "",
        "samlinger",
        "samlinger/x",
        "prosjekter",
        "prosjekter/tool",
        "sok",
        "kalender",
    ];
    for page in pages {
        let html = site.page(page).to_lowercase();
        // The script hides the facets without values, and says of a hit only what kind it is.
        let of_script = ["data-facet", "data-search=\"results\""];
        let lines = html
            .lines()
            .filter(|line| !of_script.iter().any(|mark| line.contains(mark)));
        let shown: String = lines.collect::<Vec<&str>>().join("\n");
        for word in ["county", "fylke", "municipal", "sub-goal", "effort"] {
            let body = shown.split("<body").nth(1).unwrap_or_default();
            assert!(!body.contains(word), "{page}: {word}\n{body}");
        }
    }
    let talk = site.page("samlinger/x/charla");
    assert!(talk.contains("<html lang=\"en\""), "{talk}");
    assert!(talk.contains("lang=\"es\""), "{talk}");

    let site = Site::new()
        .file(
            "samling.yaml",
            "title: Chapters\ndescription: Meetings.\nlanguage: en\ninterface: {counties: Chapters, county: Chapter}\naddresses: {counties: chapters}\n",
        )
        .gathering("x", &format!("{gathering}\ncounty: north"))
        .file("content/counties/north.md", "---\nnames: {en: North}\n---\n");
    assert!(site.main("chapters").contains("<h1>Chapters</h1>"));
    assert!(site.main("samlinger/x").contains("<dt>Chapter</dt>"));
    assert!(!site.main("chapters/north").contains("()"));
}
