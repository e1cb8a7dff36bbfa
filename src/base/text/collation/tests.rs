use super::*;

#[test]
fn ae_oe_aa_come_last_in_that_order() {
    let mut names = vec!["Østfold", "Ås", "Agder", "Ærø", "Zorro", "agder"];
    sort_by_text(&mut names, |name| name);
    assert_eq!(names, ["agder", "Agder", "Zorro", "Ærø", "Østfold", "Ås"]);
}

#[test]
fn a_name_stands_under_a_letter() {
    let alphabet = Alphabet::norwegian();
    let check = |name, letter| assert_eq!(alphabet.initial(name).letter(), letter, "{name}");
    check("Agder", Some("a"));
    check("zorro", Some("z"));
    check("Ærø", Some("æ"));
    check("Østfold", Some("ø"));
    check("Å lese", Some("å"));
    check("Aasen", Some("å"));
    check("École", Some("e"));
    check("Öst", Some("ø"));
    check("«Hei»", Some("h"));
    check("Łódź", Some("l"));
    check("Å", Some("å"));
    check("A", Some("a"));
    check("17. mai", None);
    check("Ωmega", None);
    check("Тема", None);
    check("主題", None);
    check("!?", None);
    assert!(alphabet.initial("Øst") < alphabet.initial("Ås"));
    assert!(alphabet.initial("Ås") < alphabet.initial("17. mai"));
}
