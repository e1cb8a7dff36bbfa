//! The HTTP server: files of the site, and the preview's script, style and events.
//!
//! Safe by default: only GET and HEAD, only for known host names, only files of the site, under the
//! content security policy that the site is written for. Browsers must not cache anything.

use super::connections;
use super::inject_script::with_script;
use super::listen_address::Hosts;
use super::live_state::{Live, PreviewState};
use super::placeholder_page::bare_page;
use super::request_path::{ResolvedPath, place};
use crate::diagnostics::Sentences;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use std::convert::Infallible;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio_stream::StreamExt;
use tower_http::services::ServeFile;

/// The strictest policy that a web host may send, so that what breaks under it is seen at once.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
    media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'";

const SCRIPT: &str = include_str!("client/live.js");
const STYLE: &str = include_str!("client/live.css");

/// The greatest number of browsers that hear of each build at once. Each keeps a connection open; one more is asked to try again.
pub const MOST_EVENT_STREAMS: usize = 64;

pub struct Server {
    pub live: Arc<Live>,
    /// The site's folder.
    pub folder: PathBuf,
    pub hosts: Hosts,
    pub sentences: Sentences,
    /// How many more browsers may hear of each build.
    pub free_streams: Arc<Semaphore>,
}

/// Answers until the process is asked to end. `begin` is called when the server is running.
pub fn run(server: Server, listener: TcpListener, begin: impl FnOnce()) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let enough = enough()?;
        begin();
        let live = server.live.clone();
        let server = Arc::new(server);
        let answers = Router::new().fallback(move |request| answer(server.clone(), request));
        let ending = async move {
            enough.await;
            live.end();
        };
        connections::serve(listener, answers, ending).await;
        Ok(())
    })
}

/// Ends at Ctrl-C or a termination signal; signals are caught from the call on, before it is awaited.
#[cfg(unix)]
fn enough() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(windows)]
fn enough() -> std::io::Result<impl Future<Output = ()>> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}

async fn answer(server: Arc<Server>, request: Request) -> Response {
    let mut response = server.answer(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(
        "cross-origin-resource-policy",
        HeaderValue::from_static("same-origin"),
    );
    response
}

impl Server {
    async fn answer(&self, request: Request) -> Response {
        if !self.is_for_us(&request) {
            return StatusCode::MISDIRECTED_REQUEST.into_response();
        }
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let allowed = [(header::ALLOW, "GET, HEAD")];
            return (StatusCode::METHOD_NOT_ALLOWED, allowed).into_response();
        }
        let state = self.live.now();
        match request.uri().path() {
            "/_samling/live.js" => text("text/javascript; charset=utf-8", SCRIPT),
            "/_samling/live.css" => text("text/css; charset=utf-8", STYLE),
            "/_samling/events" => self.events(),
            _ if !state.has_site => {
                let page = bare_page(&state, &self.sentences);
                html(StatusCode::SERVICE_UNAVAILABLE, page.into_bytes())
            }
            address => match place(&self.folder, address) {
                ResolvedPath::File(path) => self.file(&path, &state, request).await,
                ResolvedPath::Folder => redirect(request.uri()),
                ResolvedPath::Nothing => self.not_found(&state).await,
            },
        }
    }

    /// Checks the `Host` header, and the host in the request's address if it has one.
    fn is_for_us(&self, request: &Request) -> bool {
        let header = request.headers().get(header::HOST);
        let named = header.and_then(|host| host.to_str().ok());
        let in_address = request.uri().authority().map(|host| host.as_str());
        named.is_some_and(|host| self.hosts.allow(host))
            && in_address.is_none_or(|host| self.hosts.allow(host))
    }

    fn events(&self) -> Response {
        let Ok(place) = self.free_streams.clone().try_acquire_owned() else {
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        };
        let events = self.live.states().map(move |state| {
            // Kept as long as the stream.
            let _ = &place;
            // Serialising texts and numbers never fails.
            let data = serde_json::to_string(&state).unwrap_or_default();
            let again_soon = Duration::from_millis(500);
            Ok::<Event, Infallible>(Event::default().retry(again_soon).data(data))
        });
        Sse::new(events).into_response()
    }

    async fn file(&self, path: &Path, state: &PreviewState, request: Request) -> Response {
        if is_page(path) {
            return match tokio::fs::read(path).await {
                Ok(page) => html(StatusCode::OK, with_script(page, &state.page)),
                Err(_) => self.not_found(state).await,
            };
        }
        let file = ServeFile::new(path).ignore_multi_range_requests(true);
        match { file }.try_call(request).await {
            Ok(response) => {
                let mut response = response.map(Body::new);
                say_utf8(response.headers_mut());
                response
            }
            Err(_) => self.not_found(state).await,
        }
    }

    async fn not_found(&self, state: &PreviewState) -> Response {
        match tokio::fs::read(self.folder.join("404.html")).await {
            Ok(page) => html(StatusCode::NOT_FOUND, with_script(page, &state.page)),
            Err(_) => StatusCode::NOT_FOUND.into_response(),
        }
    }
}

fn is_page(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| matches!(ending.to_ascii_lowercase().as_str(), "html" | "htm"))
}

fn html(status: StatusCode, page: Vec<u8>) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (status, kind, page).into_response()
}

fn text(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

/// A redirect to the same address with a slash at its end; the query is kept.
fn redirect(from: &Uri) -> Response {
    let question = from
        .query()
        .map_or(String::new(), |query| format!("?{query}"));
    let to = format!("{}/{question}", from.path());
    (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, to)]).into_response()
}

/// Adds the charset to the types of texts: all are UTF-8, and without it browsers guess.
fn say_utf8(headers: &mut HeaderMap) {
    let kind = headers.get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("text/")
        && !kind.contains("charset")
        && let Ok(kind) = HeaderValue::from_str(&format!("{kind}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, kind);
    }
}
