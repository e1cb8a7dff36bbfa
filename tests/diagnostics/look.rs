//! S236, S242: the colours that a site has chosen.

use super::check::check;
use expect_test::expect;

#[test]
fn colours_must_be_colours_and_links_in_them_readable() {
    let settings = "title: T\ndescription: D\nlook:\n  accent: \"#88aaff\"\n  band: mørkeblå\n";
    check(&[("samling.yaml", settings)], expect![[""]]);
    let readable = "title: T\ndescription: D\nlook: {accent: \"#0b5563\", band: \"#fc0\"}\n";
    check(&[("samling.yaml", readable)], expect![[""]]);
}
