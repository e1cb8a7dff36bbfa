//! From an address to a store: with what the environment and the files of the system say of it, above all passwords.

use super::Store;
use super::faults::Faults;
use super::http::Http;
use crate::upload::address::PublishAddress;
use crate::upload::aws_settings::AwsSettings;
use crate::upload::error::UploadError;
use crate::upload::netrc::netrc_password;
use opendal::layers::{RetryLayer, TimeoutLayer};
use opendal::{HttpTransporter, OperationContext, Operator, services};
use std::path::Path;
use std::time::Duration;

/// The name and password of a WebDAV server, before `.netrc` is looked into.
pub const WEBDAV_USER: &str = "SAMLING_WEBDAV_USER";
pub const WEBDAV_PASSWORD: &str = "SAMLING_WEBDAV_PASSWORD";

/// 1 MB: a piece must come through within the time for one.
const PIECE: usize = 1024 * 1024;

impl Store {
    /// Nothing is asked of the server yet. A folder is made if it is missing.
    pub fn open(address: &PublishAddress) -> Result<Store, UploadError> {
        match address {
            PublishAddress::Folder(folder) => Store::folder(folder),
            PublishAddress::S3 { bucket, prefix } => Store::s3(bucket, prefix),
            PublishAddress::WebDav {
                endpoint,
                user,
                path,
            } => Store::web_dav(endpoint, user.as_deref(), path),
            PublishAddress::Sftp { endpoint, path } => Store::sftp(endpoint, path),
            PublishAddress::Git { .. } => Err(UploadError::Unsupported),
        }
    }

    fn folder(folder: &Path) -> Result<Store, UploadError> {
        let faults = Faults::default();
        let absolute = std::path::absolute(folder).map_err(|_| UploadError::Missing)?;
        let service = services::Fs::default().root(&absolute.to_string_lossy());
        let operator = Operator::new(service).map_err(|error| faults.upload_error(&error))?;
        let store = Store::new(operator, faults, 4, Some(PIECE))?;
        Ok(Store {
            lists_all: true,
            ..store
        })
    }

    fn s3(bucket: &str, prefix: &str) -> Result<Store, UploadError> {
        let settings = AwsSettings::read(|name| std::env::var(name).ok());
        let faults = Faults::default();
        let mut service = services::S3::default()
            .bucket(bucket)
            .root(&format!("/{prefix}"))
            .region(settings.region.as_deref().ok_or(UploadError::NoRegion)?)
            // Only machines at Amazon have it; all others would wait for it.
            .disable_ec2_metadata();
        if let Some(endpoint) = &settings.endpoint {
            service = service.endpoint(endpoint);
        }
        let operator = Operator::new(service).map_err(|error| faults.upload_error(&error))?;
        let store = Store::new(with_http(operator, &faults), faults, 8, None)?;
        Ok(Store {
            lists_all: true,
            ..store
        })
    }

    fn web_dav(endpoint: &str, user: Option<&str>, path: &str) -> Result<Store, UploadError> {
        let host = endpoint
            .split_once("://")
            .map_or(endpoint, |(_, host)| host);
        let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let user = user.map(str::to_owned).or_else(|| variable(WEBDAV_USER));
        let login = match variable(WEBDAV_PASSWORD) {
            Some(password) => Some((user.unwrap_or_default(), password)),
            None => netrc_password(host, user.as_deref()),
        };
        let is_own_machine = ["127.0.0.1", "localhost", "[::1]"].contains(&host);
        if login.is_some() && endpoint.starts_with("http:") && !is_own_machine {
            return Err(UploadError::Unencrypted);
        }
        let mut service = services::Webdav::default()
            .endpoint(endpoint)
            .root(&format!("/{path}"));
        if let Some((user, password)) = &login {
            service = service.username(user).password(password);
        }
        let faults = Faults::default();
        let operator = Operator::new(service).map_err(|error| faults.upload_error(&error))?;
        Store::new(with_http(operator, &faults), faults, 4, None)
    }

    #[cfg(unix)]
    fn sftp(endpoint: &str, path: &str) -> Result<Store, UploadError> {
        let faults = Faults {
            is_ssh: true,
            ..Faults::default()
        };
        // The program `ssh` knows keys, agents, hosts and all that stands in ~/.ssh/config.
        let service = services::Sftp::default()
            .endpoint(endpoint)
            .known_hosts_strategy("strict");
        let (service, prefix) = match path.starts_with('/') {
            true => (service.root(path), String::new()),
            false => (service, format!("{}/", path.trim_matches('/'))),
        };
        let operator = Operator::new(service).map_err(|error| faults.upload_error(&error))?;
        let store = Store::new(operator, faults, 3, Some(PIECE))?;
        Ok(Store { prefix, ..store })
    }

    #[cfg(not(unix))]
    fn sftp(_endpoint: &str, _path: &str) -> Result<Store, UploadError> {
        Err(UploadError::Unsupported)
    }

    fn new(
        operator: Operator,
        faults: Faults,
        at_a_time: usize,
        piece: Option<usize>,
    ) -> Result<Store, UploadError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let io_timeout = match piece {
            Some(_) => Duration::from_secs(60),
            // The client has limits of its own, which know how much is sent.
            None => Duration::from_secs(3600),
        };
        let timeouts = TimeoutLayer::new()
            .with_timeout(Duration::from_secs(60))
            .with_io_timeout(io_timeout);
        let retries = RetryLayer::new()
            .with_max_times(2)
            .with_min_delay(Duration::from_millis(300))
            .with_max_delay(Duration::from_secs(3));
        Ok(Store {
            runtime: runtime.map_err(|_| UploadError::Other("runtime".to_owned()))?,
            operator: operator.layer(timeouts).layer(retries),
            faults,
            prefix: String::new(),
            at_a_time,
            lists_all: false,
            piece,
        })
    }
}

fn with_http(operator: Operator, faults: &Faults) -> Operator {
    let transport = HttpTransporter::new(Http::new(faults.clone()));
    operator.with_context(OperationContext::new().with_http_transport(transport))
}
