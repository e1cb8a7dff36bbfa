//! The preview's connections: only so many at a time, and none that keeps the server waiting for its request.

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// The greatest number of open connections; more wait until one is closed. A browser opens six.
const MOST_CONNECTIONS: usize = 256;

/// The longest time from the opening of a connection, or the last answer on it, to the end of the next request's header.
const HEADER_TIME: Duration = Duration::from_secs(10);

/// The longest wait for open connections when the server ends.
const FAREWELL: Duration = Duration::from_secs(1);

/// How long to wait when a connection cannot be accepted: usually there are too many open files.
const PAUSE: Duration = Duration::from_millis(100);

/// Answers until `ending` has ended, then waits a little for what is being sent.
pub async fn serve(listener: TcpListener, answers: Router, ending: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIME);
    let graceful = GracefulShutdown::new();
    let free = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let accept = async || {
        // The semaphore is never closed.
        let place = free.clone().acquire_owned().await.ok();
        loop {
            match listener.accept().await {
                Ok((stream, _)) => return (stream, place),
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    };
    let mut ending = std::pin::pin!(ending);
    loop {
        let (stream, place) = tokio::select! {
            accepted = accept() => accepted,
            () = &mut ending => break,
        };
        let answers = TowerToHyperService::new(answers.clone());
        let connection = http.serve_connection(TokioIo::new(stream), answers);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A browser that breaks off, or that does not ask in time, is no error of ours.
            drop(connection.await);
            drop(place);
        });
    }
    drop(listener);
    // Who does not read on is not waited for.
    drop(tokio::time::timeout(FAREWELL, graceful.shutdown()).await);
}
