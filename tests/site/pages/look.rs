//! What a site looks like by its own choice: mark, colours, words at the foot.

use super::site::Site;

#[test]
fn mark_and_words_of_the_site_stand_on_every_page() {
    let settings = "title: Prøve\ndescription: Et nettsted.\nlook:\n  logo: content/files/merke.svg\n  accent: \"#005f3b\"\n  footer: |\n    Storgata 1\n    Org.nr. 999 999 999\n";
    let site = Site::new().file("samling.yaml", settings).file(
        "content/files/merke.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    let page = site.page("");
    assert!(
        page.contains("<img class=\"logo\" src=\"./filer/merke.svg\" alt=\"\">"),
        "{page}"
    );
    assert!(page.contains("Storgata 1<br>Org.nr. 999 999 999"), "{page}");
}
