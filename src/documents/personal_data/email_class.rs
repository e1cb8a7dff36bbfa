//! Whether an e-mail address belongs to an office or to a person.

use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailClass {
    /// The address of an office or a service.
    Role,
    /// A person's address at work.
    Employee,
    /// A person's own address.
    Private,
    /// No longer in use: the site says that the domain is dead.
    Dead,
}

/// The first words of local parts that belong to an office.
const ROLES: &[&str] = &[
    "post",
    "postmottak",
    "firmapost",
    "fylkespost",
    "epost",
    "e-post",
    "mail",
    "email",
    "kontakt",
    "contact",
    "info",
    "information",
    "informasjon",
    "servicetorg",
    "servicetorget",
    "servicesenter",
    "servicekontor",
    "innbyggerservice",
    "innbyggertorg",
    "sentralbord",
    "resepsjon",
    "booking",
    "presse",
    "press",
    "media",
    "support",
    "hjelp",
    "help",
    "helpdesk",
    "admin",
    "administrasjon",
    "sekretariat",
    "personvern",
    "personvernombud",
    "pvo",
    "redaksjon",
    "redaksjonen",
    "nettredaksjon",
    "web",
    "webmaster",
    "postmaster",
    "noreply",
    "no-reply",
    "ikke-svar",
    "ikkesvar",
    "faktura",
    "invoice",
    "salg",
    "kundeservice",
    "kurs",
    "konferanse",
    "arrangement",
    "pamelding",
    "påmelding",
    "paamelding",
    "arkiv",
    "dokumentsenter",
    "politisk",
    "folkehelse",
    "varsling",
    "office",
    "hello",
    "hei",
    "team",
    "abonnement",
    "bibliotek",
    "frivillig",
    "frivilligsentral",
    "styret",
    "leder",
    "stab",
    "staben",
    "program",
    "programmet",
    "fylkeslegen",
    "fylkeslege",
    "kommuneoverlegen",
    "kommunelegen",
    "ordforer",
    "ordfører",
    "radmann",
    "rådmann",
    "kommunedirektor",
    "kommunedirektør",
    "sekretariatet",
    "resepsjonen",
    // Where a person's name is to be filled in.
    "fornavn",
    "førenamn",
    "etternavn",
    "navn",
    "namn",
    "firstname",
    "name",
];

/// Domains of personal mailboxes.
const PRIVATE: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.no",
    "outlook.com",
    "outlook.no",
    "live.no",
    "live.com",
    "msn.com",
    "online.no",
    "icloud.com",
    "me.com",
    "mac.com",
    "yahoo.com",
    "yahoo.no",
    "ymail.com",
    "broadpark.no",
    "getmail.no",
    "lyse.net",
    "altibox.no",
    "altiboxmail.no",
    "haugnett.no",
    "start.no",
    "frisurf.no",
    "c2i.net",
    "tele2.no",
    "telia.no",
    "bluezone.no",
    "enivest.net",
    "nktv.no",
    "ntebb.no",
    "proton.me",
    "protonmail.com",
    "pm.me",
    "gmx.net",
    "gmx.com",
    "aol.com",
    "hotmail.se",
    "hotmail.dk",
    "live.se",
    "live.dk",
    "mail.com",
    "fastmail.com",
    "tutanota.com",
    "runbox.no",
    "runbox.com",
    "sensewave.com",
    "loqal.no",
    "neanett.no",
    "vikenfiber.no",
    "eidsiva.net",
    "combitel.no",
    "trollnet.no",
    "monet.no",
    "hesbynett.no",
];

impl EmailClass {
    /// The class of an address in the form that machines write. An address named as its domain (`fjordlaget@fjordlaget.example`)
    /// is an office's. `dead_domains`: in lower case, without "@".
    pub fn of(address: &str, dead_domains: &BTreeSet<String>) -> EmailClass {
        let address = address.to_lowercase();
        let Some((name, domain)) = address.rsplit_once('@') else {
            return EmailClass::Employee;
        };
        let is_dead = |dead: &String| {
            domain == dead
                || domain
                    .strip_suffix(dead.as_str())
                    .is_some_and(|rest| rest.ends_with('.'))
        };
        if dead_domains.iter().any(is_dead) {
            EmailClass::Dead
        } else if PRIVATE.contains(&domain) {
            EmailClass::Private
        } else if is_role(name) || domain.split('.').next() == Some(name) {
            EmailClass::Role
        } else {
            EmailClass::Employee
        }
    }
}

fn is_role(name: &str) -> bool {
    // "post.helse", "folkehelse-vest", "kurs2024"
    let first = name
        .split([
            '.', '_', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9',
        ])
        .next()
        .unwrap_or(name);
    let begin = first.split('-').next().unwrap_or(first);
    ROLES.contains(&first)
        || ROLES.contains(&begin)
        || ["post", "postmottak"].iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_an_offices_or_a_persons() {
        let dead = BTreeSet::from(["gammelt.example.no".to_owned()]);
        let check = |address: &str, expected: EmailClass| {
            assert_eq!(EmailClass::of(address, &dead), expected, "{address}");
        };
        check("Postmottak@example.no", EmailClass::Role);
        check("sfxxpost@example.no", EmailClass::Role);
        check("post.helse@example.no", EmailClass::Role);
        check("kari.nordmann@example.no", EmailClass::Employee);
        check("poststad@example.no", EmailClass::Employee);
        check("post@gammelt.example.no", EmailClass::Dead);
        check("kari@hotmail.com", EmailClass::Private);
        check("stab@example.no", EmailClass::Role);
        check("fylkeslegen@example.no", EmailClass::Role);
        check("fornavn.etternavn@example.no", EmailClass::Role);
        check("fjordlaget@fjordlaget.example", EmailClass::Role);
    }
}
