use crate::site::pages::site::Site;
use expect_test::expect;

#[test]
fn coming_first_then_past_by_month_then_undated() {
    let gathering = |title: &str, date: &str, status: &str| {
        format!("title: {title}\nkind: kurs\ndate: {date}\nstatus: {status}\nmode: digital")
    };
    let site = Site::new()
        .today(2019, 3, 1)
        .gathering("a", &gathering("A", "2018-01-16", "held"))
        .gathering("b", &gathering("B", "2018-01", "held"))
        .gathering("c", &gathering("C", "2018", "held"))
        .gathering("d", &gathering("D", "2019-02-01", "cancelled"))
        .gathering("e", &gathering("E", "2019-03", "planned"))
        .gathering("f", &gathering("F", "2019-03-02", "postponed"))
        .gathering("g", &gathering("G", "unknown", "held"));
    expect![[r#"
        <div class="width calendar">
        <h1>Kalender</h1>
        <section class="coming">
        <h2>Kommende samlinger</h2>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2019-03"><b>mars</b> 2019</time></p>
        <p class="gathering-title"><a href="../samlinger/e/">E</a></p>
        <p class="gathering-facts">Kurs · Digitalt</p>
        </li>
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2019-03-02"><b>2.</b> mars 2019</time></p>
        <p class="gathering-title"><a href="../samlinger/f/">F</a> <strong class="status">Utsatt</strong></p>
        <p class="gathering-facts">Kurs · Digitalt</p>
        </li>
        </ul>
        </section>
        <ul class="lines follow">
        <li><a href="alle.ics" type="text/calendar">Last ned kalenderen (ICS)</a></li>
        </ul>
        <p class="note">4 samlinger står ikke i kalenderfilen, fordi dagen ikke er kjent.</p>

        <section class="past">
        <h2>Tidligere samlinger</h2>
        <section>
        <h3>2019</h3>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2019-02-01"><b>1.</b> februar 2019</time></p>
        <p class="gathering-title"><a href="../samlinger/d/">D</a> <strong class="status">Avlyst</strong></p>
        <p class="gathering-facts">Kurs · Digitalt</p>
        </li>
        </ul>
        </section>
        <section>
        <h3>2018</h3>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2018-01-16"><b>16.</b> januar 2018</time></p>
        <p class="gathering-title"><a href="../samlinger/a/">A</a></p>
        <p class="gathering-facts">Kurs · Digitalt</p>
        </li>
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2018-01"><b>januar</b> 2018</time></p>
        <p class="gathering-title"><a href="../samlinger/b/">B</a></p>
        <p class="gathering-facts">Kurs · Digitalt</p>
        </li>
        <li class="gathering-item">
        <p class="gathering-date"><time datetime="2018"><b>2018</b></time></p>
        <p class="gathering-title"><a href="../samlinger/c/">C</a></p>
        <p class="gathering-facts">Kurs · Digitalt</p>
        </li>
        </ul>
        </section>
        </section>
        <section class="undated">
        <h2>Samlinger uten kjent dato</h2>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date">dato ikke kjent</p>
        <p class="gathering-title"><a href="../samlinger/g/">G</a></p>
        <p class="gathering-facts">Kurs · Digitalt</p>
        </li>
        </ul>
        </section>
        </div>
    "#]].assert_eq(&site.main("kalender"));
}

#[test]
fn nothing_is_coming() {
    let site = Site::new().gathering(
        "x",
        "title: X\nkind: kurs\ndate: unknown\nstatus: held\nmode: digital",
    );
    expect![[r#"
        <div class="width calendar">
        <h1>Kalender</h1>
        <p class="lead">Ingen samlinger er kunngjort.</p>
        <section class="undated">
        <h2>Samlinger uten kjent dato</h2>
        <ul class="gatherings">
        <li class="gathering-item">
        <p class="gathering-date">dato ikke kjent</p>
        <p class="gathering-title"><a href="../samlinger/x/">X</a></p>
        <p class="gathering-facts">Kurs · Digitalt</p>
        </li>
        </ul>
        </section>
        </div>
    "#]]
    .assert_eq(&site.main("kalender"));
}
