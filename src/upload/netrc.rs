//! `~/.netrc`, where curl and others look for the password of a host, too.

use std::path::PathBuf;

/// The name and password for a host. `user`: only with this name.
pub fn netrc_password(host: &str, user: Option<&str>) -> Option<(String, String)> {
    let place = std::env::var_os("NETRC").map(PathBuf::from).or_else(|| {
        let name = if cfg!(windows) { "_netrc" } else { ".netrc" };
        std::env::home_dir().map(|home| home.join(name))
    });
    password_in(&std::fs::read_to_string(place?).ok()?, host, user)
}

fn password_in(text: &str, host: &str, user: Option<&str>) -> Option<(String, String)> {
    let mut words = text.split_whitespace();
    let (mut is_host, mut login) = (false, None);
    while let Some(word) = words.next() {
        match word {
            "machine" => {
                is_host = words.next() == Some(host);
                login = None;
            }
            "default" => {
                is_host = true;
                login = None;
            }
            "login" => login = words.next(),
            "password" => {
                let password = words.next()?;
                let login = login.or(user)?;
                if is_host && user.is_none_or(|user| user == login) {
                    return Some((login.to_owned(), password.to_owned()));
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_of_a_host_is_found() {
        let text = "machine a.no login kari password 1\nmachine b.no\n  login ola\n  password 2\ndefault login x password 3";
        let check = |host: &str, user: Option<&str>, expected: Option<(&str, &str)>| {
            let found = password_in(text, host, user);
            let expected = expected.map(|(user, word)| (user.to_owned(), word.to_owned()));
            assert_eq!(found, expected, "{host}");
        };
        check("a.no", None, Some(("kari", "1")));
        check("b.no", Some("ola"), Some(("ola", "2")));
        check("b.no", Some("per"), None);
        check("c.no", None, Some(("x", "3")));
    }
}
