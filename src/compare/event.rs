//! What comes in: the concepts of both texts; what goes out: whether they can be about one event at all.

use super::context::Concepts;

/// Whether two articles are about one event, by what they have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// They are, or are too short to tell.
    One,
    /// They may be: what looks like a conflict is likelier one of two events.
    Doubtful,
    /// They have so little in common that nothing in them is to be compared.
    Other,
}

/// Reports of one event are alike by 0.22 and more (the cosine of their words); of two events, one pair in twenty by more than 0.2, most
/// of these for being of one kind. Below both of these, likeness of words and share of names, the articles have nothing to do with each other.
const LEAST: (f32, f32) = (0.2, 0.4);

/// Below it are one in a hundred pairs of one event, and all but one in a hundred of two.
const DOUBTFUL: f32 = 0.26;

/// Below both, many pairs are of two events of one kind: of eleven conflicts seen in such pairs of real articles two were any.
const LOOSE: (f32, f32) = (0.39, 0.28);

/// Whether two texts are about one event.
pub fn subject(a: &Concepts, b: &Concepts) -> Subject {
    match a.shared(b) {
        Some((words, names)) if words < LEAST.0 && names < LEAST.1 => Subject::Other,
        Some((words, names)) if words < DOUBTFUL || words < LOOSE.0 && names < LOOSE.1 => Subject::Doubtful,
        _ => Subject::One,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    const FIRE: &str = "Firefighters fought a blaze at the Harlow paint works in Port Ellis on Monday. At least 12 workers were hurt, \
        the owner, Mira Petrov, told reporters. Thick smoke drifted over the harbour, schools were closed, and families were told to \
        keep their windows shut while engines from four towns pumped water from the canal through the night.";
    const SAME_FIRE: &str = "The paint factory in Port Ellis where a fire hurt 14 workers on Monday had been warned twice, inspectors said. \
        Its owner, Mira Petrov, denied it. Firefighters pumped water from the harbour and the canal until morning, smoke closed the \
        schools, and Harlow residents kept windows shut while engines arrived from other towns.";
    const OTHER_FIRE: &str = "Firefighters in Kamira pumped water for hours on Monday after a blaze at a timber yard hurt three workers. \
        Smoke drifted over the river; schools stayed open. The manager of the yard, Lars Holm, told reporters that a saw had failed. \
        Nordheim sent two engines, and trains were late.";
    const GAME: &str = "Nordheim beat Kamira 3-1 in the cup final on Saturday after a goal by Lars Holm in the opening minute. The captain \
        limped off before half-time, yet the visitors never found their rhythm, and supporters sang until the stadium lights went out. \
        The trophy is the club's ninth, and its manager signed a contract extension last week.";

    #[test]
    fn one_event_is_told_from_two() {
        let concepts = |source| Concepts::new(&Text::new(source));
        assert_eq!(subject(&concepts(FIRE), &concepts(SAME_FIRE)), Subject::One);
        assert_eq!(subject(&concepts(FIRE), &concepts(OTHER_FIRE)), Subject::Doubtful, "alike, and of other names");
        assert_eq!(subject(&concepts(FIRE), &concepts(GAME)), Subject::Other);
        assert_eq!(subject(&concepts(FIRE), &concepts("Fire in Port Ellis: 12 hurt.")), Subject::One, "too short to tell");
    }
}
