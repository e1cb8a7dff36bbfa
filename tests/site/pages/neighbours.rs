use crate::site::pages::site::Site;
use expect_test::expect;

#[test]
fn the_gatherings_of_a_network_lead_to_each_other() {
    let gathering = |title: &str, date: &str| {
        format!(
            "title: {title}\nkind: samling\ndate: {date}\nstatus: held\nmode: physical\nnetwork: nettverk"
        )
    };
    let site = Site::new()
        .file("content/programme/actors.yaml", "- {id: ks, name: KS, type: membership_organisation}\n")
        .file(
            "content/counties/oslo.md",
            "---\nnumber: \"03\"\nnames: {nb: Oslo}\nnetworks: [{id: nettverk, name: Nettverket, owner: ks}]\n---\n",
        )
        .gathering("en", &gathering("En", "2018-01-16"))
        .gathering("to", &gathering("To", "2018-02"))
        .gathering("tre", &gathering("Tre", "2018-03-01/2018-03-02"));
    let main = site.main("samlinger/to");
    let nav = main.find("<nav").expect("neighbours");
    expect![[r##"
        <nav class="toc-counts" aria-label="På denne siden">
        <ul class="toc-list">
        <li><a href="#om-samlingen">Om arrangementet</a></li>
        </ul>
        </nav>
        </aside>
        <div class="main-column">

        <section class="about-gathering" aria-labelledby="om-samlingen">
        <h2 id="om-samlingen">Om arrangementet</h2>
        <dl class="facts">
        </dl>
        <p class="note">Ikke oppgitt i kilden: sted, arrangør, kontakt.</p>
        </section>
        </div>
        </div>
        <nav class="neighbours" aria-label="Samlinger i nettverket">
        <div class="neighbour previous">
        <p class="neighbour-label">Forrige samling</p>
        <p class="gathering-date"><time datetime="2018-01-16"><b>16.</b> januar 2018</time></p>
        <p class="gathering-title"><a href="../en/">En</a></p>
        <p class="gathering-facts">Samling</p>
        </div>
        <div class="neighbour next">
        <p class="neighbour-label">Neste samling</p>
        <p class="gathering-date"><b>1.–2.</b> mars 2018</p>
        <p class="gathering-title"><a href="../tre/">Tre</a></p>
        <p class="gathering-facts">Samling</p>
        </div>
        </nav>
        </article>
    "##]]
    .assert_eq(&main[nav..]);
}
