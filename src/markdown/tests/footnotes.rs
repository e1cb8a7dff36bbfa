use super::*;

#[test]
fn notes_are_numbered_as_they_are_referred_to() {
    check(
        "a[^b] c[^a]\n\n[^a]: A\n[^b]: B",
        "<p>a<sup><a id=\"fotnote_1_ref\" href=\"#fotnote_1\" role=\"doc-noteref\" aria-label=\"Fotnote 1\">1</a></sup> \
         c<sup><a id=\"fotnote_2_ref\" href=\"#fotnote_2\" role=\"doc-noteref\" aria-label=\"Fotnote 2\">2</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Fotnoter\">\n<ol>\n\
         <li id=\"fotnote_1\"><p>B <a href=\"#fotnote_1_ref\" role=\"doc-backlink\" aria-label=\"Tilbake til teksten fra fotnote 1\">↩\u{fe0e}</a></p>\n</li>\n\
         <li id=\"fotnote_2\"><p>A <a href=\"#fotnote_2_ref\" role=\"doc-backlink\" aria-label=\"Tilbake til teksten fra fotnote 2\">↩\u{fe0e}</a></p>\n</li>\n\
         </ol>\n</section>",
    );
}

#[test]
fn a_note_nobody_refers_to_is_not_lost() {
    check(
        "[^a]: A",
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Fotnoter\">\n<ol>\n<li id=\"fotnote_1\"><p>A</p>\n</li>\n</ol>\n</section>",
    );
}

#[test]
fn each_reference_has_its_way_back_in_the_language_of_the_text() {
    let settings = Settings {
        id_prefix: "nn-",
        ..SETTINGS
    };
    let html = printed_as("a[^1] c[^1]\n\n[^1]: - A", Language::Nn, settings).html;
    assert_eq!(
        html.as_str(),
        "<p>a<sup><a id=\"nn-fotnote_1_ref\" href=\"#nn-fotnote_1\" role=\"doc-noteref\" aria-label=\"Fotnote 1\">1</a></sup> \
         c<sup><a id=\"nn-fotnote_1_ref_2\" href=\"#nn-fotnote_1\" role=\"doc-noteref\" aria-label=\"Fotnote 1\">1</a></sup></p>\n\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Fotnotar\">\n<ol>\n\
         <li id=\"nn-fotnote_1\"><ul>\n<li>A</li>\n</ul>\n \
         <a href=\"#nn-fotnote_1_ref\" role=\"doc-backlink\" aria-label=\"Attende til teksten frå fotnote 1 (1)\">↩\u{fe0e}</a> \
         <a href=\"#nn-fotnote_1_ref_2\" role=\"doc-backlink\" aria-label=\"Attende til teksten frå fotnote 1 (2)\">↩\u{fe0e}</a></li>\n\
         </ol>\n</section>\n"
    );
}
