//! Where a site is published, as it is typed: a folder, or an address with a scheme. No address holds a password.

use std::path::PathBuf;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublishAddress {
    Folder(PathBuf),
    S3 {
        bucket: String,
        /// Without slashes at its ends; empty for the whole bucket.
        prefix: String,
    },
    WebDav {
        /// `https://host:port`.
        endpoint: String,
        user: Option<String>,
        /// Without slashes at its ends.
        path: String,
    },
    Sftp {
        /// `ssh://user@host:port`; what is missing is in the settings of ssh.
        endpoint: String,
        /// From the root of the server with a slash at its beginning, else from the user's own folder.
        path: String,
    },
    Git {
        /// The name of a remote of the site's own repository, or an address or path that git knows.
        remote: String,
        branch: String,
    },
}

/// Why an address cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressProblem {
    /// It has a password. The key of the words that say where it belongs.
    Password(&'static str),
    /// No such scheme is known.
    Scheme(String),
    /// Something is missing: this is what a whole one looks like.
    Incomplete(&'static str),
}

impl PublishAddress {
    pub fn parse(typed: &str) -> Result<PublishAddress, AddressProblem> {
        if let Some(rest) = typed.strip_prefix("git:").or(typed.strip_prefix("git+")) {
            return git(rest);
        }
        let Some((scheme, rest)) = typed.split_once("://") else {
            return match typed.is_empty() {
                true => Err(AddressProblem::Incomplete("/var/www/samlinger")),
                false => Ok(PublishAddress::Folder(PathBuf::from(typed))),
            };
        };
        match scheme.to_ascii_lowercase().as_str() {
            "file" => Ok(PublishAddress::Folder(PathBuf::from(from_file_url(rest)))),
            "s3" => s3(rest),
            "https" | "davs" | "webdav" | "webdavs" => web_dav("https", rest),
            "http" | "dav" => web_dav("http", rest),
            "sftp" => sftp(rest),
            _ => Err(AddressProblem::Scheme(scheme.to_owned())),
        }
    }

    /// As it may be shown: without the name of a user.
    pub fn shown(&self) -> String {
        let host = |endpoint: &str| endpoint.rsplit(['@', '/']).next().map(str::to_owned);
        match self {
            PublishAddress::Folder(folder) => folder.display().to_string(),
            PublishAddress::S3 { bucket, prefix } => match prefix.is_empty() {
                true => format!("s3://{bucket}"),
                false => format!("s3://{bucket}/{prefix}"),
            },
            PublishAddress::WebDav { endpoint, path, .. } => format!("{endpoint}/{path}"),
            PublishAddress::Sftp { endpoint, path } => {
                let host = host(endpoint).unwrap_or_default();
                match path.strip_prefix('/') {
                    Some(path) => format!("sftp://{host}/{path}"),
                    None => format!("sftp://{host}/~/{path}"),
                }
            }
            PublishAddress::Git { remote, branch } => match remote.split_once("://") {
                Some((scheme, rest)) => {
                    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
                    let host = host(authority).unwrap_or_default();
                    format!("git:{scheme}://{host}/{path}#{branch}")
                }
                None => format!("git:{remote}#{branch}"),
            },
        }
    }
}

/// The user, host and port of an address, and the path after them. Err: there is a password.
fn authority<'a>(
    rest: &'a str,
    belongs: &'static str,
) -> Result<(Option<&'a str>, &'a str, &'a str), AddressProblem> {
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let Some((user, host)) = authority.rsplit_once('@') else {
        return Ok((None, authority, path));
    };
    match user.contains(':') || user.to_ascii_lowercase().contains("%3a") {
        true => Err(AddressProblem::Password(belongs)),
        false => Ok((Some(user).filter(|user| !user.is_empty()), host, path)),
    }
}

fn s3(rest: &str) -> Result<PublishAddress, AddressProblem> {
    let belongs = "publish-password-s3";
    // A key may be typed as in other programs, with a slash or question mark in it.
    if rest.contains('@') || rest.contains('?') {
        return Err(AddressProblem::Password(belongs));
    }
    let (_, bucket, path) = authority(rest, belongs)?;
    if bucket.is_empty() {
        return Err(AddressProblem::Incomplete("s3://bøtte/mappe"));
    }
    Ok(PublishAddress::S3 {
        bucket: bucket.to_owned(),
        prefix: path.trim_matches('/').to_owned(),
    })
}

fn web_dav(scheme: &str, rest: &str) -> Result<PublishAddress, AddressProblem> {
    let (user, host, path) = authority(rest, "publish-password-webdav")?;
    if host.is_empty() {
        return Err(AddressProblem::Incomplete(
            "webdav://sky.example.no/nettsted",
        ));
    }
    if path.contains('?') {
        return Err(AddressProblem::Password("publish-password-webdav"));
    }
    Ok(PublishAddress::WebDav {
        endpoint: format!("{scheme}://{host}"),
        user: user.map(str::to_owned),
        path: path.trim_matches('/').to_owned(),
    })
}

fn sftp(rest: &str) -> Result<PublishAddress, AddressProblem> {
    let (user, host, path) = authority(rest, "publish-password-sftp")?;
    let path = path.trim_end_matches('/');
    // Nothing after the host would be the root of the whole server.
    if host.is_empty() || path.is_empty() {
        return Err(AddressProblem::Incomplete(
            "sftp://kari@example.no/var/www/samlinger",
        ));
    }
    let user = user.map(|user| format!("{user}@")).unwrap_or_default();
    Ok(PublishAddress::Sftp {
        endpoint: format!("ssh://{user}{host}"),
        path: path.strip_prefix("/~/").unwrap_or(path).to_owned(),
    })
}

fn git(rest: &str) -> Result<PublishAddress, AddressProblem> {
    if let Some((_, rest)) = rest.split_once("://") {
        authority(rest, "publish-password-git")?;
    }
    match rest.rsplit_once('#') {
        Some((remote, branch)) if !remote.is_empty() && is_branch(branch) => {
            Ok(PublishAddress::Git {
                remote: remote.to_owned(),
                branch: branch.to_owned(),
            })
        }
        _ => Err(AddressProblem::Incomplete("git:origin#gh-pages")),
    }
}

/// Never an option of git, nor a name that it refuses in ways that only it can explain.
fn is_branch(name: &str) -> bool {
    let is_plain = |letter: char| letter.is_alphanumeric() || "/-_.".contains(letter);
    !name.is_empty()
        && !name.starts_with(['-', '/', '.'])
        && !name.ends_with(['/', '.'])
        && !name.contains("..")
        && !name.contains("//")
        && name.chars().all(is_plain)
}

/// `/srv/nettsted` of `/srv/nettsted` and `localhost/srv/nettsted`.
fn from_file_url(rest: &str) -> String {
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    // Windows: `/C:/nettsted`.
    let path = match path.as_bytes() {
        [b'/', drive, b':', ..] if drive.is_ascii_alphabetic() => &path[1..],
        _ => path,
    };
    percent_encoding::percent_decode_str(path)
        .decode_utf8_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_of_address_is_read() {
        let check = |typed: &str, shown: &str| {
            let address = PublishAddress::parse(typed).expect("an address");
            assert_eq!(address.shown(), shown, "{typed}");
        };
        check("ut/nettsted", "ut/nettsted");
        check("file:///srv/mitt%20nettsted", "/srv/mitt nettsted");
        check("s3://bøtte", "s3://bøtte");
        check("s3://bøtte/a/b/", "s3://bøtte/a/b");
        check("webdav://sky.no/dav/", "https://sky.no/dav");
        check("davs://kari@sky.no/dav", "https://sky.no/dav");
        check("http://127.0.0.1:8080/", "http://127.0.0.1:8080/");
        check(
            "sftp://kari@vert.no:22/var/www",
            "sftp://vert.no:22/var/www",
        );
        check("sftp://vert.no/~/www", "sftp://vert.no/~/www");
        check("git:origin#gh-pages", "git:origin#gh-pages");
        check("git:../sider.git#main", "git:../sider.git#main");
        check(
            "git+https://kari@git.no/x.git#s",
            "git:https://git.no/x.git#s",
        );
        check("git:git@git.no:x.git#s", "git:git@git.no:x.git#s");
    }

    #[test]
    fn a_password_is_refused_and_never_repeated() {
        for typed in [
            "https://kari:hemmelig@sky.no/dav",
            "davs://kari:hemmelig@sky.no",
            "sftp://kari:hemmelig@vert.no/www",
            "s3://nøkkel:hemmelig@bøtte/a",
            "s3://bøtte?secret=hemmelig",
            "git+https://kari:hemmelig@git.no/x.git#s",
            "git:https://kari%3Ahemmelig@git.no/x.git#s",
        ] {
            let problem = PublishAddress::parse(typed).expect_err(typed);
            assert!(matches!(problem, AddressProblem::Password(_)), "{typed}");
            assert!(!format!("{problem:?}").contains("hemmelig"), "{typed}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for typed in ["ftp://vert.no/www", "s3://", "sftp://vert.no", "git:origin"] {
            assert!(PublishAddress::parse(typed).is_err(), "{typed}");
        }
        for branch in ["-f", "a..b", "a b", "", "a/", "a:b"] {
            assert!(!is_branch(branch), "{branch}");
        }
    }
}
