use crate::site::Site;
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
        <section>
        <h2 id="aar-2019">2019</h2>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2019">2019</time></p>
        <p class="gathering-title"><a href="b/">B</a> <strong class="status">Avlyst</strong></p>
        <p class="gathering-facts">Webinar · Digitalt</p>
        </li>
        </ul>
        </section>
        <section>
        <h2 id="aar-2018">2018</h2>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2018-01-16">16. januar 2018</time></p>
        <p class="gathering-title"><a href="a/">A</a></p>
        <p class="gathering-facts">Samling · Bergen · Fysisk og digitalt · <a href="../fylker/hordaland/">Hordaland</a> (nå <a href="../fylker/vestland/">Vestland</a>)</p>
        </li>
        </ul>
        </section>
        <section>
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
        <h1>Finn</h1>
        <p class="lead">Finn fram i samlingene etter fylke, år, type, tema og delmål.</p>
        <section class="find-counties">
        <h2>Fylke</h2>
        <p>Samlinger i fylker som ikke finnes lenger, er regnet med der de hører til nå.</p>
        <ul class="counted">
        <li><a href="../fylker/vestland/">Vestland</a> <span class="count">1 samling</span></li>
        </ul>
        <h3>Tidligere fylker</h3>
        <ul class="counted">
        <li><a href="../fylker/hordaland/">Hordaland</a> (nå <a href="../fylker/vestland/">Vestland</a>) <span class="count">1 samling</span></li>
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
        <details class="kind">
        <summary>Samling (1)</summary>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2018-01-16">16. januar 2018</time></p>
        <p class="gathering-title"><a href="../samlinger/a/">A</a></p>
        <p class="gathering-facts">Samling · Bergen · Fysisk og digitalt · <a href="../fylker/hordaland/">Hordaland</a> (nå <a href="../fylker/vestland/">Vestland</a>)</p>
        </li>
        </ul>
        </details>
        <details class="kind">
        <summary>Webinar (2)</summary>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2019">2019</time></p>
        <p class="gathering-title"><a href="../samlinger/b/">B</a> <strong class="status">Avlyst</strong></p>
        <p class="gathering-facts">Webinar · Digitalt</p>
        </li>
        <li class="gathering-item">
        <p class="gathering-date">dato ikke kjent</p>
        <p class="gathering-title"><a href="../samlinger/c/">C</a></p>
        <p class="gathering-facts">Webinar · Digitalt</p>
        </li>
        </ul>
        </details>
        </section>
        <section class="find-topics">
        <h2>Tema</h2>
        <ul class="counted">
        <li><a href="../tema/ungdata/">ungdata</a> <span class="count">1 oppføring</span></li>
        </ul>
        </section>
        <section class="find-sub-goals">
        <h2>Delmål</h2>
        <ul class="counted">
        <li><a href="../delmal/1/">1. Bruk av data</a> <span class="count">1 samling</span></li>
        </ul>
        </section>
        </div>
    "#]].assert_eq(&site().main("sok"));
}
