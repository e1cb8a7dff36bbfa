//! Where the preview listens, and which host names it answers to.

use crate::diagnostics::{Diagnostic, catalogue};
use std::fmt;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, ToSocketAddrs};

/// The port when none is given.
const PORT: u16 = 1717;

/// How many ports after it are tried before the system chooses a free one.
const TRIES: u16 = 100;

/// The command line arguments.
#[derive(Clone, Debug, Default)]
pub struct ListenArguments {
    /// 0: any free port. None: not given.
    pub port: Option<u16>,
    /// A name or an IP address of this machine; None: reachable from this machine only.
    pub host: Option<String>,
}

/// A listener, and the address it is reached at.
pub struct BoundListener {
    pub listener: TcpListener,
    /// `http://127.0.0.1:1717/`
    pub address: String,
    pub port: u16,
    pub hosts: Hosts,
}

/// The host names that requests may use. Protects against DNS rebinding: a foreign page whose name was made to resolve to this
/// machine uses its own name, and is refused.
#[derive(Clone, Debug)]
pub struct Hosts {
    given: Option<String>,
    listens_to: IpAddr,
}

/// Err: the given port is taken, or there is no such address on this machine.
pub fn listen(arguments: &ListenArguments) -> Result<BoundListener, Diagnostic> {
    let listener = match arguments.port {
        Some(port) => bind(arguments, port).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => catalogue::port_taken(port),
            _ => catalogue::cannot_listen(&arguments.to_string(), &error),
        }),
        None => next_free(arguments)
            .map_err(|error| catalogue::cannot_listen(&arguments.to_string(), &error)),
    }?;
    let local = listener
        .local_addr()
        .map_err(|error| catalogue::cannot_listen(&arguments.to_string(), &error))?;
    let host = match &arguments.host {
        Some(host) if host.parse::<IpAddr>().is_err() => host.clone(),
        _ if local.ip() == IpAddr::V4(Ipv4Addr::UNSPECIFIED) => Ipv4Addr::LOCALHOST.to_string(),
        _ if local.ip().is_unspecified() => "[::1]".to_owned(),
        _ if local.is_ipv6() => format!("[{}]", local.ip()),
        _ => local.ip().to_string(),
    };
    Ok(BoundListener {
        address: format!("http://{host}:{}/", local.port()),
        port: local.port(),
        hosts: Hosts {
            given: arguments.host.as_ref().map(|host| host.to_lowercase()),
            listens_to: local.ip(),
        },
        listener,
    })
}

fn next_free(arguments: &ListenArguments) -> std::io::Result<TcpListener> {
    for port in PORT..PORT + TRIES {
        match bind(arguments, port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            bound => return bound,
        }
    }
    bind(arguments, 0)
}

fn bind(arguments: &ListenArguments, port: u16) -> std::io::Result<TcpListener> {
    let addresses: Vec<SocketAddr> = match &arguments.host {
        None => vec![(Ipv4Addr::LOCALHOST, port).into()],
        Some(host) => (host.as_str(), port).to_socket_addrs()?.collect(),
    };
    TcpListener::bind(addresses.as_slice())
}

impl fmt::Display for ListenArguments {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = self.host.as_deref().unwrap_or("127.0.0.1");
        write!(f, "{host}:{}", self.port.unwrap_or(PORT))
    }
}

impl Hosts {
    /// `host`: a request's `Host` header, with or without a port.
    pub fn allow(&self, host: &str) -> bool {
        let host = without_port(host).to_lowercase();
        if host == "localhost" || self.given.as_ref() == Some(&host) {
            return true;
        }
        let literal = host.trim_start_matches('[').trim_end_matches(']');
        // An IP address cannot be rebound.
        literal
            .parse::<IpAddr>()
            .is_ok_and(|ip| ip.is_loopback() || !self.listens_to.is_loopback())
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => {
            let is_bare_ipv6 = name.contains(':') && !name.ends_with(']');
            if is_bare_ipv6 { host } else { name }
        }
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_questions_are_answered() {
        let at_home = Hosts {
            given: None,
            listens_to: IpAddr::V4(Ipv4Addr::LOCALHOST),
        };
        let check = |hosts: &Hosts, host, expected| {
            assert_eq!(hosts.allow(host), expected, "{host}");
        };
        for host in [
            "localhost",
            "LOCALHOST:1717",
            "127.0.0.1",
            "127.0.0.1:9",
            "[::1]",
            "[::1]:1717",
        ] {
            check(&at_home, host, true);
        }
        for host in [
            "",
            "example.no",
            "example.no:1717",
            "localhost.example.no",
            "127.0.0.1.example.no",
            "192.168.1.7",
            "[fe80::1]",
            "localhost@example.no",
            ":1717",
        ] {
            check(&at_home, host, false);
        }
        let in_the_house = Hosts {
            given: Some("pult.example.no".to_owned()),
            listens_to: IpAddr::V4(Ipv4Addr::UNSPECIFIED),
        };
        check(&in_the_house, "Pult.example.no:1717", true);
        check(&in_the_house, "192.168.1.7:1717", true);
        check(&in_the_house, "[fe80::1]:1717", true);
        check(&in_the_house, "example.no", false);
    }
}
