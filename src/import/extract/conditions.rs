//! Sentences that are conditional, ask, or deny: no facts are taken from them.

use super::telling_words::GIVEN_UP;

/// Parts of such sentences, in lower case, in bokmål, nynorsk and English.
const CONDITIONS: [&str; 53] = [
    "dersom",
    "hvis ",
    "viss ",
    "med mindre",
    "i tilfelle",
    "i fall",
    "forutsatt",
    "føresett",
    "såfremt",
    "ved avlys",
    "ved sykdom",
    "ved utsett",
    "ved for få",
    "ved færre",
    "ved under",
    "ved mindre enn",
    "only if ",
    "only in ",
    "only when ",
    "skulle ",
    "kan bli",
    "kan verte",
    "kan avlys",
    "kan utsett",
    "kan hende",
    "må kanskje",
    "kanskje",
    "eventuell",
    "risiker",
    "vurderer",
    "vurderes",
    "vert vurdert",
    "blir vurdert",
    "fare for",
    "rett til å",
    "retten til å",
    "om det blir",
    "om det vert",
    "om vi ",
    "om samling",
    "om møte",
    "om arrangement",
    "om webinar",
    "om konferanse",
    "om seminar",
    "om kurs",
    "if ",
    "in case",
    "in the event",
    "unless",
    "should the",
    "might ",
    "reserve the right",
];
/// Beginnings of conditional clauses: "Blir det for få, …", "Må kurset avlyses, …".
const BEGINNINGS: [&str; 5] = ["om ", "blir det ", "vert det ", "må ", "bør "];
/// Verbs that begin a condition before a comma: "Vert samlinga avlyst, gir vi beskjed."
const VERBS_BEFORE_COMMA: [&str; 6] = ["blir ", "vert ", "verte ", "blei ", "kan ", "skulle "];
const DENIALS: [&str; 14] = [
    "ikke ",
    "ikkje ",
    "ingen ",
    "aldri ",
    "uten ",
    "utan ",
    "verken ",
    "trenger ikke",
    "treng ikkje",
    "no registration",
    "no need",
    "not ",
    "n't ",
    "without ",
];

/// Is the sentence only conditional, or a question?
pub fn is_conditional(sentence: &str) -> bool {
    let lower = format!(" {} ", sentence.trim().to_lowercase());
    // "Møtet som skulle vært 3. mai" tells what did not happen, and not what may.
    let is_given_up = |at: usize| {
        GIVEN_UP.iter().any(|words| {
            let skulle = words.find("skulle").unwrap_or(words.len());
            let start = at.checked_sub(skulle);
            start.is_some_and(|start| {
                lower
                    .get(start..)
                    .is_some_and(|rest| rest.starts_with(words))
            })
        })
    };
    let begins_clause = |words: &str| {
        let mut found = lower.match_indices(words);
        found.any(|(at, _)| {
            let is_inside_word = lower[..at].ends_with(char::is_alphabetic);
            let is_over = words == "skulle " && is_given_up(at);
            !is_inside_word && !is_over
        })
    };
    lower.trim_end().ends_with('?')
        || statements(&lower).any(|statement| {
            let begins = |words: &[&str]| words.iter().any(|word| statement.starts_with(word));
            begins(&BEGINNINGS) || begins(&VERBS_BEFORE_COMMA) && statement.contains(',')
        })
        || lower.contains(" may be ")
        || lower.contains(" could be ")
        || CONDITIONS.iter().any(|words| begins_clause(words))
        || is_given_up_on_condition(&lower)
}

/// Words after "om" that make it no condition: "avlyst om kvelden".
const AFTER_OM: [&str; 20] = [
    "kvelden",
    "kveld",
    "dagen",
    "morgenen",
    "morgonen",
    "natten",
    "natta",
    "ettermiddagen",
    "ettermiddag",
    "formiddagen",
    "vinteren",
    "sommeren",
    "høsten",
    "hausten",
    "våren",
    "bord",
    "lag",
    "ikke",
    "igjen",
    "att",
];

/// "Samlingen blir avlyst om det er færre enn ti", "avlyses når været er dårlig": a condition after the verb. "Samlingen om folkehelse er avlyst"
/// has its "om" before it. `lower`: in lower case.
fn is_given_up_on_condition(lower: &str) -> bool {
    let verbs = [
        "avlyst", "avlyses", "avlysast", "utsatt", "utsettes", "utsett",
    ];
    verbs.iter().any(|verb| {
        let Some((before, after)) = lower.split_once(verb) else {
            return false;
        };
        let after = after.split(['.', '!', ';']).next().unwrap_or_default();
        let after_om = after.split_once(" om ").map(|(_, clause)| clause);
        let is_clause = after_om.is_some_and(|clause| {
            let mut words = clause.split(|letter: char| !letter.is_alphanumeric());
            let first = words.next().unwrap_or_default();
            !AFTER_OM.contains(&first)
                && words.any(|word| FINITE.contains(&word) || is_present(word))
        });
        let is_to_come = verb.ends_with("es")
            || ["blir ", "vert ", "bli "]
                .iter()
                .any(|to_come| before.ends_with(to_come));
        is_clause || is_to_come && after.contains(" når ")
    })
}

/// Finite verbs, and words that stand only in clauses.
const FINITE: [&str; 12] = [
    "er", "går", "får", "må", "har", "kan", "ikke", "ikkje", "kjem", "vert", "færre", "få",
];

/// "kommer", "melder", "øker": a verb in the present, or another word that ends like one.
fn is_present(word: &str) -> bool {
    word.chars().count() > 3 && (word.ends_with("er") || word.ends_with("ir"))
}

/// The sentence and what follows a label in it: "Avlysning: Må samlingen avlyses, får du SMS."
fn statements(lower: &str) -> impl Iterator<Item = &str> {
    [": ", "; ", " – ", " - ", ". "]
        .into_iter()
        .flat_map(|mark| lower.split(mark).skip(1))
        .chain([lower])
        .map(str::trim_start)
}

pub fn is_denied(sentence: &str) -> bool {
    // "strømmes ikke.": the mark after the word is no part of it.
    let bare = sentence.trim().trim_end_matches(['.', '!', '?', ')', ',']);
    let lower = format!(" {} ", bare.to_lowercase());
    DENIALS.iter().any(|words| {
        let at = lower.find(words);
        at.is_some_and(|at| words.starts_with("n't") || !lower[..at].ends_with(char::is_alphabetic))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_happen_is_no_claim() {
        for sentence in [
            "Dersom samlingen blir avlyst, får alle melding dagen før.",
            "Blir det for få, kan samlingen bli avlyst.",
            "Viss samlinga vert avlyst, seier vi frå.",
            "Om møtet er avlyst, står det på nettsiden.",
            "Ved avlysning får alle melding.",
            "If the meeting is cancelled, you will be told.",
            "Er samlingen avlyst?",
            "Må fagdagen avlyses, får dere beskjed.",
            "Avlysning: Må samlingen avlyses på grunn av vær, får du SMS.",
            "Vert samlinga avlyst, gir vi beskjed.",
            "Skulle samlingen bli avlyst, får alle melding.",
            "The workshop is cancelled only in a storm.",
            "Samlingen blir avlyst om det er færre enn ti påmeldte.",
            "Samlinga vert avlyst om færre enn ti melder seg på.",
            "Samlingen er avlyst om fergen ikke går.",
            "Fagdagen avlyses om for få melder seg på.",
            "Samlingen avlyses når været er dårlig.",
            "Møtet blir utsatt om det kommer få.",
        ] {
            assert!(is_conditional(sentence), "{sentence}");
        }
        for sentence in [
            "Samlingen er avlyst på grunn av sykdom.",
            "The meeting is cancelled.",
            "Webinaret som skulle vært 12. mars, ble avlyst.",
            "Velkommen til samling om folkehelse.",
            "Samlingen om folkehelse er avlyst.",
            "Samlingen er avlyst om kvelden.",
            "Samlingen er avlyst. Vi sender ny informasjon om datoen.",
            "Møtet ble avlyst da været var dårlig.",
        ] {
            assert!(!is_conditional(sentence), "{sentence}");
        }
        assert!(is_denied("Samlingen er ikke avlyst."));
        assert!(is_denied("Foredragene strømmes ikke."));
        assert!(!is_denied("Samlingen er avlyst."));
    }
}
