//! What comes in: the concepts of both texts; what goes out: whether they can be about one event at all.

use super::context::Concepts;

/// Reports of one event share at least a quarter of their words and a third of their names; of two events in one war, up to a
/// quarter and nearly a half. Below both of these the articles have nothing to do with each other.
const LEAST: (f32, f32) = (0.17, 0.2);

/// Whether two texts have so little in common that nothing in them is to be compared.
pub fn unrelated(a: &Concepts, b: &Concepts) -> bool {
    a.shared(b).is_some_and(|(words, names)| words < LEAST.0 && names < LEAST.1)
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
    const GAME: &str = "Nordheim beat Kamira 3-1 in the cup final on Saturday after a goal by Lars Holm in the opening minute. The captain \
        limped off before half-time, yet the visitors never found their rhythm, and supporters sang until the stadium lights went out. \
        The trophy is the club's ninth, and its manager signed a contract extension last week.";

    #[test]
    fn one_event_is_told_from_two() {
        let concepts = |source| Concepts::new(&Text::new(source));
        assert!(!unrelated(&concepts(FIRE), &concepts(SAME_FIRE)));
        assert!(unrelated(&concepts(FIRE), &concepts(GAME)));
        assert!(!unrelated(&concepts(FIRE), &concepts("Fire in Port Ellis: 12 hurt.")), "too short to tell");
    }
}
