//! What comes in: how alike the contexts of all pairs of facts are; what goes out: how far one pair lies before the next best.

/// The two best of each fact: what a pair's likeness is measured against.
pub struct Leads {
    a: Vec<[f32; 2]>,
    b: Vec<[f32; 2]>,
}

impl Leads {
    /// Of `pairs` (index in A, index in B, likeness) among so many facts of A and of B.
    pub fn new(pairs: impl Iterator<Item = (usize, usize, f32)>, a: usize, b: usize) -> Self {
        let mut best = Leads { a: vec![[0.0; 2]; a], b: vec![[0.0; 2]; b] };
        for (i, k, own) in pairs {
            for best in [best.a.get_mut(i), best.b.get_mut(k)].into_iter().flatten() {
                if own > best[0] {
                    *best = [own, best[0]];
                } else if own > best[1] {
                    best[1] = own;
                }
            }
        }
        best
    }

    /// How far the pair's likeness lies before the next best of either fact; below 0 behind the best.
    pub fn of(&self, i: usize, k: usize, own: f32) -> f32 {
        let lead = |best: Option<&[f32; 2]>| best.map_or(0.0, |[first, second]| own - if own >= *first { second } else { first });
        lead(self.a.get(i)).min(lead(self.b.get(k)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_leads_by_its_distance_to_the_next() {
        let pairs = [(0, 0, 1.0), (0, 1, 0.5), (1, 1, 0.75)];
        let leads = Leads::new(pairs.into_iter(), 2, 2);
        assert_eq!(pairs.map(|(i, k, own)| leads.of(i, k, own)), [0.5, -0.5, 0.25]);
    }
}
