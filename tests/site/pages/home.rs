use crate::site::pages::site::Site;
use expect_test::expect;

fn gathering(site: Site, id: &str, date: &str) -> Site {
    site.gathering(
        id,
        &format!("title: {id}\nkind: samling\ndate: {date}\nstatus: held\nmode: physical\ntopics: [uro, \"ro & fred\"]"),
    )
}

#[test]
fn a_site_says_what_may_be_asked_and_what_is_coming() {
    let site = Site::new().file(
        "samling.yaml",
        "title: Prøve\ndescription: Et nettsted.\nhome: {heading: Lær av andre, questions: [Hva er ro & fred?]}\n",
    );
    let site = gathering(site, "snart", "2020-03-01");
    expect![[r#"
        <div class="hero">
        <div class="width split">
        <div class="hero-text">
        <h1>Lær av andre</h1>
        <p class="lead">Et nettsted.</p>
        <form class="large-search" role="search" action="./sok/" method="get">
        <label for="sok-overalt">Søk i alt som er arkivert</label>
        <input id="sok-overalt" type="search" autocomplete="off" enterkeyhint="search">
        <button type="submit">Søk</button>
        </form>
        <ul class="questions-to-ask" aria-label="Eksempler på søk">
        <li><a href="sok/#q=Hva%20er%20ro%20%26%20fred%3F">Hva er ro &amp; fred?</a></li>
        </ul>
        </div>
        <section class="card coming" aria-labelledby="kommer">
        <h2 id="kommer">Kommende samlinger</h2>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2020-03-01"><b>1.</b> mars 2020</time></p>
        <p class="gathering-title"><a href="samlinger/snart/">snart</a></p>
        <p class="gathering-facts">Samling</p>
        </li>
        </ul>
        <p><a href="kalender/">Hele kalenderen</a></p>
        </section>
        </div>
        </div>

        <div class="band">
        <div class="width">
        <div class="ways">
        <section>
        <h2>Tema</h2>
        <ul class="chips">
        <li><a href="tema/ro-fred/">ro &amp; fred</a></li>
        <li><a href="tema/uro/">uro</a></li>
        <li><a href="tema/">Alle tema</a></li>
        </ul>
        </section>
        </div>
        </div>
        </div>




        <div class="width">
        <section aria-labelledby="folg">
        <h2 id="folg">Følg med</h2>
        <ul class="lines follow">
        <li><a href="kalender/alle.ics" type="text/calendar">Last ned kalenderen (ICS)</a></li>
        </ul>

        </section>
        </div>
    "#]]
    .assert_eq(&site.main(""));
}

#[test]
fn questions_are_made_of_the_topics_and_years_of_the_programme() {
    let site = Site::new().file(
        "content/programme/index.md",
        "---\nname: Programmet\nperiod: 2018/2020\nphases: [{name: Oppstart, period: 2018}, {name: Drift, period: 2019/2020}]\n---\n",
    );
    let site = gathering(site, "eldst", "2018-03-01");
    let site = gathering(site, "eldre", "2018-04-01");
    expect![[r#"
        <div class="hero">
        <div class="width">
        <div class="hero-text">
        <h1>Prøve</h1>
        <p class="lead">Et nettsted. <a href="program/">Mer om programmet</a></p>
        <form class="large-search" role="search" action="./sok/" method="get">
        <label for="sok-overalt">Søk i alt som er arkivert</label>
        <input id="sok-overalt" type="search" autocomplete="off" enterkeyhint="search">
        <button type="submit">Søk</button>
        </form>
        <ul class="questions-to-ask" aria-label="Eksempler på søk">
        <li><a href="sok/#q=ro%20%26%20fred">Hva ble vist om ro &amp; fred?</a></li>
        <li><a href="sok/#q=uro">Hva ble vist om uro?</a></li>
        </ul>
        </div>
        </div>
        </div>

        <div class="band">
        <div class="width">
        <div class="ways">
        <section>
        <h2>Tema</h2>
        <ul class="chips">
        <li><a href="tema/ro-fred/">ro &amp; fred</a></li>
        <li><a href="tema/uro/">uro</a></li>
        <li><a href="tema/">Alle tema</a></li>
        </ul>
        </section>
        </div>
        </div>
        </div>

        <section class="width" aria-labelledby="aar">
        <h2 id="aar">År for år</h2>
        <ol class="timeline">
        <li><span class="phase phase-1 begins">Oppstart</span><span class="marks" aria-hidden="true"><i></i><i></i></span><a href="samlinger/#aar-2018">2018</a> <span class="count">2 samlinger</span></li>
        <li><span class="phase phase-0 begins">Drift</span><span class="marks" aria-hidden="true"></span><b>2019</b> </li>
        <li aria-current="date"><span class="phase phase-0">Drift</span><span class="marks" aria-hidden="true"></span><b>2020 <small>nå</small></b> </li>
        </ol>
        </section>

        <section class="width recent" aria-labelledby="nytt">
        <div class="row between"><h2 id="nytt">Samlinger i arkivet</h2><a href="samlinger/">Alle 2 samlinger</a></div>
        <ul class="gatherings two">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2018-04-01"><b>1.</b> april 2018</time></p>
        <p class="gathering-title"><a href="samlinger/eldre/">eldre</a></p>
        <p class="gathering-facts">Samling</p>
        </li>
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2018-03-01"><b>1.</b> mars 2018</time></p>
        <p class="gathering-title"><a href="samlinger/eldst/">eldst</a></p>
        <p class="gathering-facts">Samling</p>
        </li>
        </ul>
        </section>
    "#]].assert_eq(&site.main(""));
}

#[test]
fn nothing_is_shown_of_what_there_is_not() {
    expect![[r#"
        <div class="hero">
        <div class="width">
        <div class="hero-text">
        <h1>Prøve</h1>
        <p class="lead">Et nettsted.</p>
        </div>
        </div>
        </div>
    "#]]
    .assert_eq(&Site::new().main(""));
}
