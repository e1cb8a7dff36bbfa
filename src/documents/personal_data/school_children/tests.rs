use crate::documents::personal_data::PersonalDataKind;
use crate::documents::personal_data::tests::kinds;

#[test]
fn a_name_a_class_and_a_date() {
    for text in [
        "Kari Nordmann - 28.09.2017 - 3. trinn",
        "Kari Nordmann, 3B, 14.06.2008",
        "Kari Nordmann 22.02.2017, 3. trinn",
        "Kari Nordmann, 2. klasse (21.06.2014)",
        "Kari Nordmann, barnehagebarn, 12.12.2016",
        "Kari Nordmann; 23.09.2010; 4A",
        "Barnet Kari (2009-06-23)",
        "bdag 15.04.1969 (Kari)",
        "Kari Nordmann, född 1991-06-10",
        "Kari Nordmann er født den 13. i 07. 1976",
        "Fødselsdato barn: 13/08 2017",
    ] {
        assert_eq!(kinds(text), [PersonalDataKind::BirthDate], "{text}");
    }
    for text in [
        "Program 3. trinn 14.03.2024: Besøk på museet",
        "Kari Nordmann, 3. trinn, kl. 10.00–11.00",
        "Kari Nordmann, 14.03.2024",
        "Kari Nordmann besøkte 3. trinn 14.03.2024",
        "Skolebesøk 12.05.2023 for 4. trinn ved Vik skole",
    ] {
        assert_eq!(kinds(text), [], "{text}");
    }
}
