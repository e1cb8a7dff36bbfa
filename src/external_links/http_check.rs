//! Asks sites whether addresses answer: HEAD, then GET where HEAD does not do; one question at a time for each site, a few sites
//! at a time.

use super::robots::{NAME, Robots};
use rustc_hash::FxHashMap;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::thread;
use std::time::Duration;
use ureq::Agent;
use ureq::http::StatusCode;

/// How gently sites are asked.
#[derive(Clone, Copy, Debug)]
pub struct Politeness {
    /// Between two questions to one site.
    pub pause: Duration,
    pub timeout: Duration,
    /// How many sites are asked at a time.
    pub at_a_time: usize,
}

impl Politeness {
    /// `seconds`: between two questions to one site.
    pub fn with_pause(seconds: f32) -> Politeness {
        Politeness {
            pause: Duration::try_from_secs_f32(seconds).unwrap_or(Duration::from_secs(1)),
            timeout: Duration::from_secs(15),
            at_a_time: 4,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Alive,
    /// The site says that there is no such page; with its status code.
    Gone(u16),
    /// There was no answer, or one that says nothing of the page. The key of the words for it.
    Silent(&'static str),
    /// The site's robots.txt does not allow the question.
    NotAllowed,
}

/// A site may not ask for a longer pause than this.
const LONGEST_PAUSE: u64 = 20;

/// The answer to each address, in their order.
pub fn answers(addresses: &[&str], politeness: &Politeness) -> Vec<Answer> {
    let mut by_host: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (index, address) in addresses.iter().enumerate() {
        by_host.entry(host(address)).or_default().push(index);
    }
    let mut hosts: Vec<Vec<usize>> = by_host.into_values().collect();
    hosts.sort();
    let waiting = Mutex::new(hosts);
    let answers = Mutex::new(vec![Answer::Silent("silent-timeout"); addresses.len()]);
    let agent = agent(politeness);
    let ask_hosts = || {
        loop {
            let host = waiting.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let Some(indexes) = host else { return };
            let of_host: Vec<&str> = indexes.iter().map(|index| addresses[*index]).collect();
            let found = ask_host(&agent, &of_host, politeness);
            let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
            for (index, answer) in indexes.into_iter().zip(found) {
                answers[index] = answer;
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..politeness.at_a_time {
            scope.spawn(ask_hosts);
        }
    });
    answers.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// `https://example.no` of an address.
fn host(address: &str) -> &str {
    let after_scheme = address.find("://").map_or(0, |at| at + 3);
    let end = address[after_scheme..].find(['/', '?', '#']);
    &address[..end.map_or(address.len(), |end| after_scheme + end)]
}

fn agent(politeness: &Politeness) -> Agent {
    let version = env!("CARGO_PKG_VERSION");
    let config = Agent::config_builder()
        .timeout_global(Some(politeness.timeout))
        .http_status_as_error(false)
        .max_redirects(8)
        .user_agent(format!("{NAME}/{version} (checks links)"));
    config.build().into()
}

/// The answers of one site.
fn ask_host(agent: &Agent, addresses: &[&str], politeness: &Politeness) -> Vec<Answer> {
    let Some(first) = addresses.first() else {
        return Vec::new();
    };
    let robots = robots(agent, host(first));
    let requested = robots.delay.map(|seconds| seconds.min(LONGEST_PAUSE));
    let pause = requested.map_or(politeness.pause, Duration::from_secs);
    let pause = pause.max(politeness.pause);
    let answers = addresses.iter().map(|address| {
        let path = &address[host(address).len()..];
        if !robots.allows(if path.is_empty() { "/" } else { path }) {
            return Answer::NotAllowed;
        }
        thread::sleep(pause);
        match status(agent, address, "HEAD") {
            // Some sites know no HEAD, or say no to it.
            Ok(status) if status.is_client_error() || status.is_server_error() => {
                thread::sleep(pause);
                answer(status_or(agent, address, status))
            }
            other => answer(other),
        }
    });
    answers.collect()
}

/// A site without rules, or whose rules cannot be had, allows all.
fn robots(agent: &Agent, host: &str) -> Robots {
    let answer = agent.get(format!("{host}/robots.txt")).call();
    let text = answer
        .ok()
        .filter(|answer| answer.status().is_success())
        .and_then(|mut answer| answer.body_mut().read_to_string().ok());
    Robots::parse(&text.unwrap_or_default())
}

fn status(agent: &Agent, address: &str, method: &str) -> Result<StatusCode, ureq::Error> {
    let answer = match method {
        "HEAD" => agent.head(address).call(),
        _ => agent.get(address).call(),
    };
    Ok(answer?.status())
}

fn status_or(agent: &Agent, address: &str, before: StatusCode) -> Result<StatusCode, ureq::Error> {
    status(agent, address, "GET").or(Ok(before))
}

fn answer(status: Result<StatusCode, ureq::Error>) -> Answer {
    match status {
        Ok(status) if matches!(status.as_u16(), 404 | 410) => Answer::Gone(status.as_u16()),
        // The page is there, and not for everyone.
        Ok(status) if matches!(status.as_u16(), 401 | 403 | 405 | 429) => Answer::Alive,
        Ok(status) if status.is_client_error() || status.is_server_error() => {
            Answer::Silent("silent-fault")
        }
        Ok(_) => Answer::Alive,
        Err(ureq::Error::HostNotFound) => Answer::Silent("silent-no-host"),
        Err(ureq::Error::Timeout(_)) => Answer::Silent("silent-timeout"),
        Err(ureq::Error::TooManyRedirects) => Answer::Silent("silent-redirects"),
        Err(ureq::Error::Tls(_) | ureq::Error::Rustls(_)) => Answer::Silent("silent-certificate"),
        Err(_) => Answer::Silent("silent-no-answer"),
    }
}
