use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

fn check(text: &str, expected: &str) {
    let found = personal_data(text, &Allowed::default());
    let notes = found
        .iter()
        .filter(|span| span.kind == PersonalDataKind::Health);
    let notes: Vec<&str> = notes.map(|span| &text[span.range.clone()]).collect();
    assert_eq!(notes.join(" / "), expected, "{text}");
}

#[test]
fn a_reason_is_said_of_a_person() {
    for text in [
        "Kari Nordmann er innlagt med psykose",
        "Kari Nordmann trenger tegnspråktolk",
        "Kari Nordmann døde av kreft",
        "Kari Nordmann måtte avlyse på grunn av hjerneslag",
        "Kari Nordmann har alkoholproblem og vart tatt ut av gruppa",
        "Kari Nordmann (vegetarianer, allergisk mot egg)",
        "Kari Nordmann, diabetes type 1, trenger mellommåltid",
        "Kari Nordmann kan ikkje ete fisk, allergi",
        "Kari Nordmann must have gluten-free (coeliac)",
        "Kari Nordmann sitt barn er under barnevernet",
        "Kari Nordmann har vedtak om spesialundervisning på grunn av autisme",
        "Omsorgsovertakelse for Kari Nordmann vedtatt i nemnda",
        "Piotr Nordmann har astma",
        "Halldis Nordmann har diabetes",
    ] {
        let kinds = personal_data(text, &Allowed::default()).into_iter();
        let kinds: Vec<PersonalDataKind> = kinds.map(|span| span.kind).collect();
        assert_eq!(kinds, [PersonalDataKind::Health], "{text}");
    }
}

#[test]
fn a_note_is_about_a_person_and_a_title_is_not() {
    check(
        "Kari Nordmann – allergisk mot nøtter",
        "Kari Nordmann – allergisk mot nøtter",
    );
    check(
        "Program. Kari Nordmann er allergisk mot nøtter. Hun kom.",
        "Kari Nordmann er allergisk mot nøtter",
    );
    check("Kari Nordmann, barn med astma", "");
    check("Per Nordmann (diabetes)", "Per Nordmann (diabetes");
    check(
        "**Per Nordmann** er allergisk mot nøtter",
        "Per Nordmann** er allergisk mot nøtter",
    );
    let long = format!("{}\nKari: cøliaki", "kreft og f. ".repeat(9_000));
    assert!(
        personal_data(&long, &Allowed::default())
            .iter()
            .any(|span| &long[span.range.clone()] == "Kari: cøliaki")
    );
    check(
        "Ola Nordmann: sykmeldt, angst",
        "Ola Nordmann: sykmeldt, angst",
    );
    check("Kari: cøliaki", "Kari: cøliaki");
    check("Kari Nordmann\tgravid", "Kari Nordmann\tgravid");
    check("Ola Nordmann sykmeldt", "Ola Nordmann sykmeldt");
    check(
        "Eleven Kari Nordmann i 5B har ADHD",
        "Kari Nordmann i 5B har ADHD",
    );
    check(
        "Kari Nordmann har fått diagnosen kreft",
        "Kari Nordmann har fått diagnosen kreft",
    );
    check("Ola Nordmann (rullestol)", "Ola Nordmann (rullestol");
    check(
        "KARI NORDMANN – allergisk mot egg",
        "KARI NORDMANN – allergisk mot egg",
    );
    check("Nordmann, Kari: sykmeldt", "Nordmann, Kari: sykmeldt");
    check("Kari Nordmann: IKKE GLUTEN", "Kari Nordmann: IKKE GLUTEN");
    check(
        "Kari Nordmann - vegetar og laktose",
        "Kari Nordmann - vegetar og laktose",
    );
    check(
        "Kari Nordmann får sosialhjelp",
        "Kari Nordmann får sosialhjelp",
    );
}

#[test]
fn private_matters_of_many_kinds() {
    for text in [
        "Kari Nordmann har diabetes type 1",
        "Kari Nordmann har blodtype A+",
        "Kari Nordmann har time hos fastlegen",
        "Kari Nordmann har kreft i lungene",
        "Kari Nordmann lider av angst",
        "Kari Nordmann – peanøttallergi",
        "Kari Nordmann er innlagt på DPS",
        "Kari Nordmann har MS",
        "Kari Nordmann får AAP",
        "Kari Nordmann er plassert i fosterhjem",
        "Kari Nordmann er under barnevernet",
        "Kari Nordmann bor på krisesenter",
        "Kari Nordmann er utsatt for vold",
        "Kari Nordmann er medlem i Fagforbundet",
        "Kari Nordmann er muslim",
        "Kari Nordmann, Vik kommune: allergisk mot egg",
        "Kari Nordmann (Vik kommune) er allergisk mot egg",
        "Zebo Trall er allergisk mot nøtter",
        "Bekymringsmelding om Kari Nordmann",
        "Kari Nordmann er for tiden langtidssykmeldt",
        "Kari Nordmann har fått brystkreft og er til behandling",
        "Kari Nordmann slit med angsten og kjem ikkje",
        "Kari Nordmann venter på utredning for ADHD",
        "Kari Nordmann kan ikke delta på grunn av migrene",
        "Kari Nordmann fekk hjerneslag i vår",
        "Kari Nordmann is on sick leave until May",
        "Kari Nordmann has been diagnosed with breast cancer",
        "omsorgen for sønnen til Kari Nordmann",
        "Glutenfri: Kari Nordmann",
        "Sykmeldt: Kari Nordmann",
    ] {
        check(text, text);
    }
    check("Kari Nordmann (ufør)", "Kari Nordmann (ufør");
}

#[test]
fn what_somebody_speaks_of_is_no_note() {
    for text in [
        "Kari Nordmann har skrevet bok om angst.",
        "Kari Nordmann er opptatt av demens.",
        "Kari Nordmann: Gravid – og hva så?",
        "Kari Nordmann er leder av prosjektet «Sykmeldt, men ikke syk».",
        "Ola Nordmann: kreft",
        "Kari Nordmann: Arbeidsledige unge i kommunen",
        "Kari Nordmann i Fagforbundet holdt innlegg",
        "Kari Nordmann (Fagforbundet)",
        "Kari Nordmann reagerer på forslaget",
        "Kari Nordmann – soner i kommuneplanen",
        "Kari Nordmann, gravid-prosjektet",
        "Ola Nordmann har diabetes som forskningsfelt.",
        "Meny: Vegetar: pasta. Glutenfri: laks.",
        "Kari Nordmann er medlem av kommunestyret",
        "Kari Nordmann har vedtak om ny ruspolitisk plan",
        "Kari Nordmann venter på utredning fra KS om demens",
        "Kari Nordmann er syk etter å komme i gang",
        "Kari Nordmann: hjerneslag",
        "Kari Nordmann – hjerneslag",
        "Kari Nordmann, behandling av depresjon",
        "Ola Nordmann – utredning av demens",
        "Keynote: Kari Nordmann on depression",
        "Kari Nordmann er med på redningsoperasjonen",
        "Kari Nordmann, utbrenthet blant lærere",
        "Kari Nordmann har vergemålssaker hos Statsforvalteren",
        "Ola Nordmann, utsatt for mobbing – hva nå?",
        "Kari Nordmann has studied depression among adolescents",
        "Kari Nordmann sliter med å få tak i folk",
        "Kari Nordmann møter Kreftforeningen",
        "Allergikere kan gi beskjed til Kari Nordmann.",
    ] {
        check(text, "");
    }
    check("Kari Nordmann i Vik har et prosjekt om demens", "");
    check("Kari Nordmann: Angst hos unge", "");
    check("Kari Nordmann, Norges Astma- og Allergiforbund", "");
    check("Kari Nordmann – demens og bolig", "");
    check("Vi snakket om angst og diabetes.", "");
    check("Mange er allergiske mot nøtter", "");
    check(
        "Kari Nordmann fortalte om mat. Noen er allergisk mot nøtter",
        "",
    );
}
