use crate::site::pages::site::Site;
use expect_test::expect;

#[test]
fn a_topic_gathers_everything_about_it() {
    let site = Site::new()
        .gathering(
            "x",
            "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
topics: [psykisk helse, Åpne data]
presentations:
  - {id: a, title: Om helse, topics: [Psykisk helse], speakers: [{name: Kari Nordmann}]}
  - {id: b, title: Om åpne data, date: 2018-01-17, topics: [psykisk helse]}",
        )
        .file(
            "content/resources.yaml",
            "- {id: guide, title: En veileder, kind: guide, topics: [psykisk helse]}\n",
        );
    expect![[r#"
        <div class="width">
        <h1>Tema</h1>
        <ul class="counted">
        <li><a href="psykisk-helse/">psykisk helse</a> <span class="count">4 sider</span></li>
        <li><a href="apne-data/">Åpne data</a> <span class="count">1 side</span></li>
        </ul>
        </div>
    "#]]
    .assert_eq(&site.main("tema"));
    expect![[r#"
        <article class="topic width">
        <p class="kicker">Tema</p>
        <h1>Psykisk helse</h1>
        <section class="gatherings-section">
        <h2>Samlinger</h2>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2018-01-16"><b>16.</b> januar 2018</time></p>
        <p class="gathering-title"><a href="../../samlinger/x/">Samling</a></p>
        <p class="gathering-facts">Samling · 2 innlegg</p>
        </li>
        </ul>
        </section>
        <div class="grid wide">
        <section class="talks-section">
        <h2>Innlegg</h2>
        <ul class="talks">
        <li class="talk"><a href="../../samlinger/x/a/">Om helse</a> <span class="speakers">Kari Nordmann</span>
        <p class="meta"><span><a href="../../samlinger/x/">Samling</a></span><span><time datetime="2018-01-16">16. januar 2018</time></span></p></li>
        <li class="talk"><a href="../../samlinger/x/b/">Om åpne data</a>
        <p class="meta"><span><a href="../../samlinger/x/">Samling</a></span><span><time datetime="2018-01-17">17. januar 2018</time></span></p></li>
        </ul>
        </section>
        <section class="resources-section">
        <h2>Ressurser</h2>
        <ul>
        <li><a href="../../ressurser/#guide">En veileder</a></li>
        </ul>
        </section>
        </div>
        </article>
    "#]].assert_eq(&site.main("tema/psykisk-helse"));
}

#[test]
fn two_spellings_are_one_topic_and_other_signs_another() {
    let site = Site::new().gathering(
        "x",
        "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
topics: [Frivillighet, frivillighet, C, \"C#\", Тема, CON]",
    );
    let main = site.main("tema");
    assert!(
        main.contains("<a href=\"frivillighet/\">Frivillighet</a> <span class=\"count\">1 side<")
    );
    assert!(main.contains("<a href=\"c/\">C</a>"), "{main}");
    assert!(main.contains("\">C#</a>") && main.contains("\">Тема</a>"));
    assert!(main.contains("<a href=\"con-1/\">CON</a>"));
    assert_eq!(main.matches("<li>").count(), 5);
    let facts = site.main("samlinger/x");
    assert_eq!(facts.matches("tema/frivillighet/").count(), 1);
}
