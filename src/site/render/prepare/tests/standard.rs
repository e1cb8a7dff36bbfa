//! The standard theme, alone and beside files of the site's own.

use super::*;
use crate::base::text::Language;
use crate::diagnostics::Diagnostics;

fn count(text: &str) -> usize {
    text.matches("{{ <").count()
}

#[test]
fn few_calls_are_left_in_the_standard_theme() {
    // A list in itself, a loop over goals with goals, a word as an argument, and nothing as an argument.
    let wanted = [
        "components/evaluation/questions.html: questions questions={question.questions} lang={lang}",
        "counties.html: county_map map={period.map} listed={true}",
        "counties.html: county_map map={map} listed={true}",
        "county.html: county_goals goals={goal}",
        "county.html: county_goals goals={goal}",
        "efforts.html: matrix columns={matrix.columns} rows={matrix.rows} caption={t(key=\"matrix-caption\")} lang={text_lang}",
        "efforts.html: matrix columns={matrix.columns} rows={matrix.more} caption={t(key=\"matrix-caption-more\")} lang={text_lang}",
        "efforts.html: roles roles={effort.roles} short={false}",
        "efforts.html: roles roles={activity.roles} short={true}",
        "home.html: county_map map={map} listed={true}",
        "parts/county_goals.html: county_goals goals={goal}",
        "parts/county_goals.html: county_goals goals={goal}",
        "parts/gathering_evaluation.html: questions questions={question.questions} lang={record_lang}",
        "parts/gathering_evaluation.html: questions questions={question.questions} lang={record_lang}",
        "sub_goal.html: follow calendar={none} feed={feed}",
    ];
    let files = theme(&[]);
    let mut left = Vec::new();
    for template in inlined_templates(&files).templates {
        for call in text(&template).split("{{ <").skip(1) {
            let call = call.split_once(" />").expect("an end").0;
            left.push(format!("{}: {call}", template.name));
        }
    }
    assert_eq!(left, wanted);
}

#[test]
fn a_template_of_the_sites_own_is_left_alone() {
    let own = "{{ t(key=\"home\") }} {{ <link link={page} /> }}";
    let files = theme(&[("templates/404.html", own)]);
    assert_eq!(template(&files, "404.html"), own);
    let words = Translations::new(Language::Nb, &files, &[], &mut Diagnostics::new());
    let written = inlined_templates(&files).templates;
    let own_one = written.iter().find(|template| template.name == "404.html");
    assert_eq!(own_one.expect("a template").with_words(&words), own);
}

#[test]
fn a_component_of_the_sites_own_is_called_as_before() {
    let own = "{% component link(link: map) %}<b>{{ link.text }}</b>{% endcomponent link %}";
    let standard = template(&theme(&[]), "home.html");
    let places = [
        "templates/components/texts/link.html",
        "templates/components/texts.html",
        "templates/mine.html",
    ];
    for path in places {
        let home = template(&theme(&[(path, own)]), "home.html");
        assert!(home.contains("{{ <link link={item.link} /> }}"), "{path}");
        assert!(count(&home) > count(&standard), "{path}");
    }
}

#[test]
fn what_a_sites_own_template_may_call_still_looks_at_its_arguments() {
    let name = "components/facts/actor.html";
    let standard = theme(&[]);
    let mut ready = inlined_templates(&standard).templates.into_iter();
    assert!(!ready.any(|template| template.name == name));
    let files = theme(&[("templates/404.html", "")]);
    let written = files.get(&format!("templates/{name}")).expect("a file");
    let definition = template(&files, name);
    assert!(definition.starts_with("{% component actor("));
    assert!(written.text.contains(&definition));
}
