use super::*;

#[test]
fn rules_of_a_site() {
    let text = "User-agent: annen\nDisallow: /\n\nUser-agent: *\nDisallow: /hemmelig/ # ikke\nAllow: /hemmelig/apen\nDisallow: /*.pdf$\nCrawl-delay: 3\n";
    let robots = Robots::parse(text);
    assert_eq!(robots.delay, Some(3));
    let check = |path, allowed| assert_eq!(robots.allows(path), allowed, "{path}");
    check("/", true);
    check("/hemmelig/a", false);
    check("/hemmelig/apent", true);
    check("/a/b.pdf", false);
    check("/a/b.pdf?c", true);
}

#[test]
fn rules_for_this_program_count_alone() {
    let text = "User-agent: *\nDisallow: /\n\nUser-agent: Samling\nUser-agent: x\nDisallow: /a\n";
    assert!(Robots::parse(text).allows("/b"));
    assert!(!Robots::parse(text).allows("/a"));
    assert!(Robots::parse("").allows("/a"));
}
