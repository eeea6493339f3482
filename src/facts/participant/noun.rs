//! What comes in: a word; what goes out: whether it names people or a body without a name of its own ("rebels", "officials",
//! "the company"), its singular, and its sort.

/// What sort of people or body a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A party to a fight: rebels, militants.
    Faction,
    /// Armed forces, police: of a state or a city.
    Force,
    /// Those who speak and act for a body: officials, spokesmen, lawyers.
    Agent,
    /// People whom the event befalls or who see it.
    Public,
    /// Kin of a named person.
    Kin,
    /// A body: a government, a company, a court.
    Body,
    /// Too vague to be a participant unless more is said: people, men.
    Vague,
}

use Sort::{Agent, Body, Faction, Force, Kin, Public, Vague};

/// Head nouns in the singular, by sort.
const NOUNS: &[(Sort, &str)] = &[
    (
        Faction,
        "accomplice activist alliance ally assailant attacker backer bomber burglar campaigner cartel coalition convict critic dealer \
         delegation demonstrator dissident extremist faction fighter fugitive gang group guerrilla gunman hacker hijacker hitman \
         insurgent intermediary intruder islamist jihadi jihadist kidnapper killer looter loyalist mediator militant militia militiaman \
         mob murderer negotiator opponent opposition partisan pirate protester protestor rebel rioter robber separatist shooter smuggler \
         sniper supporter suspect terrorist thief trafficker vandal",
    ),
    (
        Force,
        "airman army battalion brigade cop force guard guardsman marine military navy officer patrol peacekeeper police policeman \
         policewoman sailor serviceman soldier troop trooper unit",
    ),
    (
        Agent,
        "actor actress administrator adviser advisor agent aide ambassador analyst appointee artist assistant attorney author authority \
         banker billionaire bishop broker bureaucrat businessman businesswoman caller candidate chairman challenger chancellor chief \
         cleric clerk coach colonel commander commissioner congressman consultant contractor controller coroner correspondent counsel \
         counterpart criminologist dean delegate democrat deputy detective diplomat director dispatcher doctor donor economist editor \
         employer engineer entrepreneur envoy executive expert filmmaker firefighter governor guardian head historian imam inspector \
         inventor investigator investor journalist judge juror jury king lawmaker lawyer leader legislator lieutenant lobbyist magistrate \
         manager mayor mechanic medic member minister monitor mp musician nominee novelist nurse observer official operative organizer owner \
         paramedic partner pastor photographer physician pilot politician pope predecessor premier president priest producer professor \
         prosecutor psychologist rabbi ranger regulator reporter representative republican rescuer researcher responder scientist \
         secretary senator sergeant sheriff singer source speaker specialist spokesman spokesperson spokeswoman spy staffer strategist \
         successor superintendent surgeon teacher technician translator trustee volunteer watchdog writer",
    ),
    (
        Public,
        "applicant athlete bystander camper captain caregiver claimant client commuter complainant concertgoer consumer crew crowd \
         customer cyclist defendant detainee diner donor driver employee evacuee eyewitness fan farmer fisherman guest hiker \
         holidaymaker homeowner hostage immigrant informant inhabitant inmate landlord local migrant motorist mourner neighbor neighbour \
         newcomer onlooker parishioner passenger patient pedestrian plaintiff player prisoner pupil refugee resident retiree scholar \
         shareholder shopper spectator staff student survivor taxpayer tenant tourist trader user victim viewer villager visitor voter \
         whistleblower witness worker worshipper",
    ),
    (
        Kin,
        "aunt boyfriend bride bridegroom bridesmaid brother colleague cousin daughter family father fiance fiancee friend \
         girlfriend grandfather grandmother grandson groom husband mother nephew niece parent relative roommate sibling sister son stepfather \
         stepmother twin uncle widow widower wife",
    ),
    (
        Body,
        "administration agency airline airport army association automaker bank board broadcaster bureau cabinet carmaker carrier church city college commission \
         committee community company congregation consulate council country county court delegation department embassy firm foundation \
         government hospital insurer jury kingdom leadership legislature manufacturer media ministry mission monitor network newspaper office organisation \
         organization panel parliament party presidency prison railroad railway regime retailer school senate startup studio team tribunal union university website",
    ),
    (
        Vague,
        "adult american baby boy child christian citizen civilian figure foreigner girl individual jew man muslim nation other people \
         person power side someone state teen teenager woman young youth",
    ),
];

/// Plurals that no ending makes, with their singulars.
const PLURALS: &[(&str, &str)] = &[
    ("airmen", "airman"),
    ("children", "child"),
    ("congressmen", "congressman"),
    ("fishermen", "fisherman"),
    ("guardsmen", "guardsman"),
    ("gunmen", "gunman"),
    ("men", "man"),
    ("militiamen", "militiaman"),
    ("policemen", "policeman"),
    ("servicemen", "serviceman"),
    ("spokesmen", "spokesman"),
    ("wives", "wife"),
    ("women", "woman"),
];

/// A head noun that names people or a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// In the singular.
    pub singular: &'static str,
    /// Its sort.
    pub sort: Sort,
    /// Whether it stands in the plural.
    pub plural: bool,
}

/// The noun of a word in lower case.
pub fn noun(word: &str) -> Option<Noun> {
    if let Some((singular, sort)) = look_up(word) {
        let plural = matches!(word, "police" | "people" | "media" | "military" | "opposition");
        return Some(Noun { singular, sort, plural });
    }
    if let Some((_, singular)) = PLURALS.iter().find(|(plural, _)| *plural == word) {
        return look_up(singular).map(|(singular, sort)| Noun { singular, sort, plural: true });
    }
    let stem = word.strip_suffix('s')?;
    let found = look_up(stem).or_else(|| stem.strip_suffix('e').and_then(look_up)).or_else(|| {
        stem.strip_suffix("ie").and_then(|stem| Y_NOUNS.iter().find(|y| y.strip_suffix('y') == Some(stem))).and_then(|y| look_up(y))
    });
    found.map(|(singular, sort)| Noun { singular, sort, plural: true })
}

/// Nouns in "-y" that form "-ies".
const Y_NOUNS: &[&str] = &[
    "agency",
    "ally",
    "army",
    "authority",
    "baby",
    "city",
    "community",
    "company",
    "country",
    "county",
    "deputy",
    "embassy",
    "family",
    "intermediary",
    "jury",
    "ministry",
    "navy",
    "party",
    "secretary",
    "spy",
    "university",
];

fn look_up(word: &str) -> Option<(&'static str, Sort)> {
    use rustc_hash::FxHashMap;
    use std::sync::OnceLock;
    static TABLE: OnceLock<FxHashMap<&str, Sort>> = OnceLock::new();
    // The first row that has a noun gives its sort.
    let table = TABLE.get_or_init(|| NOUNS.iter().rev().flat_map(|(sort, words)| words.split_whitespace().map(|w| (w, *sort))).collect());
    table.get_key_value(word).map(|(word, sort)| (*word, *sort))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_have_their_singular() {
        for (word, singular, plural) in [
            ("rebels", "rebel", true),
            ("authorities", "authority", true),
            ("gunmen", "gunman", true),
            ("witnesses", "witness", true),
            ("police", "police", true),
            ("families", "family", true),
            ("mayor", "mayor", false),
        ] {
            let found = noun(word).unwrap();
            assert_eq!((found.singular, found.plural), (singular, plural), "{word}");
        }
        for word in ["table", "talks", "news", "his", "s", ""] {
            assert_eq!(noun(word), None, "{word}");
        }
    }

    #[test]
    fn nouns_in_y_are_nouns() {
        for word in Y_NOUNS {
            assert!(look_up(word).is_some(), "{word}");
        }
    }
}
