//! Scales: what comes in are numbers, what goes out are places between two edges, and round numbers to write at an axis.

/// A scale for numbers, plain or logarithmic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    logarithmic: bool,
    left: f64,
    right: f64,
}

/// Numbers that are this many times each other are drawn on a logarithmic scale.
const WIDE: f64 = 40.0;
/// Numbers that are closer than this share of the greatest are as good as one.
const SAME: f64 = 0.002;
/// Numbers that are closer than this share of the greatest are drawn without the zero.
const NARROW: f64 = 0.15;

impl Scale {
    /// A scale for all these numbers between two edges; `open` keeps room for what has no upper end. None without a finite number.
    pub fn of(numbers: impl Iterator<Item = f64> + Clone, open: bool, left: f64, right: f64) -> Option<Scale> {
        let numbers = numbers.filter(|n| n.is_finite());
        let (low, high) = numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), n| (low.min(n), high.max(n)));
        if low > high {
            return None;
        }
        let spread = high - low;
        let logarithmic = low > 0.0 && high / low > WIDE;
        let room = if open { 0.4 } else { 0.12 };
        let (low, high) = if logarithmic {
            (low / 1.5, high * if open { 4.0 } else { 1.5 })
        } else if low >= 0.0 && (spread <= SAME * high || spread >= NARROW * high) {
            (0.0, high + high.max(1.0) * room)
        } else {
            let pad = if spread > 0.0 { spread } else { high.abs() / 10.0 };
            (low - pad, high + pad * (1.0 + room))
        };
        (high > low && (high - low).is_finite()).then_some(Scale { low, high, logarithmic, left, right })
    }

    /// Where a number stands; beyond the ends at the edge.
    pub fn at(&self, number: f64) -> f64 {
        let part = if self.logarithmic {
            (number.max(self.low) / self.low).ln() / (self.high / self.low).ln()
        } else {
            (number - self.low) / (self.high - self.low)
        };
        self.left + (self.right - self.left) * part.clamp(0.0, 1.0)
    }

    /// Round numbers on the scale, in order: some three to six.
    pub fn ticks(&self) -> Vec<f64> {
        if self.logarithmic {
            let decades = (self.high / self.low).log10();
            let every = (decades / 4.0).ceil().max(1.0) as i32;
            let first = self.low.log10().ceil() as i32;
            return (0..6).map(|i| 10f64.powi(first.saturating_add(i * every))).take_while(|n| *n <= self.high).collect();
        }
        let rough = (self.high - self.low) / 4.0;
        let power = 10f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].iter().map(|m| m * power).find(|s| *s >= rough).unwrap_or(rough);
        let first = (self.low / step).ceil();
        (0..6).map(|i| (first + f64::from(i)) * step).take_while(|n| *n <= self.high).collect()
    }
}

/// A round number in few letters: "300,000", "2.5m".
pub fn short(number: f64) -> String {
    let (shown, unit) = match number.abs() {
        n if n >= 1e12 => (number / 1e12, "tn"),
        n if n >= 1e9 => (number / 1e9, "bn"),
        n if n >= 1e6 => (number / 1e6, "m"),
        _ => (number, ""),
    };
    let rounded = (shown * 100.0).round() / 100.0;
    let plain = format!("{}", if rounded == 0.0 { 0.0 } else { rounded });
    let (whole, rest) = plain.split_once('.').map_or((plain.as_str(), String::new()), |(whole, rest)| (whole, format!(".{rest}")));
    let digits = whole.trim_start_matches('-');
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{}{grouped}{rest}{unit}", if number < 0.0 { "−" } else { "" })
}

/// Puts intervals into lanes so that none meets another; gives each one's lane, in the order given. Those that come first stand lower.
pub fn lanes(intervals: impl Iterator<Item = (f64, f64)>) -> Vec<usize> {
    let mut taken: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut out = Vec::new();
    for (from, to) in intervals {
        let free = taken.iter().position(|lane| lane.iter().all(|(f, t)| to <= *f || from >= *t));
        let lane = free.unwrap_or(taken.len());
        if free.is_none() {
            taken.push(Vec::new());
        }
        if let Some(lane) = taken.get_mut(lane) {
            lane.push((from, to));
        }
        out.push(lane);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(numbers: &[f64], open: bool) -> Scale {
        Scale::of(numbers.iter().copied(), open, 0.0, 100.0).unwrap()
    }

    #[test]
    fn counts_begin_at_zero_and_close_numbers_do_not() {
        assert_eq!(scale(&[9.0, 12.0], false).at(0.0), 0.0);
        let close = scale(&[1940.0, 1962.0], false);
        assert!(close.at(1962.0) - close.at(1940.0) > 20.0);
        assert!(scale(&[-3.0, 4.0], false).at(-3.0) > 0.0);
        assert!(Scale::of([f64::INFINITY].into_iter(), true, 0.0, 100.0).is_none());
        assert!(Scale::of([f64::MAX, -f64::MAX].into_iter(), true, 0.0, 100.0).is_none());
    }

    #[test]
    fn numbers_far_apart_are_both_seen() {
        let far = scale(&[3.0, 5000.0], false);
        assert!(far.at(3.0) > 2.0 && far.at(3.0) < 20.0, "{}", far.at(3.0));
        assert_eq!(far.ticks(), [10.0, 100.0, 1000.0]);
    }

    #[test]
    fn what_is_open_has_room_above() {
        assert!(scale(&[12.0], true).at(12.0) < 75.0);
        assert!(scale(&[12.0], false).at(12.0) > 85.0);
        assert_eq!(scale(&[12.0], false).at(1e9), 100.0);
    }

    #[test]
    fn ticks_are_round_and_on_the_scale() {
        assert_eq!(scale(&[9.0, 12.0], false).ticks(), [0.0, 5.0, 10.0]);
        for n in [0.0, 0.003, 1.0, 7.5, 99.0, 123_456.0, 7e9, 1e300] {
            let scale = scale(&[n], true);
            let ticks = scale.ticks();
            assert!(ticks.len() >= 2 && ticks.windows(2).all(|w| w[0] < w[1]), "{n}: {ticks:?}");
        }
    }

    #[test]
    fn round_numbers_are_short() {
        let cases =
            [(0.0, "0"), (300_000.0, "300,000"), (2_500_000.0, "2.5m"), (4e9, "4bn"), (0.25, "0.25"), (-1500.0, "−1,500"), (-0.0, "0")];
        for (number, written) in cases {
            assert_eq!(short(number), written);
        }
    }

    #[test]
    fn lanes_keep_apart_what_meets() {
        assert_eq!(lanes([(0.0, 5.0), (4.0, 8.0), (5.0, 6.0), (0.0, 9.0)].into_iter()), [0, 1, 0, 2]);
    }
}
