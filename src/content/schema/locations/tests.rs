use super::*;
use crate::content::schema::kinds::*;

#[test]
fn a_path_leads_to_what_is_at_it_and_below_it() {
    let gathering = "content/gatherings/*/bergen-2018/index.md";
    let check = |path, file, expected| assert_eq!(leads_to(path, file), expected, "{path} {file}");
    check("content/gatherings", gathering, true);
    check("content/gatherings/2018", gathering, true);
    check("content/gatherings/2018/bergen-2018", gathering, true);
    check(
        "content/gatherings/2018/bergen-2018/index.md",
        gathering,
        true,
    );
    check("content/gatherings/2018/voss-2018", gathering, false);
    check(
        "content/gatherings/2018/bergen-2018/presentations",
        gathering,
        false,
    );
    check(
        "content/counties/b*rum.md",
        "content/counties/baerum.md",
        true,
    );
    check(
        "content/counties/b*rum.md",
        "content/counties/oslo.md",
        false,
    );
    check("content/counties/oslo.md", "content/counties/*.md", true);
    check("content/counties/oslo.md", "content/counties/oslo.md", true);
    check("content/pages/om.md", "content/counties/*.md", false);
}

#[test]
fn an_id_is_in_its_field_and_in_what_holds_it() {
    let from = SourcePath::new("content/gatherings/2018/x/index.md");
    let check = |kind: &KindRow, field, expected| {
        let locations = locations_of(kind, "x", &from);
        assert_eq!(
            (locations.iter()).any(|at| at.id_is_in(&FieldPath::parse(field))),
            expected,
            "{} {field}",
            kind.name
        );
    };
    check(ActorKind::ROW, "", true);
    check(ActorKind::ROW, "[3]", true);
    check(ActorKind::ROW, "[3].id", true);
    check(ActorKind::ROW, "[3].name", false);
    check(SubGoalKind::ROW, "sub_goals", true);
    check(SubGoalKind::ROW, "sub_goals[0].number", true);
    check(SubGoalKind::ROW, "county_goals", false);
    check(NetworkKind::ROW, "names.nb", false);
    check(CountyKind::ROW, "", true);
    check(CountyKind::ROW, "valid", false);
    check(PresentationKind::ROW, "presentations[1]", true);
}
