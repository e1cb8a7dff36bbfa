//! S401–S403: mistakes in the site's own theme and templates.

use crate::diagnostics::check::*;
use expect_test::expect;

const THEME: &str = "title: T\ndescription: D\ntheme: eget\n";

#[test]
fn an_unknown_theme() {
    check(
        &[(
            "samling.yaml",
            "title: T\ndescription: D\ntheme: standart\n",
        )],
        expect![[r#"
            feil[S402]: Det er ikke noe tema som heter «standart».
             --> samling.yaml:3:8
              |
            3 | theme: standart
              |        ^^^^^^^^
              |
              = råd: mente du: standard

        "#]],
    );
    check(
        &[
            ("samling.yaml", "title: T\ndescription: D\ntheme: blått\n"),
            ("themes/eget/styles/base.css", ""),
        ],
        expect![[r#"
            feil[S402]: Det er ikke noe tema som heter «blått».
             --> samling.yaml:3:8
              |
            3 | theme: blått
              |        ^^^^^
              |
              = råd: her kan det stå: eget, standard

        "#]],
    );
}

#[test]
fn a_variable_that_does_not_exist() {
    check(
        &[(
            "templates/home.html",
            "{% extends \"base.html\" %}\n{% block main %}<h1>{{ site.titel }}</h1>{% endblock %}\n",
        )],
        expect![[r#"
            feil[S401]: Malen home.html bruker et navn som ikke finnes: titel
             --> templates/home.html:2:29
              |
            2 | {% block main %}<h1>{{ site.titel }}</h1>{% endblock %}
              |                             ^^^^^
              |
              = råd: mente du: title

        "#]],
    );
    check(
        &[
            ("templates/redirect.html", "{{ tittel }}\n"),
            (GATHERING, &gathering("aliases: [/gammel/]\n")),
        ],
        expect![[r#"
            feil[S401]: Malen redirect.html bruker et navn som ikke finnes: tittel
             --> templates/redirect.html:1:4
              |
            1 | {{ tittel }}
              |    ^^^^^^
              |
              = råd: her kan det stå: assets, generator, href, page, site

        "#]],
    );
}

#[test]
fn an_unknown_filter_function_component_and_test() {
    check(
        &[(
            "templates/home.html",
            "<p>\n  {{ site.title | stor }}</p>\n",
        )],
        expect![[r#"
            feil[S401]: Malen home.html bruker et filter, en funksjon, en test eller en komponent som ikke finnes: stor
             --> templates/home.html:2:19
              |
            2 |   {{ site.title | stor }}</p>
              |                   ^

        "#]],
    );
    check(
        &[("templates/home.html", "{{ oversett(key=\"x\") }}\n")],
        expect![[r#"
            feil[S401]: Malen home.html bruker et filter, en funksjon, en test eller en komponent som ikke finnes: oversett
             --> templates/home.html:1:4
              |
            1 | {{ oversett(key="x") }}
              |    ^

        "#]],
    );
    check(
        &[("templates/home.html", "{{ <gatering x={1} /> }}\n")],
        expect![[r#"
            feil[S401]: Malen home.html bruker et filter, en funksjon, en test eller en komponent som ikke finnes: gatering
             --> templates/home.html:1:4
              |
            1 | {{ <gatering x={1} /> }}
              |    ^

        "#]],
    );
    check(
        &[("templates/home.html", "{% if site is stor %}a{% endif %}\n")],
        expect![[r#"
            feil[S401]: Malen home.html bruker et filter, en funksjon, en test eller en komponent som ikke finnes: stor
             --> templates/home.html:1:15
              |
            1 | {% if site is stor %}a{% endif %}
              |               ^

        "#]],
    );
}

#[test]
fn syntax() {
    check(
        &[("templates/home.html", "{% if site.title %}\nHei\n")],
        expect![[r#"
            feil[S401]: Feil i malen home.html: Unexpected end of input
             --> templates/home.html:1:20
              |
            1 |   {% if site.title %}
              |  ____________________^
            2 | | Hei
              | |____^

        "#]],
    );
    check(
        &[("templates/home.html", "<p>{{ site.title }</p>\n")],
        expect![[r#"
            feil[S401]: I malen home.html står } der noe annet måtte stå: et uttrykk er ikke ferdig, eller en parentes ikke lukket
             --> templates/home.html:1:18
              |
            1 | <p>{{ site.title }</p>
              |                  ^

        "#]],
    );
    check(
        &[("templates/home.html", "{% fi %}\n")],
        expect![[r#"
            feil[S401]: Feil i malen home.html: Unknown tag
             --> templates/home.html:1:4
              |
            1 | {% fi %}
              |    ^^

        "#]],
    );
}

#[test]
fn a_parent_or_an_include_that_is_missing() {
    check(
        &[("templates/home.html", "{% extends \"basis.html\" %}\n")],
        expect![[r#"
            feil[S401]: Malen home.html viser til en mal som ikke finnes: basis.html
            --> templates/home.html

        "#]],
    );
    check(
        &[("templates/home.html", "{% include \"parts/topp.html\" %}\n")],
        expect![[r#"
            feil[S401]: Malen home.html viser til en mal som ikke finnes: parts/topp.html
             --> templates/home.html:1:12
              |
            1 | {% include "parts/topp.html" %}
              |            ^

        "#]],
    );
}

#[test]
fn in_a_theme_of_the_sites_own() {
    check(
        &[
            ("samling.yaml", THEME),
            (
                "themes/eget/templates/parts/footer.html",
                "<footer>{{ site.eier }}</footer>\n",
            ),
        ],
        expect![[r#"
            feil[S401]: Malen parts/footer.html bruker et navn som ikke finnes: eier
             --> themes/eget/templates/parts/footer.html:1:17
              |
            1 | <footer>{{ site.eier }}</footer>
              |                 ^^^^
              |
              = råd: her kan det stå: contact, description, feed, footer, footer_lines, lang, logo, menu, owner, search, short_title, statement og 1 til

        "#]],
    );
}

#[test]
fn a_word_that_does_not_exist() {
    check(
        &[("templates/home.html", "{{ t(key=\"velkommen\") }}\n")],
        expect![[r#"
            feil[S401]: Malen home.html bruker et ord som ikke står i i18n/*.ftl: velkommen
             --> templates/home.html:1:4
              |
            1 | {{ t(key="velkommen") }}
              |    ^^^^^^^^^^^^^^^^^^

        "#]],
    );
}

#[test]
fn a_words_file_with_a_mistake() {
    check(
        &[
            ("samling.yaml", THEME),
            (
                "themes/eget/i18n/nb.ftl",
                "home = Heim\nhome page = Heim\nskip-link = { $x\n",
            ),
        ],
        expect![[r#"
            feil[S403]: Denne linjen i filen med ord kan ikke leses.
             --> themes/eget/i18n/nb.ftl:2:6
              |
            2 | home page = Heim
              |      ^
              |
              = råd: skriv hvert ord slik: nøkkel = tekst, og la tekst som fortsetter, være rykket inn

            feil[S403]: Denne linjen i filen med ord kan ikke leses.
             --> themes/eget/i18n/nb.ftl:3:18
              |
            3 | skip-link = { $x
              |                 ^
              |
              = råd: skriv hvert ord slik: nøkkel = tekst, og la tekst som fortsetter, være rykket inn

        "#]],
    );
}

#[test]
fn a_theme_description_with_a_mistake() {
    check(
        &[
            ("samling.yaml", THEME),
            ("themes/eget/theme.yaml", "name: Eget\nstiler: [base.css]\n"),
        ],
        expect![[r#"
            feil[S110]: Ukjent felt: «stiler»
             --> themes/eget/theme.yaml:2:1
              |
            2 | stiler: [base.css]
              | ^^^^^^
              |
              = råd: mente du: styles

        "#]],
    );
    check(
        &[
            ("samling.yaml", THEME),
            ("themes/eget/theme.yaml", "name: Eget\nstyles: [bse.css]\n"),
        ],
        expect![[r#"
            feil[S404]: Temaet har ingen fil som heter «bse.css».
             --> themes/eget/theme.yaml:2:10
              |
            2 | styles: [bse.css]
              |          ^^^^^^^
              |
              = råd: mente du: base.css

        "#]],
    );
}

#[test]
fn the_sites_own_files_win_one_by_one() {
    sound(&[
        ("samling.yaml", THEME),
        (
            "themes/eget/templates/parts/footer.html",
            "<footer>Eget</footer>\n",
        ),
        ("templates/parts/breadcrumbs.html", ""),
        ("themes/eget/i18n/nb.ftl", "home = Heim\n"),
        ("themes/eget/bilde.png", "\u{fffd}PNG"),
    ]);
}

#[test]
fn a_misspelt_name_in_a_condition() {
    check(
        &[(
            "templates/home.html",
            "{% extends \"base.html\" %}\n{% block main %}{% if page.titel %}<h1>Hei</h1>{% endif %}{% endblock %}\n",
        )],
        expect![[r#"
            feil[S401]: Malen home.html bruker et navn som ikke finnes: page.titel
             --> templates/home.html:2:23
              |
            2 | {% block main %}{% if page.titel %}<h1>Hei</h1>{% endif %}{% endblock %}
              |                       ^^^^^^^^^^
              |
              = råd: mente du: title

        "#]],
    );
}

#[test]
fn a_misspelt_name_in_a_loop_of_an_included_part() {
    check(
        &[(
            "templates/parts/footer.html",
            "<footer>{% for item in site.foter %}{{ item }}{% endfor %}</footer>\n",
        )],
        expect![[r#"
            feil[S401]: Feil i malen parts/footer.html: Iteration not possible on type `undefined`
             --> templates/parts/footer.html:1:24
              |
            1 | <footer>{% for item in site.foter %}{{ item }}{% endfor %}</footer>
              |                        ^^^^

            feil[S401]: Malen parts/footer.html bruker et navn som ikke finnes: site.foter
             --> templates/parts/footer.html:1:24
              |
            1 | <footer>{% for item in site.foter %}{{ item }}{% endfor %}</footer>
              |                        ^^^^^^^^^^
              |
              = råd: mente du: footer

        "#]],
    );
}

#[test]
fn a_misspelt_argument_in_a_component() {
    check(
        &[(
            "templates/components/egen.html",
            "{% component hilsen(navn: string) %}{% if nvn %}Hei{% endif %}{% endcomponent hilsen %}\n",
        )],
        expect![[r#"
            feil[S401]: Malen components/egen.html bruker et navn som ikke finnes: nvn
             --> templates/components/egen.html:1:43
              |
            1 | {% component hilsen(navn: string) %}{% if nvn %}Hei{% endif %}{% endcomponent hilsen %}
              |                                           ^^^
              |
              = råd: mente du: navn

        "#]],
    );
}

#[test]
fn a_words_file_with_a_letter_of_many_bytes_where_a_sign_should_be() {
    check(
        &[
            ("samling.yaml", THEME),
            ("themes/eget/i18n/nb.ftl", "home ”= Heim\n"),
        ],
        expect![[r#"
            feil[S403]: Denne linjen i filen med ord kan ikke leses.
             --> themes/eget/i18n/nb.ftl:1:6
              |
            1 | home ”= Heim
              |      ^
              |
              = råd: skriv hvert ord slik: nøkkel = tekst, og la tekst som fortsetter, være rykket inn

        "#]],
    );
}

#[test]
fn a_part_of_the_standard_theme_without_what_it_needs() {
    // The template calls the component `link`, which is inlined in the prepared template.
    check(
        &[(
            "templates/404.html",
            "{% set speakers = [] %}{% include \"parts/presentation_facts.html\" %}\n",
        )],
        expect![[r#"
            feil[S401]: Feil i malen parts/presentation_facts.html: Component argument `link` (type: `undefined`) does not match expected type: `map`

            feil[S401]: Malen parts/presentation_facts.html bruker et navn som ikke finnes: date
             |
             = råd: her kan det stå: assets, generator, page, site, ways

            feil[S401]: Malen parts/presentation_facts.html bruker et navn som ikke finnes: licence
             |
             = råd: her kan det stå: assets, generator, page, site, ways

            feil[S401]: Malen parts/presentation_facts.html bruker et navn som ikke finnes: materials
             |
             = råd: her kan det stå: assets, generator, page, site, ways

            feil[S401]: Malen parts/presentation_facts.html bruker et navn som ikke finnes: pages
             |
             = råd: mente du: page

            feil[S401]: Malen parts/presentation_facts.html bruker et navn som ikke finnes: room
             |
             = råd: her kan det stå: assets, generator, page, site, ways

            feil[S401]: Malen parts/presentation_facts.html bruker et navn som ikke finnes: time
             |
             = råd: her kan det stå: assets, generator, page, site, ways

            feil[S401]: Malen parts/presentation_facts.html bruker et navn som ikke finnes: title_fact.inferred
             |
             = råd: her kan det stå: assets, generator, page, site, ways

            feil[S401]: Malen parts/presentation_facts.html bruker et navn som ikke finnes: topics
             |
             = råd: her kan det stå: assets, generator, page, site, ways

        "#]],
    );
}

#[test]
fn a_word_that_the_theme_does_not_have() {
    check(
        &[(
            "samling.yaml",
            "title: Læringsnettverk\ndescription: Samlinger.\ninterface:\n  countys: Regioner\n  county: Region\n",
        )],
        expect![[r#"
            feil[S226]: Temaet har ikke noe ord med nøkkelen «countys».
             --> samling.yaml:4:12
              |
            4 |   countys: Regioner
              |            ^^^^^^^^
              |
              = råd: mente du: county

        "#]],
    );
}
