//! What comes in: a name that the recogniser takes for a body's; what goes out: whether it is none: a place, an event, a thing, a
//! medium. Such a name labels something and takes no part.

use super::clause::Play;
use super::list::List;
use super::title;
use crate::text::gazetteer::organisations;
use crate::text::{Kind, Text};
use std::ops::Range;

/// Last words of names of places and things; those of events are [`organisations::is_event`]'s.
static LABELS: List = List::new(
    "airport amendment anthem arena avenue base beach bridge building camp canal cathedral condominium desert district eve field \
     flight forest garden gala hall harbor harbour highway hill hills holiday images island islands lake mall market mart memorial \
     month mosque mount mountain museum ocean open park peninsula pier plaza port province range restaurant river road sea season \
     series show spring square stadium station street strip summit superbowl territory terminal theater theatre tower towers train \
     tunnel valley village week windows year zone",
);
/// Abbreviations that name no body.
static THINGS: List = List::new(
    "tv suv suvs dna lcd icbm icbms thaad gps cctv hiv aids sms pdf ied ieds uav mri id ids iq pr it rpg gdp ipo ceo cfo coo emt phd ph.d am pm et est edt pst pdt gmt \
     bst utc covid vip usd fir faq diy dvd cd atm url html api vpn pc ac hq mp mps ak ar m4 wmd wmds ptsd ppe ppp obamacare medicare medicaid brexit \
     aka breaking close exclusive file maga opinion photo related report rip tags update updated video watch \
     ramadan christmas easter thanksgiving hanukkah halloween diwali bitcoin emmy emmys oscar oscars grammy grammys",
);
/// Where people write: "on Twitter".
static MEDIA: List = List::new("twitter facebook instagram youtube telegram snapchat tiktok reddit whatsapp wechat weibo google x");

/// Whether the name labels something and takes no part.
pub fn is_label(text: &Text, name: Range<usize>, play: Play) -> bool {
    let first = text.lower(name.start);
    if is_thing(text, &name) {
        return true;
    }
    if play.speaks(text) {
        return false;
    }
    let before = name.start.checked_sub(1).map_or("", |i| text.lower(i));
    let medium = MEDIA.contains(first) && matches!(before, "on" | "via" | "to" | "a" | "the" | "his" | "her" | "their" | "in");
    if name.len() == 1 && medium || ends_in_label(text, &name) || text.kind(name.end.saturating_sub(1)) == Kind::Number {
        return true;
    }
    located(text, name.start) && play == Play::None || names_a_thing(text, name.end) || signs(text, &name)
}

/// "Tarsa Bridge", "Marsh Towers South": whether the last words are those of a place, an event or a thing.
pub fn ends_in_label(text: &Text, name: &Range<usize>) -> bool {
    let last = text.lower(name.end.saturating_sub(1));
    let end = if matches!(last, "north" | "south" | "east" | "west") { name.end - 1 } else { name.end };
    let last = text.lower(end.saturating_sub(1));
    // "the Peninsula"
    let the = name.len() == 1 && name.start.checked_sub(1).is_some_and(|k| text.lower(k) == "the");
    let label = LABELS.contains(last) || organisations::is_event(last);
    the && label || end > name.start + 1 && (label || THINGS.contains(last) && !organisations::is_last(last))
}

pub(super) fn looks_like_year(raw: &str) -> bool {
    raw.len() == 4 && (raw.starts_with("19") || raw.starts_with("20"))
}

/// "an EgyptAir plane", "the Huawei deal": the name says which thing is meant.
pub fn names_a_thing(text: &Text, end: usize) -> bool {
    let thing = text.lower(end);
    // "Norda SUV", "Norda X9"
    let long = text.kind(end) == Kind::Number && text.spaced(end) && text.raw(end).len() > 2;
    // "the Norda 320"
    let model = long && !text.raw(end).contains(',') && !looks_like_year(text.raw(end))
        || THINGS.contains(thing) && text.kind(end) == Kind::Word
        || text.kind(end) == Kind::Word && text.raw(end).bytes().any(|b| b.is_ascii_digit());
    model || THINGS_NAMED.contains(thing) || thing.strip_suffix('s').is_some_and(|one| THINGS_NAMED.contains(one))
}

/// Nouns of things that bear a body's name.
static THINGS_NAMED: List = List::new(
    "ad aircraft airliner apartment app area award base bill boat bomber broadcast building bus car carriage chip clip condominium country crash deal device \
     disaster engine event exchange facility factory film flight footage game headquarters helicopter hotline interview jet law line magazine \
     map memo missile movie newsletter phone photo plane plant platform podcast poll post program programme reactor report rifle rights rocket \
     sanctions satellite scandal series shares ship show smartphone stock store studios survey tablet tower train truck tweet vaccine van vehicle \
     version vessel",
);

/// "(AP) —", "TARSA (Norda News) -": the agency that signs at the head of a line.
fn signs(text: &Text, name: &Range<usize>) -> bool {
    let bracket = text.raw(name.end) == ")" && matches!(text.raw(name.end + 1), "—" | "–" | "-" | "--");
    bracket && name.start.checked_sub(1).is_some_and(|k| text.raw(k) == "(")
}

/// Agencies whose pictures newspapers print.
static AGENCIES: List = List::new("afp ansa ap bloomberg dpa efe epa getty nurphoto pa reuters shutterstock tass tns upi xinhua zuma");

/// "Ann Lee/AFP/Getty Images", "(Ann Lee / Tarsa Times)": who took a picture.
fn credited(text: &Text, name: &Range<usize>) -> bool {
    let slash = |k: usize| text.raw(k) == "/";
    let before = name.start.checked_sub(1);
    let agency = |from: usize| (from..from + 3).any(|k| AGENCIES.contains(text.lower(k)));
    let joined =
        slash(name.end) && (agency(name.end + 1) || agency(name.start)) || before.is_some_and(|k| slash(k) && agency(k.saturating_sub(2)));
    let bracket = slash(name.end) && before.is_some_and(|k| text.raw(k) == "(") || text.raw(name.end) == ")" && before.is_some_and(slash);
    joined || bracket
}

/// "737 MAX": the model of a maker.
fn is_model(text: &Text, name: &Range<usize>) -> bool {
    let long = |k: usize| {
        let raw = text.raw(k);
        text.kind(k) == Kind::Number && raw.len() > 2 && !looks_like_year(raw)
            || text.kind(k) == Kind::Word && raw.len() > 2 && raw.as_bytes().iter().skip(1).any(u8::is_ascii_digit)
    };
    name.len() == 1 && name.start.checked_sub(1).is_some_and(long) && !text.lower(name.start).ends_with("news")
        || name.len() > 2 && (name.start + 1..name.end).any(long)
}

/// Whether it is an abbreviation or a word of a thing, whatever the recogniser takes it for.
pub fn is_thing(text: &Text, name: &Range<usize>) -> bool {
    name.len() == 1 && THINGS.contains(text.lower(name.start))
        || text.raw(name.start) == "Tags"
        || credited(text, name)
        || is_model(text, name)
}

/// Whether it is only where something is, and nobody's affiliation: "at the Grand Hotel", not "director at Acme".
fn located(text: &Text, start: usize) -> bool {
    let floor = text.sentence(start).start;
    let the = usize::from(start > floor && text.lower(start - 1) == "the");
    let Some(at) = start.checked_sub(1 + the).filter(|i| *i >= floor) else { return false };
    if !matches!(text.lower(at), "in" | "at" | "near" | "inside" | "outside" | "around" | "across") {
        return false;
    }
    !(at.saturating_sub(6).max(floor)..at).any(|i| title::is_role(text.lower(i)) || title::is_role(text.lower(i).trim_end_matches('s')))
}

#[cfg(test)]
mod tests {
    use super::super::clause;
    use super::*;

    #[test]
    fn names_that_take_no_part() {
        for (source, name, expected) in [
            ("He ran the Tarsa Marathon.", "Tarsa Marathon", true),
            ("They met at the Tarsa Grand.", "Tarsa Grand", true),
            ("She is a director at Acme Labs.", "Acme Labs", false),
            ("Acme Labs fired him.", "Acme Labs", false),
            ("He wrote on Twitter that it rained.", "Twitter", true),
            ("Twitter said so.", "Twitter", false),
            ("He was hit by an SUV.", "SUV", true),
            ("An Acme Air plane crashed.", "Acme Air", true),
            ("TARSA (Norda) — It rained.", "Norda", true),
            ("Photo: Ann Lee/AFP/Getty Images", "Ann Lee", true),
            ("It rained (Ann Lee / Tarsa Times).", "Tarsa Times", true),
            ("A Norda 737 MAX crashed.", "MAX", true),
            ("Marsh Towers South fell.", "Marsh Towers South", true),
        ] {
            let text = Text::new(source);
            let at = source.find(name).unwrap();
            let range = text.token_at(at)..text.token_at(at + name.len() - 1) + 1;
            assert_eq!(is_label(&text, range.clone(), clause::play(&text, range)), expected, "{source}");
        }
    }
}
