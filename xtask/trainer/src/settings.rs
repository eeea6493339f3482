//! What comes in: options of the command line; what goes out: the settings of a training, and the line that tells them in the file.

use anyhow::{Context, Result};
use std::fmt;

/// What can be set from outside, for trying. The committed weights are made with the defaults.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// How often the learner goes over everything.
    pub epochs: usize,
    /// How far it goes at each step.
    pub rate: f32,
    /// How much weight a step takes from each feature.
    pub penalty: f32,
    /// Features seen less often in training are left out.
    pub least: u8,
    /// Quantised units to 1.0 of weight.
    pub scale: f32,
    /// How much the machine-labelled set counts.
    pub gmb: f32,
    /// How much the sets of descriptions and names count.
    pub re3d: f32,
    /// How much the copies with other names count.
    pub copies: f32,
    /// Of how many documents one is copied with some of its sentences in capitals or title case.
    pub mixed: usize,
    /// Of how many one is copied in capitals.
    pub capitals: usize,
    /// Of how many one is copied in lower case.
    pub lower: usize,
    /// How much those copies count.
    pub recased: f32,
    /// Words kept with their classes.
    pub words: usize,
    /// Sets that are left out, to measure on them.
    pub without: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            epochs: 6,
            rate: 0.2,
            penalty: 4e-6,
            least: 3,
            scale: 16.0,
            gmb: 0.4,
            re3d: 0.0,
            copies: 0.2,
            mixed: 4,
            capitals: 4,
            lower: 4,
            recased: 0.5,
            words: 20_000,
            without: Vec::new(),
        }
    }
}

impl Settings {
    /// Takes an option; false where none has this name.
    pub fn set(&mut self, option: &str, value: &str) -> Result<bool> {
        let number = || value.parse::<f32>().with_context(|| format!("{option} {value}: no number"));
        let count = || value.parse::<usize>().with_context(|| format!("{option} {value}: no whole number"));
        match option {
            "--epochs" => self.epochs = count()?,
            "--rate" => self.rate = number()?,
            "--penalty" => self.penalty = number()?,
            "--least" => self.least = count()?.try_into()?,
            "--scale" => self.scale = number()?,
            "--gmb" => self.gmb = number()?,
            "--re3d" => self.re3d = number()?,
            "--copies" => self.copies = number()?,
            "--mixed" => self.mixed = count()?,
            "--capitals" => self.capitals = count()?,
            "--lower" => self.lower = count()?,
            "--recased" => self.recased = number()?,
            "--words" => self.words = count()?,
            "--without" => self.without.push(value.to_owned()),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// As options, all of them: the line stands in the weights file.
impl fmt::Display for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Settings { epochs, rate, penalty, least, scale, gmb, re3d, copies, mixed, capitals, lower, recased, words, without } = self;
        write!(f, "--epochs {epochs} --rate {rate} --penalty {penalty} --least {least} --scale {scale}")?;
        write!(f, " --gmb {gmb} --re3d {re3d} --copies {copies} --mixed {mixed} --capitals {capitals} --lower {lower}")?;
        write!(f, " --recased {recased} --words {words}")?;
        without.iter().try_for_each(|set| write!(f, " --without {set}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_tells_the_settings() -> Result<()> {
        let mut told = Settings { epochs: 1, penalty: 1e-5, ..Settings::default() };
        told.without.push("a".into());
        let line = told.to_string();
        let mut read = Settings { words: 1, ..Settings::default() };
        let words: Vec<&str> = line.split(' ').collect();
        for option in words.chunks(2) {
            assert!(read.set(option[0], option[1])?, "{option:?}");
        }
        assert_eq!(read, told);
        Ok(())
    }
}
