//! What comes in: a name that the recogniser takes for a body's; what goes out: whether it is none: a place, an event, a thing, a
//! medium. Such a name labels something and takes no part.

use super::clause::Play;
use super::list::List;
use super::{title, verb};
use crate::text::{Kind, Text};
use std::ops::Range;

/// Last words of names of places, events and things.
static LABELS: List = List::new(
    "act agreement airport amendment anthem arena avenue award awards base beach bridge building camp canal championship championships convention \
     cup day desert district eve festival field flight forest games garden gala hall harbor highway hill island islands lake mall marathon market mart memorial \
     mosque mount mountain museum ocean olympics open park peninsula pier plaza port prize protocol province range restaurant river road \
     sea season series show spring square stadium station street strip summit superbowl territory terminal theater theatre tower tournament treaty \
     tunnel valley village war year zone",
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
    let (first, last) = (text.lower(name.start), text.lower(name.end.saturating_sub(1)));
    let speaks = matches!(play, Play::Acts(v) if verb::lemma(text, v).is_some_and(verb::reports));
    if speaks {
        return false;
    }
    let before = name.start.checked_sub(1).map_or("", |i| text.lower(i));
    let medium = MEDIA.contains(first) && matches!(before, "on" | "via" | "to" | "a" | "the" | "his" | "her" | "their" | "in");
    if is_thing(text, &name) || name.len() == 1 && medium {
        return true;
    }
    if name.len() > 1 && LABELS.contains(last) || text.kind(name.end.saturating_sub(1)) == Kind::Number {
        return true;
    }
    located(text, name.start) && play == Play::None || names_a_thing(text, name.end) || signs(text, &name)
}

/// "an EgyptAir plane", "the Huawei deal": the name says which thing is meant.
fn names_a_thing(text: &Text, end: usize) -> bool {
    let thing = text.lower(end);
    let model = text.kind(end) == Kind::Word && text.raw(end).bytes().any(|b| b.is_ascii_digit());
    model || THINGS_NAMED.contains(thing) || thing.strip_suffix('s').is_some_and(|one| THINGS_NAMED.contains(one))
}

/// Nouns of things that bear a body's name.
static THINGS_NAMED: List = List::new(
    "ad aircraft airliner app area award base bill boat bomber broadcast building bus car chip clip country crash deal device \
     disaster engine event exchange facility factory film flight footage game headquarters helicopter hotline interview jet law magazine \
     map memo missile movie newsletter phone photo plane plant podcast poll post program programme reactor report rifle rights rocket \
     sanctions satellite scandal series shares ship show smartphone stock store studios survey tablet truck tweet vaccine vehicle \
     version vessel",
);

/// "(AP) —", "TARSA (Norda News) -": the agency that signs at the head of a line.
fn signs(text: &Text, name: &Range<usize>) -> bool {
    let bracket = text.raw(name.end) == ")" && matches!(text.raw(name.end + 1), "—" | "–" | "-" | "--");
    bracket && name.start.checked_sub(1).is_some_and(|k| text.raw(k) == "(")
}

/// Whether it is an abbreviation or a word of a thing, whatever the recogniser takes it for.
pub fn is_thing(text: &Text, name: &Range<usize>) -> bool {
    name.len() == 1 && THINGS.contains(text.lower(name.start)) || text.raw(name.start) == "Tags"
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
        ] {
            let text = Text::new(source);
            let at = source.find(name).unwrap();
            let range = text.token_at(at)..text.token_at(at + name.len() - 1) + 1;
            assert_eq!(is_label(&text, range.clone(), clause::play(&text, range)), expected, "{source}");
        }
    }
}
