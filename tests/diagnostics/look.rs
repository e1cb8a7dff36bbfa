//! S236, S242: the colours that a site has chosen.

use super::check::check;
use expect_test::expect;

#[test]
fn colours_must_be_colours_and_links_in_them_readable() {
    let settings = "title: T\ndescription: D\nlook:\n  accent: \"#88aaff\"\n  band: mørkeblå\n";
    check(
        &[("samling.yaml", settings)],
        expect![[r##"
            advarsel[S236]: Lenker i fargen «#88aaff» er vanskelige å lese på lys bunn: kontrasten er 2,1, og må være minst 4,5.
             --> samling.yaml:4:11
              |
            4 |   accent: "#88aaff"
              |           ^^^^^^^^^
              |
              = råd: nettstedet bruker en mørkere utgave; skriv for eksempel "#586fa6"

            feil[S242]: «mørkeblå» er ikke en farge.
             --> samling.yaml:5:9
              |
            5 |   band: mørkeblå
              |         ^^^^^^^^
              |
              = råd: skriv fargen som # og seks tegn, i hermetegn: "#0b5563"

        "##]],
    );
    let readable = "title: T\ndescription: D\nlook: {accent: \"#0b5563\", band: \"#fc0\"}\n";
    check(&[("samling.yaml", readable)], expect![[""]]);
}
