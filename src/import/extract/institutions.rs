//! Names of organisations that only their form shows: the name of a place and a word for an institution, "Storvik folkebibliotek"; and an English
//! name whose last word is one that no person is called, "Harbour Builders Guild".

use super::person_titles::ends_in_title;

/// Endings of Norwegian words for institutions, in lower case, separated by white space. "Turlag" and "bondelag" end in one, too.
const ENDINGS: &str = "bibliotek biblioteket sentral sentralen lag laget råd rådet verk verket senter senteret heim heimen sykehjem sjukeheim sjukeheimen \
    stasjon stasjonen hus huset kirke kirken kyrkje kyrkja menighet menigheten kyrkjelyd kyrkjelyden bedrift bank banken vesen vesenet \
    distrikt distriktet fengsel fengselet mottak mottaket opplæring opplæringa opplæringen teater teatret teateret kino kinoen festival festivalen \
    havn havna hamn hamna skole skolen skule skulen barnehage barnehagen forening foreningen foreining foreininga klubb klubben korps korpset \
    kor koret orkester stiftelse stiftelsen stifting stiftinga selskap selskapet samvirke kontor kontoret avdeling avdelingen avdelinga etat \
    etaten tjeneste tjenesten teneste tenesta museum museet arkiv arkivet galleri galleriet akademi akademiet institutt instituttet prosti \
    bispedømme apotek hotell hotellet verft verftet forlag forlaget avis redaksjon radio universitet universitetet legevakt legevakta klinikk \
    klinikken krets kretsen utvalg utvalget komité komiteen sekretariat sekretariatet kommune fylkeskommune bydel verksted verkstad nettverk \
    nettverket gård gard gardsbruk park parken nasjonalpark lensmannskontor kraftlag folkehøgskole folkehøgskule næringshage næringshagen \
    vegkontor ungdomsklubb fritidsklubb pensjonistparti pensjonistforbund forbund allmenning sogn";
/// Last words of English names of organisations, in lower case, separated by white space.
const ENGLISH: &str = "guild school schools fund funds jobs trust council society centre center museum institute university college library theatre \
    theater gallery archive archives festival orchestra choir charity federation commission bureau initiative collective cooperative company \
    club board office agency authority department ministry association alliance partnership foundation network union hospital clinic \
    services service group partners consulting studio studios laboratory project programme press media works housing harbour port data";

/// "Storvik folkebibliotek", "Indre Storvik turlag", "Storvik videregående skole": capitals, and at the end a word for an institution in lower case.
pub fn is_local_institution(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [first, .., last] = words.as_slice() else {
        return false;
    };
    let is_lower = last
        .chars()
        .all(|letter| letter.is_lowercase() || letter == '-');
    words.len() <= 6
        && first.starts_with(char::is_uppercase)
        && !ends_in_title(first)
        && is_lower
        && ENDINGS
            .split_whitespace()
            .any(|ending| last.ends_with(ending))
}

/// "Harbour Builders Guild", "Data for Coasts": an English name with a word in it that organisations have and persons do not.
pub fn is_english_institution(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_one = |word: &&str| {
        let lower = word.to_lowercase();
        ENGLISH.split_whitespace().any(|known| known == lower)
    };
    (2..=7).contains(&words.len())
        && words[0].starts_with(char::is_uppercase)
        && !ends_in_title(words[0])
        && (words.last().is_some_and(is_one)
            || words
                .iter()
                .any(|word| matches!(*word, "of" | "for" | "the")))
}

/// "Barn og unge", "Fjordfylket museumsnettverk": several words of which the first has a capital, and none names what a person does. After a person
/// and a comma it says where the person works.
pub fn may_be_workplace(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=6).contains(&words.len())
        && words[0].starts_with(char::is_uppercase)
        && !words.iter().any(|word| ends_in_title(word))
}

#[cfg(test)]
mod tests;
