//! Where an object store is: from the environment, else from `~/.aws/config`, as other programs for such stores read it. The keys are read
//! by the library, from `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` or `~/.aws/credentials`.

use std::path::PathBuf;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct AwsSettings {
    pub region: Option<String>,
    pub endpoint: Option<String>,
}

impl AwsSettings {
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> AwsSettings {
        let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
        let place = variable("AWS_CONFIG_FILE").map(PathBuf::from);
        let place = place.or_else(|| Some(std::env::home_dir()?.join(".aws/config")));
        let text = place.and_then(|place| std::fs::read_to_string(place).ok());
        let text = text.unwrap_or_default();
        let profile = variable("AWS_PROFILE").unwrap_or_else(|| "default".to_owned());
        let of_profile = |name: &str| value_in(&text, &profile, name);
        let endpoint = ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"];
        let endpoint = endpoint.iter().find_map(|name| variable(name));
        let endpoint = endpoint.or_else(|| of_profile("endpoint_url"));
        let region = ["AWS_REGION", "AWS_DEFAULT_REGION"];
        let region = region.iter().find_map(|name| variable(name));
        let region = region.or_else(|| of_profile("region"));
        // Other stores than Amazon's own need none, and are content with any.
        let region = region.or_else(|| endpoint.as_ref().map(|_| "us-east-1".to_owned()));
        AwsSettings { region, endpoint }
    }
}

/// A value of a profile in a file of settings.
fn value_in(text: &str, profile: &str, name: &str) -> Option<String> {
    let mut is_profile = false;
    for line in text.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']').trim();
            let named = section.strip_prefix("profile ").unwrap_or(section);
            is_profile = named.trim() == profile;
        } else if is_profile
            && let Some((key, value)) = line.split_once('=')
            && key.trim() == name
        {
            return Some(value.trim().to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_those_of_the_profile() {
        let text = "[default]\nregion = eu-north-1\n[profile sky]\nregion=auto\nendpoint_url = https://s3.sky.no\n";
        assert_eq!(
            value_in(text, "default", "region").as_deref(),
            Some("eu-north-1")
        );
        assert_eq!(
            value_in(text, "sky", "endpoint_url").as_deref(),
            Some("https://s3.sky.no")
        );
        assert_eq!(value_in(text, "default", "endpoint_url"), None);
    }
}
