use crate::documents::personal_data::PersonalDataKind;
use crate::documents::personal_data::tests::kinds;

#[test]
fn what_is_said_of_a_person_with_a_verb() {
    for said in [
        "har PTSD",
        "har Tourettes syndrom",
        "har selektiv mutisme",
        "har cerebral parese",
        "har fått pacemaker",
        "har høyt blodtrykk",
        "har hatt slag",
        "brukar Sobril",
        "har depresjonar",
        "har sosial angst",
        "har 40 % sykefravær",
        "har nedsett funksjonsevne",
        "har lærevansker og ADHD",
        "fikk hjertestans",
        "har fått covid",
        "er innlagt",
        "er under cellegiftbehandling",
        "går hos BUP",
        "er under utredning for ADHD",
        "får hjelp fra barnevernet",
        "har mistet lappen etter promillekjøring",
        "har fått gjeldsordning",
        "har permisjon pga. dødsfall i familien",
        "har fått skriftlig advarsel",
        "er utsatt for omsorgssvikt",
    ] {
        let text = format!("Kari Nordmann {said}");
        assert_eq!(kinds(&text), [PersonalDataKind::Health], "{text}");
    }
    for text in [
        "Barnevernet er kobla på i saka til Kari Nordmann",
        "Personalsak: Kari Nordmann",
        "Varslingssak mot Kari Nordmann",
        "Tvangsinnlagt: Kari Nordmann",
        "Kari Nordmann: angst, trenger egen kontaktperson",
        "Kari Nordmann – egenmelding i dag",
        "Kari Nordmann, 82, demens, bor på sykehjem",
    ] {
        assert_eq!(kinds(text), [PersonalDataKind::Health], "{text}");
    }
}

#[test]
fn subjects_and_work_are_nothing_of_the_kind() {
    for text in [
        "Kari Nordmann har angst som tema",
        "Kari Nordmann har skrevet om angst hos unge",
        "Kari Nordmann: Angst, depresjon og håp",
        "Kari Nordmann har ansvar for sykefraværsoppfølging",
        "Kari Nordmann har slagord for alle",
        "Kari Nordmann er på sykehuset i Førde",
        "Kari Nordmann er prest i fengsel",
        "Kari Nordmann har permisjon fra 1. mai",
        "Kari Nordmann er medlem av styringsgruppa",
        "Kari Nordmann jobber i barnevernet i Vik",
        "Barnevernet samarbeider med skolen. Takk til Kari Nordmann",
        "Personalsaker: Kari Nordmann",
        "Sykefraværet er 7,4 %.",
        "Per Nordmann: Utredning av ADHD hos barn",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}
