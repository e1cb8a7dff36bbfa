//! What `check` shows: one entry for one mistake, errors first, and no more than a screen unless all is asked for.

use crate::diagnostics::check::*;
use expect_test::expect;
use samling::base::text::Language;
use samling::diagnostics::Sentences;
use samling::diagnostics::report::{Extent, ReportFormat, overview};

fn overview_of(site: &Site, extent: Extent) -> String {
    let outcome = site.outcome();
    let sentences = Sentences::new(Language::Nb);
    let told = outcome.diagnostics.sorted();
    overview(&told, extent, false, &sentences, &outcome.texts)
}

/// So many gatherings with the same lines in their front matter.
fn gatherings(count: usize, fields: impl Fn(usize) -> String) -> Vec<(String, String)> {
    (0..count)
        .map(|number| {
            let path = format!("content/gatherings/2018/samling-{number:02}/index.md");
            (path, gathering(&fields(number)))
        })
        .collect()
}

fn site(files: &[(String, String)]) -> Site {
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (&**path, &**text))
        .collect();
    Site::new(&files)
}

#[test]
fn the_same_mistake_in_forty_files_is_one_entry() {
    let site = site(&gatherings(40, |_| "county: hordalnd\n".to_owned()));
    expect![[r#"
        Feil (40)

        feil[S202]: Ukjent fylke: «hordalnd»
         --> content/gatherings/2018/samling-00/index.md:7:9
          |
        7 | county: hordalnd
          |         ^^^^^^^^
          |
          = råd: mente du: hordaland
           og 39 steder til:
           content/gatherings/2018/samling-01/index.md:7:9
           content/gatherings/2018/samling-02/index.md:7:9
           content/gatherings/2018/samling-03/index.md:7:9
           …

        Råd (39)

        advarsel[S233]: To sider heter «Første samling».
         --> content/gatherings/2018/samling-01/index.md:2:8
          |
        2 | title: Første samling
          |        ^^^^^^^^^^^^^^
          |
         ::: content/gatherings/2018/samling-00/index.md:2:8
          |
        2 | title: Første samling
          |        -------------- står først her
          |
          = råd: gi hver side sin egen tittel, for eksempel med sted eller dato
           og 38 steder til:
           content/gatherings/2018/samling-02/index.md:2:8
           content/gatherings/2018/samling-03/index.md:2:8
           content/gatherings/2018/samling-04/index.md:2:8
           …

    "#]]
    .assert_eq(&overview_of(&site, Extent::SCREEN));
    let all = overview_of(&site, Extent::ALL);
    assert_eq!(all.matches("[S202]").count(), 1, "{all}");
    assert_eq!(all.matches("/index.md:7:9").count(), 40, "{all}");
}

#[test]
fn errors_come_first_then_decisions_then_advice() {
    let mut files = gatherings(1, |_| {
        "topics: [Levekår]\npresentations: [{id: en, title: En, topics: [levekår]}]\ncounty: hordalnd\n".to_owned()
    });
    files[0].1 = files[0].1.replace("held", "planned");
    expect![[r#"
        Feil (1)

        feil[S202]: Ukjent fylke: «hordalnd»
         --> content/gatherings/2018/samling-00/index.md:9:9
          |
        9 | county: hordalnd
          |         ^^^^^^^^
          |
          = råd: mente du: hordaland

        Må avgjøres (1)

        advarsel[S219]: Samlingen står som planlagt, men 2018-01-16 er over.
         --> content/gatherings/2018/samling-00/index.md:5:9
          |
        5 | status: planned
          |         ^^^^^^^
          |
          = råd: sett status til held, cancelled eller postponed, eller certainty: unknown under provenance.status

        Råd (1)

        advarsel[S222]: Temaet «levekår» er skrevet på en annen måte før: «Levekår». De regnes som ett tema.
         --> content/gatherings/2018/samling-00/index.md:8:46
          |
        7 | topics: [Levekår]
          |          ------- står først her
        8 | presentations: [{id: en, title: En, topics: [levekår]}]
          |                                              ^^^^^^^
          |
          = råd: skriv det likt alle steder: Levekår

    "#]].assert_eq(&overview_of(&site(&files), Extent::SCREEN));
}

#[test]
fn what_there_is_no_room_for_is_counted() {
    let files = gatherings(30, |number| {
        format!("county: ukjent-{number}\nnetwork: nett-{number}\nsummary{number}: x\n")
    });
    let text = overview_of(&site(&files), Extent::SCREEN);
    expect![[r#"
        feil[S202]: Ukjent fylke: «ukjent-0»
          content/gatherings/2018/samling-00/index.md:7:9
          råd: her kan det stå: hordaland, vestland

        feil[S202]: Ukjent læringsnettverk: «nett-0»
          content/gatherings/2018/samling-00/index.md:8:10
          råd: id-ene står i content/counties/ (networks)

        feil[S110]: Ukjent felt: «summary0»
          content/gatherings/2018/samling-00/index.md:9:1
          råd: mente du: summary

        feil[S202]: Ukjent fylke: «ukjent-1»
          content/gatherings/2018/samling-01/index.md:7:9
          råd: her kan det stå: hordaland, vestland

        feil[S110]: Ukjent felt: «summary1»
          content/gatherings/2018/samling-01/index.md:9:1
          råd: mente du: summary

        feil[S110]: Ukjent felt: «summary2»
          content/gatherings/2018/samling-02/index.md:9:1
          råd: mente du: summary

        … og 84 til: S110 (27), S202 (57). Se alle med: samling check --all

    "#]]
    .assert_eq(&text);
    assert!(text.lines().count() <= 36, "{text}");
    let all = overview_of(&site(&files), Extent::ALL);
    assert_eq!(all.matches("feil[S").count(), 90, "{all}");
}

#[test]
fn a_long_line_takes_the_room_of_several() {
    let files = gatherings(30, |number| format!("felt-{number}: x\n"));
    let text = overview_of(&site(&files), Extent::SCREEN);
    let rows: usize = (text.lines().map(|line| line.chars().count()))
        .map(|letters| letters.div_ceil(80).max(1))
        .sum();
    assert!(rows <= 36, "{text}");
}

#[test]
fn a_build_folds_what_there_is_much_of() {
    let files = gatherings(30, |number| format!("county: ukjent-{number}\n"));
    let text = overview_of(&site(&files), Extent::FOLDED);
    assert_eq!(text.matches("feil[S202]").count(), 5, "{text}");
    assert!(text.contains("… og 25 til: S202 (25)."), "{text}");
}

#[test]
fn sarif() {
    let mut files = gatherings(1, |_| "county: vestland\nsummary: 100 %\n".to_owned());
    files[0].0 = "content/gatherings/2018/samling-1/index.md".to_owned();
    files.push((
        "content/gatherings/2018/samling-1/letters/brev til alle, æ 100%.md".to_owned(),
        "Tekst\n".to_owned(),
    ));
    let report = site(&files).report_in(ReportFormat::Sarif, Language::Nb);
    check_sarif(&report);
    expect![[r#"
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "runs": [
            {
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "level": "error",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/gatherings/2018/samling-1/index.md"
                        },
                        "region": {
                          "startColumn": 9,
                          "startLine": 7
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "Fylket «vestland» fantes ikke 2018-01-16. (mente du: hordaland)"
                  },
                  "relatedLocations": [
                    {
                      "message": {
                        "text": "fylkets levetid står her"
                      },
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/counties/vestland.md"
                        },
                        "region": {
                          "startColumn": 8,
                          "startLine": 5
                        }
                      }
                    }
                  ],
                  "ruleId": "S207"
                },
                {
                  "level": "error",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "content/gatherings/2018/samling-1/letters/brev%20til%20alle,%20%C3%A6%20100%25.md"
                        },
                        "region": {
                          "startColumn": 1,
                          "startLine": 1
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "Filen begynner ikke med felter mellom to linjer med --- (la filen begynne slik: ---, så title: …, så --- på en egen linje)"
                  },
                  "ruleId": "S116"
                }
              ],
              "tool": {
                "driver": {
                  "name": "samling",
                  "rules": [
                    {
                      "fullDescription": {
                        "text": "Filen begynner ikke med felter mellom to linjer med ---. Uten dem vet ingen hva siden heter."
                      },
                      "id": "S116",
                      "shortDescription": {
                        "text": "Filen begynner ikke med felter mellom to linjer med ---"
                      }
                    },
                    {
                      "fullDescription": {
                        "text": "Fylket fantes ikke på den datoen. Skriv fylket som det het da samlingen ble holdt."
                      },
                      "id": "S207",
                      "shortDescription": {
                        "text": "Fylket fantes ikke på den datoen"
                      }
                    }
                  ],
                  "version": "0.1.0"
                }
              }
            }
          ],
          "version": "2.1.0"
        }
    "#]].assert_eq(&report);
    check_sarif(&site(&[]).report_in(ReportFormat::Sarif, Language::Nb));
}

/// What SARIF 2.1.0 demands of the parts that are used (sections 3.13, 3.14, 3.18–3.20, 3.27–3.30).
fn check_sarif(report: &str) {
    let log: serde_json::Value = serde_json::from_str(report).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    assert!(
        log["$schema"]
            .as_str()
            .expect("an address")
            .starts_with("https://")
    );
    for run in log["runs"].as_array().expect("runs") {
        let driver = &run["tool"]["driver"];
        assert!(driver["name"].is_string());
        let rules: Vec<&str> = (driver["rules"].as_array().expect("rules").iter())
            .map(|rule| rule["id"].as_str().expect("an id"))
            .collect();
        for result in run["results"].as_array().expect("results") {
            assert!(rules.contains(&result["ruleId"].as_str().expect("a rule")));
            let level = result["level"].as_str().expect("a level");
            assert!(["none", "note", "warning", "error"].contains(&level));
            assert!(result["message"]["text"].is_string());
            let related = result.get("relatedLocations").into_iter();
            let places = result.get("locations").into_iter().chain(related);
            for place in places.flat_map(|places| places.as_array().expect("places")) {
                let physical = &place["physicalLocation"];
                let uri = physical["artifactLocation"]["uri"]
                    .as_str()
                    .expect("an address");
                assert!(!uri.contains([' ', '[', '\\', '#']), "{uri}");
                if let Some(region) = physical.get("region") {
                    assert!(region["startLine"].as_u64() > Some(0));
                    assert!(region["startColumn"].as_u64() > Some(0));
                }
            }
        }
    }
}
