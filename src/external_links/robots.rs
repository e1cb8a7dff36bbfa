//! What a site's robots.txt (RFC 9309) allows a program to ask for.

/// The rules for this program, or else for all.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Robots {
    /// Allowed or not, and how the path begins.
    rules: Vec<(bool, String)>,
    /// Seconds between two questions.
    pub delay: Option<u64>,
}

/// The name by which a site may speak to this program.
pub const NAME: &str = "samling";

impl Robots {
    pub fn parse(text: &str) -> Robots {
        let own = Robots::of_agent(text, |agent| agent.eq_ignore_ascii_case(NAME));
        own.or_else(|| Robots::of_agent(text, |agent| agent == "*"))
            .unwrap_or_default()
    }

    fn of_agent(text: &str, is_meant: impl Fn(&str) -> bool) -> Option<Robots> {
        let mut robots = None;
        let (mut is_ours, mut was_agent) = (false, false);
        for line in text.lines() {
            let line = line.split('#').next().unwrap_or_default();
            let Some((field, value)) = line.split_once(':') else {
                continue;
            };
            let (field, value) = (field.trim().to_ascii_lowercase(), value.trim());
            if field == "user-agent" {
                // Several agents may share the rules that follow.
                is_ours = is_meant(value) || was_agent && is_ours;
                was_agent = true;
                continue;
            }
            was_agent = false;
            if is_ours {
                robots
                    .get_or_insert_with(Robots::default)
                    .add(&field, value);
            }
        }
        robots
    }

    fn add(&mut self, field: &str, value: &str) {
        match field {
            "allow" | "disallow" if !value.is_empty() => {
                self.rules.push((field == "allow", value.to_owned()));
            }
            "crawl-delay" => self.delay = value.parse().ok(),
            _ => {}
        }
    }

    /// The longest rule that fits counts; of two as long, the one that allows.
    pub fn allows(&self, path: &str) -> bool {
        let rules = self.rules.iter().filter(|(_, rule)| fits(rule, path));
        rules
            .max_by_key(|(allows, rule)| (rule.len(), *allows))
            .is_none_or(|(allows, _)| *allows)
    }
}

/// `*` is anything, `$` the end.
fn fits(rule: &str, path: &str) -> bool {
    let (rule, is_whole) = match rule.strip_suffix('$') {
        Some(rule) => (rule, true),
        None => (rule, false),
    };
    let mut parts = rule.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = path.strip_prefix(first) else {
        return false;
    };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    !is_whole || rest.is_empty() || rule.ends_with('*')
}

#[cfg(test)]
mod tests;
