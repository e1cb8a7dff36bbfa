//! Where the gathering was: county, network, town and venue, municipality, and whether people met in person.

use super::{GroupSources, when};
use crate::base::date::{Edtf, Moment};
use crate::content::schema::fields::Certainty;
use crate::content::schema::records::{AttendanceMode, GatheringType};
use crate::diagnostics::Sentence;
use crate::import::analysis::{GatheringMention, MentionBasis, Quoted, StatedVenue, Tense};
use crate::import::draft::evidence::{DraftPart, FieldEvidence};
use crate::import::draft::{DraftLocation, DraftPlace, doubts};
use crate::import::extract::counties::{self, County};
use crate::import::extract::places::Venue;

pub fn location(
    sources: &GroupSources<'_>,
    date: Option<&Edtf>,
    kind: GatheringType,
) -> DraftPart<DraftLocation> {
    let mut evidence = Vec::new();
    let county = county(sources, date).moved_to(&mut evidence);
    let network = network(sources, county.as_ref()).moved_to(&mut evidence);
    let place = place(sources, date);
    let mode = mode(sources, kind, place.value.as_ref()).moved_to(&mut evidence);
    let place = if mode == Some(AttendanceMode::Digital) {
        // A digital gathering needs no town.
        DraftPart {
            evidence: place
                .evidence
                .into_iter()
                .filter(|entry| entry.certainty != Certainty::Unknown)
                .collect(),
            ..place
        }
    } else {
        place
    }
    .moved_to(&mut evidence);
    let municipality = municipality(sources, place.as_ref()).moved_to(&mut evidence);
    let location = DraftLocation {
        mode,
        place,
        county,
        network,
        municipality,
    };
    DraftPart::new(location, evidence)
}

/// The county as it existed on that day.
fn county(sources: &GroupSources<'_>, date: Option<&Edtf>) -> DraftPart<Option<County>> {
    let group = sources.group();
    let name = match &group.county {
        Some(name) => name.clone(),
        None => match only_named_county(sources) {
            Ok(name) => name,
            Err(evidence) => {
                return county_of_organiser(sources, date)
                    .unwrap_or_else(|| DraftPart::new(None, evidence));
            }
        },
    };
    let inputs = sources.inputs;
    let Ok(today) = Moment::try_from(inputs.today).map(Edtf::from) else {
        return DraftPart::new(None, []);
    };
    let Some(county) = counties::at_time(&name, date, &today, &inputs.site.counties) else {
        let doubt = doubts::county_not_then(&name);
        let evidence = FieldEvidence::unknown("county", Some(&name), doubt);
        return DraftPart::new(None, [evidence]);
    };
    let is_stated = group
        .mentions
        .iter()
        .any(|dated| dated.mention.county.as_ref() == Some(&name) && dated.mention.states_county);
    let evidence = if is_stated {
        FieldEvidence::stated("county", &name)
    } else {
        FieldEvidence::inferred("county", Some(&name), doubts::county_by_mention())
    };
    DraftPart::new(Some(county.clone()), [evidence])
}

/// Beginnings of the names of a county's authorities.
const AUTHORITIES: [&str; 5] = [
    "fylkeskommunen i ",
    "statsforvalteren i ",
    "statsforvaltaren i ",
    "fylkesmannen i ",
    "fylkesmannen for ",
];

/// The county whose authority held the gathering: "Innlandet fylkeskommune". None: no organiser is one, or they are of several counties.
fn county_of_organiser(
    sources: &GroupSources<'_>,
    date: Option<&Edtf>,
) -> Option<DraftPart<Option<County>>> {
    let inputs = sources.inputs;
    let known = &inputs.site.counties;
    let labelled = sources
        .practicalities()
        .filter_map(|one| one.organisers.as_ref());
    let mut of_county: Vec<(&str, &str)> = Vec::new();
    for organisers in labelled {
        for name in &organisers.value {
            let lower = name.to_lowercase();
            let is_authority = lower.ends_with(" fylkeskommune")
                || AUTHORITIES.iter().any(|words| lower.starts_with(words));
            let counties = counties::named(name, known);
            if let (true, [(_, county)]) = (is_authority, counties.as_slice()) {
                of_county.push((*county, organisers.as_written.as_str()));
            }
        }
    }
    of_county.dedup_by_key(|(county, _)| *county);
    let &[(name, words)] = of_county.as_slice() else {
        return None;
    };
    let today = Moment::try_from(inputs.today).map(Edtf::from).ok()?;
    let county = counties::at_time(name, date, &today, known)?;
    let doubt = doubts::county_by_organiser();
    let evidence = FieldEvidence::inferred("county", Some(words), doubt);
    Some(DraftPart::new(Some(county.clone()), [evidence]))
}

/// The county that the gathering's own documents name. Err: they name none, or several; the doubt about it, where the site has counties.
fn only_named_county(sources: &GroupSources<'_>) -> Result<String, Option<FieldEvidence>> {
    let mut names: Vec<&str> = sources
        .own_facts()
        .flat_map(|facts| facts.counties.iter().map(String::as_str))
        .collect();
    names.sort_unstable();
    names.dedup();
    match names.as_slice() {
        [only] => Ok((*only).to_owned()),
        [] => Err(sources
            .inputs
            .site
            .asks_for_county
            .then(|| FieldEvidence::unknown("county", None, doubts::no_county()))),
        several => {
            let names = several.join(", ");
            let doubt = doubts::several_counties(&names);
            Err(Some(FieldEvidence::unknown("county", Some(&names), doubt)))
        }
    }
}

/// The name of the gathering's network, as the documents write it.
pub fn network_name(sources: &GroupSources<'_>, county: Option<&County>) -> Option<Quoted> {
    let names_county =
        |network: &Quoted| county.is_none_or(|county| network.value.contains(&county.name));
    // A name in quotation marks is the network's own; in a document about several counties it must contain the county's name.
    let in_quotation_marks = sources
        .own_facts()
        .filter_map(|facts| Some((facts, facts.quoted_network.as_ref()?)))
        .find(|(facts, network)| facts.counties.len() <= 1 || names_county(network));
    if let Some((_, network)) = in_quotation_marks {
        return Some(network.clone());
    }
    county?;
    sources
        .all_facts()
        .flat_map(|(_, facts)| {
            facts
                .networks_in_headlines
                .iter()
                .chain(&facts.quoted_network)
        })
        .find(|network| names_county(network))
        .cloned()
}

/// The network's id, if the site has it.
fn network(sources: &GroupSources<'_>, county: Option<&County>) -> DraftPart<Option<String>> {
    let Some(name) = network_name(sources, county) else {
        return DraftPart::new(None, []);
    };
    let networks = &sources.inputs.site.networks;
    let by_name = networks
        .iter()
        .find(|network| network.name.eq_ignore_ascii_case(&name.value));
    if let Some(network) = by_name {
        let evidence = FieldEvidence::stated("network", &name.as_written);
        return DraftPart::new(Some(network.id.clone()), [evidence]);
    }
    let mut of_county = networks
        .iter()
        .filter(|network| county.is_some_and(|county| county.id == network.county));
    if let (Some(only), None) = (of_county.next(), of_county.next()) {
        let doubt = doubts::network_by_county();
        let evidence = FieldEvidence::inferred("network", Some(&name.as_written), doubt);
        return DraftPart::new(Some(only.id.clone()), [evidence]);
    }
    let doubt = doubts::network_not_known(&name.value);
    let evidence = FieldEvidence::unknown("network", Some(&name.as_written), doubt);
    DraftPart::new(None, [evidence])
}

/// The place beside a label ("Sted:") or in a calendar; without one, that of a sentence that names the gathering.
fn place(sources: &GroupSources<'_>, date: Option<&Edtf>) -> DraftPart<Option<DraftPlace>> {
    let mut beside = sources
        .practicalities()
        .filter_map(|one| one.place.as_ref())
        // "Samling 2: 19. mai, Byen" is the place of another gathering.
        .filter(|place| when::is_of_day(&place.as_written, date))
        .collect::<Vec<_>>();
    beside.sort_by_key(|place| !place.value.is_labelled);
    if let Some(labelled) = beside.first().filter(|place| place.value.is_labelled) {
        return place_of_venue(&labelled.value.venue, &labelled.as_written, None);
    }
    let group = sources.group();
    let mentions = || {
        let of_day = group
            .mentions
            .iter()
            .filter(|dated| dated.date == group.date);
        of_day.map(|dated| &dated.mention)
    };
    let of_event = mentions()
        .filter(|mention| mention.basis == MentionBasis::Event)
        .find_map(|mention| Some((mention, mention.venue.as_ref()?)));
    if let Some((_, venue)) = of_event {
        let words: Vec<&str> = [&venue.venue, &venue.town]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        return place_of_venue(venue, &words.join(", "), None);
    }
    // Slides of one day that name several towns say nothing certain.
    let town = |place: &&Quoted<StatedVenue>| place.value.venue.town.clone();
    let are_alike = beside.windows(2).all(|pair| {
        town(&pair[0]).is_none() || town(&pair[1]).is_none() || town(&pair[0]) == town(&pair[1])
    });
    if let Some(headline) = beside.first().filter(|_| are_alike) {
        let doubt = doubts::place_by_headline();
        return place_of_venue(&headline.value.venue, &headline.as_written, Some(doubt));
    }
    if let Some((mention, venue)) =
        mentions().find_map(|mention| Some((mention, mention.venue.as_ref()?)))
    {
        let doubt = doubts::place_by_sentence();
        return place_of_venue(venue, &mention.as_written, Some(doubt));
    }
    if let Some((mention, town)) =
        mentions().find_map(|mention| Some((mention, mention.town.as_ref()?)))
    {
        return DraftPart::new(
            Some(DraftPlace {
                name: town.clone(),
                venue: None,
            }),
            [town_evidence(mention)],
        );
    }
    DraftPart::new(None, [no_place(sources, date)])
}

/// The line that may say where it was, or that there is none.
fn no_place(sources: &GroupSources<'_>, date: Option<&Edtf>) -> FieldEvidence {
    let mut practicalities = sources.practicalities();
    let line = practicalities.find_map(|one| {
        let mut lines = one.lines_on_place.iter();
        lines.find(|line| when::is_of_day(line, date))
    });
    match line {
        Some(line) => FieldEvidence::unknown("place", Some(line), doubts::place_not_read()),
        None => FieldEvidence::unknown("place", None, doubts::no_place()),
    }
}

/// The evidence for a town, from a sentence that says where the gathering was held or only names a town.
fn town_evidence(mention: &GatheringMention) -> FieldEvidence {
    match mention.tense {
        Tense::Held => FieldEvidence::stated("place", &mention.as_written),
        Tense::Planned => {
            FieldEvidence::doubted("place", &mention.as_written, doubts::place_planned())
        }
        Tense::Unsaid => {
            let words = Some(mention.as_written.as_str());
            FieldEvidence::inferred("place", words, doubts::place_by_sentence())
        }
    }
}

/// `doubt`: how the place was worked out. None: the source states it.
fn place_of_venue(
    found: &Venue,
    as_written: &str,
    doubt: Option<Sentence>,
) -> DraftPart<Option<DraftPlace>> {
    let evidence = |more: Option<Sentence>| {
        let doubts: Vec<Sentence> = doubt.iter().cloned().chain(more).collect();
        let certainty = if doubts.is_empty() {
            Certainty::Stated
        } else {
            Certainty::Inferred
        };
        FieldEvidence {
            certainty,
            doubts,
            ..FieldEvidence::stated("place", as_written)
        }
    };
    let venue = found.venue.clone();
    match &found.town {
        Some(town) => {
            let place = DraftPlace {
                name: town.clone(),
                venue,
            };
            DraftPart::new(Some(place), [evidence(None)])
        }
        None => {
            let place = venue.map(|name| DraftPlace { name, venue: None });
            DraftPart::new(place, [evidence(Some(doubts::venue_as_place()))])
        }
    }
}

fn mode(
    sources: &GroupSources<'_>,
    kind: GatheringType,
    place: Option<&DraftPlace>,
) -> DraftPart<Option<AttendanceMode>> {
    let group = sources.group();
    let is_digital = kind == GatheringType::Webinar
        || group
            .mentions
            .iter()
            .any(|dated| dated.date == group.date && dated.mention.is_digital)
        || sources.practicalities().any(|one| one.online.is_some());
    let words = sources.best_words();
    let (mode, evidence) = match (is_digital, place) {
        (true, Some(_)) => (
            Some(AttendanceMode::Hybrid),
            FieldEvidence::inferred("mode", words, doubts::mode_both()),
        ),
        (true, None) => (
            Some(AttendanceMode::Digital),
            FieldEvidence::inferred("mode", words, doubts::mode_by_word()),
        ),
        (false, Some(_)) => (
            Some(AttendanceMode::Physical),
            FieldEvidence::inferred("mode", None, doubts::mode_by_place()),
        ),
        (false, None) => (
            None,
            FieldEvidence::unknown("mode", None, doubts::no_mode()),
        ),
    };
    DraftPart::new(mode, [evidence])
}

/// The id of the site's municipality with the town's name, if there is only one.
fn municipality(
    sources: &GroupSources<'_>,
    place: Option<&DraftPlace>,
) -> DraftPart<Option<String>> {
    let Some(place) = place else {
        return DraftPart::new(None, []);
    };
    let municipalities = &sources.inputs.site.municipalities;
    let mut of_name = municipalities
        .iter()
        .filter(|municipality| municipality.name == place.name);
    match (of_name.next(), of_name.next()) {
        (Some(only), None) => {
            let doubt = doubts::municipality_by_place();
            let evidence = FieldEvidence::inferred("municipality", Some(&place.name), doubt);
            DraftPart::new(Some(only.id.clone()), [evidence])
        }
        _ => DraftPart::new(None, []),
    }
}
