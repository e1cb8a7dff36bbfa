//! How OpenDAL speaks HTTP: with the client that the rest of the program uses.

use super::faults::{CERTIFICATE, Faults, NO_ANSWER, NO_HOST};
use opendal::{Buffer, Error, ErrorKind, HttpBody, HttpTransport};
use std::sync::atomic::Ordering;
use std::time::Duration;
use ureq::Agent;
use ureq::http::{Request, Response};

pub struct Http {
    agent: Agent,
    faults: Faults,
}

/// A server that is slower than this, in bytes a second, is taken to be gone.
const SLOWEST: u64 = 10_000;

impl Http {
    pub fn new(faults: Faults) -> Http {
        let config = Agent::config_builder()
            .timeout_connect(Some(Duration::from_secs(10)))
            .timeout_recv_response(Some(Duration::from_secs(60)))
            .timeout_recv_body(Some(Duration::from_secs(300)))
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .user_agent(concat!("samling/", env!("CARGO_PKG_VERSION")));
        Http {
            agent: config.build().into(),
            faults,
        }
    }
}

impl HttpTransport for Http {
    async fn fetch(&self, request: Request<Buffer>) -> opendal::Result<Response<HttpBody>> {
        let agent = self.agent.clone();
        let asked = tokio::task::spawn_blocking(move || ask(&agent, request)).await;
        let asked = asked.map_err(|_| Error::new(ErrorKind::Unexpected, NO_ANSWER))?;
        let (response, body) = asked.map_err(|error| of_connection(&error))?;
        let status = response.status.as_u16();
        if status >= 400 {
            self.faults.last_status.store(status, Ordering::Relaxed);
        }
        let size = body.len() as u64;
        let body = tokio_stream::once(Ok(Buffer::from(body)));
        Ok(Response::from_parts(
            response,
            HttpBody::new(body, Some(size)),
        ))
    }
}

type HttpAnswer = (ureq::http::response::Parts, Vec<u8>);

fn ask(agent: &Agent, request: Request<Buffer>) -> Result<HttpAnswer, ureq::Error> {
    let (parts, body) = request.into_parts();
    let body = body.to_vec();
    let needs_body = ["PUT", "POST"].contains(&parts.method.as_str());
    let seconds = 30 + body.len() as u64 / SLOWEST;
    let answer = match body.is_empty() && !needs_body {
        true => agent.run(Request::from_parts(parts, ()))?,
        false => {
            let request = agent
                .configure_request(Request::from_parts(parts, body))
                .timeout_send_body(Some(Duration::from_secs(seconds)))
                .build();
            agent.run(request)?
        }
    };
    let (parts, body) = answer.into_parts();
    let body = body.into_with_config().limit(u64::MAX).read_to_vec()?;
    Ok((parts, body))
}

/// The library asks again after an error that may pass.
fn of_connection(error: &ureq::Error) -> Error {
    match error {
        ureq::Error::HostNotFound => Error::new(ErrorKind::Unexpected, NO_HOST),
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => {
            Error::new(ErrorKind::Unexpected, CERTIFICATE)
        }
        // A certificate that is refused comes as an error of the connection.
        ureq::Error::Io(io) if io.to_string().contains("certificate") => {
            Error::new(ErrorKind::Unexpected, CERTIFICATE)
        }
        _ => Error::new(ErrorKind::Unexpected, NO_ANSWER).set_temporary(),
    }
}
