//! What comes in: a place in the text; what goes out: the unit of measure that stands there, and how units convert.
//! One row a unit; the room of comparison converts by the same table.

use crate::facts::number::is_joint;
use crate::text::{Kind, Text};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What a unit measures; only units of one dimension compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// Metres.
    Length,
    /// Square metres.
    Area,
    /// Litres.
    Volume,
    /// Kilograms.
    Mass,
    /// Metres a second.
    Speed,
    /// Kelvin.
    Temperature,
    /// Degrees.
    Angle,
    /// Watts.
    Power,
    /// Joules.
    Energy,
    /// Bytes.
    Data,
    /// Bits a second.
    DataRate,
    /// Hertz.
    Frequency,
    /// Pascals.
    Pressure,
    /// Volts.
    Voltage,
    /// Decibels.
    Loudness,
    /// Ampere hours.
    Charge,
    /// Amperes.
    Current,
    /// Newton metres.
    Torque,
    /// Turns a second.
    Rotation,
    /// Kilometres a litre.
    Economy,
    /// Pixels.
    Pixels,
    /// Parts of a whole.
    Parts,
    /// Grams a litre.
    Concentration,
    /// Years, of an age.
    Age,
    /// Of one currency, by its main unit.
    Money(&'static str),
}

use Dimension::{
    Age, Angle, Area, Charge, Concentration, Current, Data, DataRate, Economy, Energy, Frequency, Length, Loudness, Mass, Parts, Pixels,
    Power, Pressure, Rotation, Speed, Temperature, Torque, Voltage, Volume,
};

/// A unit: its symbol, what it measures, how much of the dimension's base it is, its names in the singular, and further
/// abbreviations, exactly as written.
struct Unit {
    symbol: &'static str,
    dimension: Dimension,
    factor: f64,
    names: &'static [&'static str],
    short: &'static [&'static str],
}

const fn unit(
    symbol: &'static str,
    dimension: Dimension,
    factor: f64,
    names: &'static [&'static str],
    short: &'static [&'static str],
) -> Unit {
    Unit { symbol, dimension, factor, names, short }
}

/// All units.
const UNITS: &[Unit] = &[
    unit("m", Length, 1.0, &["meter", "metre"], &["m"]),
    unit("km", Length, 1e3, &["kilometer", "kilometre", "klick"], &["km", "kms", "Km", "KM"]),
    unit("cm", Length, 0.01, &["centimeter", "centimetre"], &["cm", "cms"]),
    unit("mm", Length, 1e-3, &["millimeter", "millimetre"], &["mm"]),
    unit("dm", Length, 0.1, &["decimeter", "decimetre"], &["dm"]),
    unit("µm", Length, 1e-6, &["micrometer", "micrometre", "micron"], &["µm", "μm"]),
    unit("nm", Length, 1e-9, &["nanometer", "nanometre"], &["nm"]),
    unit("mi", Length, 1609.344, &["mile"], &["mi"]),
    unit("ft", Length, 0.3048, &["foot", "feet"], &["ft"]),
    unit("in", Length, 0.0254, &["inch", "inches"], &["in"]),
    unit("yd", Length, 0.9144, &["yard"], &["yd", "yds"]),
    unit("nmi", Length, 1852.0, &["nautical mile"], &["nmi"]),
    unit("ly", Length, 9.4607e15, &["light-year", "lightyear"], &[]),
    unit("m²", Area, 1.0, &["square meter", "square metre"], &["m2", "m²", "sqm"]),
    unit("km²", Area, 1e6, &["square kilometer", "square kilometre", "square km"], &["km2", "km²"]),
    unit("ft²", Area, 0.092_903, &["square foot", "square feet", "square ft", "sq ft"], &["sqft"]),
    unit("mi²", Area, 2.589_988e6, &["square mile"], &[]),
    unit("yd²", Area, 0.836_127, &["square yard"], &[]),
    unit("ha", Area, 1e4, &["hectare"], &["ha"]),
    unit("ac", Area, 4046.856, &["acre"], &[]),
    unit("ac·ft", Volume, 1_233_482.0, &["acre-foot", "acre-feet"], &[]),
    unit("L", Volume, 1.0, &["liter", "litre"], &["L", "l"]),
    unit("mL", Volume, 1e-3, &["milliliter", "millilitre"], &["ml", "mL"]),
    unit("m³", Volume, 1e3, &["cubic meter", "cubic metre"], &["m3", "m³"]),
    unit("ft³", Volume, 28.3168, &["cubic foot", "cubic feet"], &[]),
    unit("yd³", Volume, 764.555, &["cubic yard"], &[]),
    unit("gal", Volume, 3.785_41, &["gallon"], &["gal"]),
    unit("bbl", Volume, 158.987, &["barrel"], &["bbl"]),
    unit("pt", Volume, 0.473_176, &["pint"], &[]),
    unit("qt", Volume, 0.946_353, &["quart"], &[]),
    unit("cup", Volume, 0.236_588, &["cup"], &[]),
    unit("tbsp", Volume, 0.014_787, &["tablespoon"], &["tbsp"]),
    unit("tsp", Volume, 0.004_929, &["teaspoon"], &["tsp"]),
    unit("kg", Mass, 1.0, &["kilogram", "kilogramme", "kilo"], &["kg", "kgs"]),
    unit("g", Mass, 1e-3, &["gram", "gramme"], &["g"]),
    unit("mg", Mass, 1e-6, &["milligram", "milligramme"], &["mg"]),
    unit("µg", Mass, 1e-9, &["microgram", "microgramme"], &["µg", "μg", "mcg"]),
    unit("t", Mass, 1e3, &["tonne", "metric ton", "metric tonne"], &["t"]),
    unit("ton", Mass, 907.185, &["ton", "short ton"], &[]),
    unit("kt", Mass, 1e6, &["kiloton", "kilotonne"], &[]),
    unit("Mt", Mass, 1e9, &["megaton", "megatonne"], &[]),
    unit("lb", Mass, 0.453_592, &["pound"], &["lb", "lbs"]),
    unit("oz", Mass, 0.028_35, &["ounce"], &["oz"]),
    unit("ct", Mass, 2e-4, &["carat"], &[]),
    unit("dram", Mass, 1.772e-3, &["drachma"], &[]),
    unit("km/h", Speed, 1.0 / 3.6, &[], &["km/h", "kph", "kmh", "kmph", "km/hr"]),
    unit("mph", Speed, 0.447_04, &[], &["mph", "MPH"]),
    unit("m/s", Speed, 1.0, &[], &["m/s"]),
    unit("ft/s", Speed, 0.3048, &[], &[]),
    unit("kn", Speed, 0.514_444, &["knot"], &["kt", "kts"]),
    unit("°C", Temperature, 1.0, &["celsius", "centigrade", "centigrate"], &["C", "℃"]),
    unit("°F", Temperature, 1.0, &["fahrenheit", "farenheit"], &["F", "℉"]),
    unit("K", Temperature, 1.0, &["kelvin"], &[]),
    unit("°", Angle, 1.0, &["degree", "deg"], &["°", "º"]),
    unit("rad", Angle, 57.295_78, &["radian"], &["rad"]),
    unit("W", Power, 1.0, &["watt"], &["W"]),
    unit("kW", Power, 1e3, &["kilowatt"], &["kW", "kw"]),
    unit("MW", Power, 1e6, &["megawatt"], &["MW"]),
    unit("GW", Power, 1e9, &["gigawatt"], &["GW"]),
    unit("hp", Power, 745.7, &["horsepower"], &["hp", "bhp"]),
    unit("kWh", Energy, 3.6e6, &["kilowatt-hour"], &["kWh", "kwh"]),
    unit("MWh", Energy, 3.6e9, &["megawatt-hour"], &["MWh"]),
    unit("GWh", Energy, 3.6e12, &["gigawatt-hour"], &["GWh"]),
    unit("TWh", Energy, 3.6e15, &["terawatt-hour"], &["TWh"]),
    unit("Wh", Energy, 3600.0, &["watt-hour"], &["Wh"]),
    unit("J", Energy, 1.0, &["joule"], &[]),
    unit("kcal", Energy, 4184.0, &["kilocalorie", "calorie"], &["kcal"]),
    unit("PB", Data, 1e15, &["petabyte"], &["PB"]),
    unit("bit", Data, 0.125, &["bit"], &[]),
    unit("B", Data, 1.0, &["byte"], &[]),
    unit("kB", Data, 1e3, &["kilobyte"], &["KB", "kB"]),
    unit("MB", Data, 1e6, &["megabyte"], &["MB", "mb"]),
    unit("GB", Data, 1e9, &["gigabyte", "gig"], &["GB", "gb"]),
    unit("TB", Data, 1e12, &["terabyte"], &["TB"]),
    unit("Mbit/s", DataRate, 1e6, &["megabit"], &["Mbps", "mbps"]),
    unit("Gbit/s", DataRate, 1e9, &["gigabit"], &["Gbps", "gbps"]),
    unit("Hz", Frequency, 1.0, &["hertz"], &["Hz"]),
    unit("kHz", Frequency, 1e3, &["kilohertz"], &["kHz"]),
    unit("MHz", Frequency, 1e6, &["megahertz"], &["MHz"]),
    unit("GHz", Frequency, 1e9, &["gigahertz"], &["GHz"]),
    unit("hPa", Pressure, 1e2, &["millibar", "hectopascal"], &["hPa", "mb"]),
    unit("kPa", Pressure, 1e3, &["kilopascal"], &["kPa"]),
    unit("mmHg", Pressure, 133.322, &[], &["mmHg"]),
    unit("psi", Pressure, 6894.76, &[], &["psi"]),
    unit("V", Voltage, 1.0, &["volt"], &["V"]),
    unit("kV", Voltage, 1e3, &["kilovolt"], &["kV"]),
    unit("A", Current, 1.0, &["ampere", "amp"], &[]),
    unit("mAh", Charge, 1e-3, &["milliamp-hour"], &["mAh", "mah"]),
    unit("N·m", Torque, 1.0, &["newton-meter", "newton-metre"], &["Nm"]),
    unit("lb·ft", Torque, 1.355_82, &["pound-foot", "pound-feet", "lb-ft"], &[]),
    unit("rpm", Rotation, 1.0 / 60.0, &[], &["rpm"]),
    unit("mpg", Economy, 0.425_144, &[], &["mpg"]),
    unit("MP", Pixels, 1e6, &["megapixel"], &["MP"]),
    unit("ppm", Parts, 1e-6, &["part per million"], &["ppm"]),
    unit("ppb", Parts, 1e-9, &["part per billion"], &["ppb"]),
    unit("mg/dL", Concentration, 0.01, &[], &["mg/dL", "mg/dl"]),
    unit("dB", Loudness, 1.0, &["decibel"], &["dB"]),
    unit("year", Age, 1.0, &[], &[]),
    unit("month", Age, 1.0 / 12.0, &[], &[]),
    unit("week", Age, 7.0 / 365.25, &[], &[]),
    unit("day", Age, 1.0 / 365.25, &[], &[]),
    unit("¢", Dimension::Money("USD"), 0.01, &[], &[]),
    unit("p", Dimension::Money("GBP"), 0.01, &[], &[]),
];

/// Words that a unit goes on with: "square feet", "metric tons".
const FIRST_WORDS: &[(&str, &str)] =
    &[("square", "square"), ("sq", "square"), ("cubic", "cubic"), ("nautical", "nautical"), ("metric", "metric"), ("short", "short")];

/// Second words that a name may have: "kilowatt-hour".
const SECOND_WORDS: &[&str] = &["hour", "year", "foot", "feet", "ft", "meter", "metre"];

/// Near "40C" these tell that it is a temperature, and no seat or flat.
#[rustfmt::skip]
const WEATHER: &[&str] = &[
    "temperature", "temperatures", "degrees", "hot", "hotter", "hottest", "cold", "colder", "coldest", "warm", "warmer", "warming", "heat",
    "heatwave", "freezing", "boiling", "thermometer", "thermometers", "weather", "celsius", "fahrenheit", "mercury", "highs",
    "lows", "cooled", "heated", "fever", "oven", "summer", "winter", "chill",
];

/// So many tokens on either side are searched for such a word.
const WEATHER_REACH: usize = 12;

/// The unit's value in its dimension's base; none where the unit has no row (currencies, "%").
pub fn to_base(value: f64, symbol: &str) -> Option<(Dimension, f64)> {
    let unit = UNITS.iter().find(|u| u.symbol == symbol)?;
    let base = match symbol {
        "°C" => value + 273.15,
        "°F" => (value + 459.67) / 1.8,
        _ => value * unit.factor,
    };
    Some((unit.dimension, base))
}

/// How many of the base one step of the unit is.
pub fn factor(symbol: &str) -> f64 {
    match symbol {
        "°F" => 1.0 / 1.8,
        _ => UNITS.iter().find(|u| u.symbol == symbol).map_or(1.0, |u| u.factor),
    }
}

/// The words that name one of a unit, after an article.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let measured = |u: &&Unit| matches!(u.dimension, Length | Area | Volume | Mass);
    UNITS.iter().filter(measured).flat_map(|u| u.names.iter().map(|name| name.split(' ').next().unwrap_or(name)))
}

/// The unit of a name, in singular or plural.
fn named(name: &str) -> Option<&'static Unit> {
    static NAMES: OnceLock<FxHashMap<&str, &Unit>> = OnceLock::new();
    let names = NAMES.get_or_init(|| UNITS.iter().flat_map(|u| u.names.iter().map(move |n| (*n, u))).collect());
    names.get(name).or_else(|| names.get(name.strip_suffix('s')?)).copied()
}

/// The unit of an abbreviation, exactly as written.
fn abbreviated(short: &str) -> Option<&'static Unit> {
    static SHORT: OnceLock<FxHashMap<&str, &Unit>> = OnceLock::new();
    // The first row that has it holds it.
    let short_names = || UNITS.iter().rev().flat_map(|u| u.short.iter().map(move |n| (*n, u))).collect();
    SHORT.get_or_init(short_names).get(short).copied()
}

/// The unit that begins at `i`, with its end. `digits`: whether digits stand right before it; only then abbreviations count.
pub(super) fn at(text: &Text, i: usize, digits: bool) -> Option<(&'static str, usize)> {
    let word = text.lower(i);
    let joint = |at: usize| if is_joint(text, at) { at + 1 } else { at };
    if let Some((_, first)) = FIRST_WORDS.iter().find(|(w, _)| *w == word) {
        let stop = text.raw(i + 1) == "." && !text.spaced(i + 1);
        let second = joint(if stop { i + 2 } else { i + 1 });
        return named(&format!("{first} {}", text.lower(second))).map(|u| (u.symbol, second + 1));
    }
    if matches!(word, "part" | "parts") && text.lower(i + 1) == "per" {
        return named(&format!("part per {}", text.lower(i + 2))).map(|u| (u.symbol, i + 3));
    }
    let second = text.lower(joint(i + 1)).trim_end_matches('s');
    if SECOND_WORDS.contains(&second)
        && let Some(unit) = named(&format!("{word}-{second}"))
    {
        return Some((unit.symbol, joint(i + 1) + 1));
    }
    if let Some(unit) = named(word) {
        return Some(degrees(text, i, unit).unwrap_or_else(|| speed(text, unit, i + 1)));
    }
    if !digits {
        return None;
    }
    // "km/h": a slash between; "km" may stand alone.
    let raw = text.raw(i).trim_end_matches('.');
    if text.raw(i + 1) == "/" && !text.spaced(i + 1) {
        let whole = text.slice(text.span(i..i + 3));
        if let Some(unit) = abbreviated(whole) {
            return Some((unit.symbol, i + 3));
        }
    }
    let joined = !text.spaced(i);
    let unit = abbreviated(raw)?;
    // Short ones are words or numbers too: "5 in", "5 C".
    let sure = joined
        || raw.len() > 2
        || !matches!(raw, "in" | "m" | "t" | "g" | "l" | "L" | "C" | "F" | "W" | "V" | "K" | "mi" | "mb" | "kt" | "ha");
    let alone = raw == "m" && (text.kind(i + 1) != Kind::Word || super::counted::is_stop(text.lower(i + 1)));
    let temperature = matches!(raw, "C" | "F") && is_weather(text, i);
    if !(sure || alone || temperature) || raw == "t" && !joined || matches!(raw, "C" | "F") && !temperature {
        return None;
    }
    Some(degrees(text, i, unit).unwrap_or_else(|| speed(text, unit, i + 1)))
}

/// Whether the number before `i` is a temperature by its sign or decimals, or by a word near it.
pub(super) fn is_weather(text: &Text, i: usize) -> bool {
    let sentence = text.sentence(i);
    let near = i.saturating_sub(WEATHER_REACH).max(sentence.start)..(i + WEATHER_REACH).min(sentence.end);
    let told = |k: usize| WEATHER.contains(&text.lower(k)) || matches!(text.lower(k), "high" | "low") && text.lower(k + 1) == "of";
    let signed = i > 1 && matches!(text.raw(i - 2), "-" | "−" | "–") && text.spaced(i - 2) && !text.spaced(i - 1);
    signed || text.raw(i.wrapping_sub(1)).contains('.') || near.into_iter().any(told)
}

/// "degrees Celsius", "°C", "degrees below zero": the scale after the degree.
fn degrees(text: &Text, i: usize, unit: &Unit) -> Option<(&'static str, usize)> {
    if unit.symbol != "°" {
        return None;
    }
    let at = if is_joint(text, i + 1) { i + 2 } else { i + 1 };
    Some(match text.lower(at) {
        "c" | "celsius" | "centigrade" => ("°C", at + 1),
        "f" | "fahrenheit" | "farenheit" => ("°F", at + 1),
        "kelvin" => ("K", at + 1),
        _ => (unit.symbol, i + 1),
    })
}

/// "miles per hour", "metres a second": the speed that a length makes.
fn speed(text: &Text, unit: &'static Unit, end: usize) -> (&'static str, usize) {
    let at = if is_joint(text, end) { end + 1 } else { end };
    if matches!(text.lower(at), "per" | "an" | "a") {
        let over = if is_joint(text, at + 1) { at + 2 } else { at + 1 };
        let found = match (unit.symbol, text.lower(over)) {
            ("km", "hour") => Some("km/h"),
            ("mi", "hour") => Some("mph"),
            ("m", "second") => Some("m/s"),
            ("ft", "second") => Some("ft/s"),
            _ => None,
        };
        if let Some(symbol) = found {
            return (symbol, over + 1);
        }
    }
    (unit.symbol, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_convert() {
        for (value, from, other, to) in [
            (85.0, "mi", 136.79, "km"),
            (212.0, "°F", 100.0, "°C"),
            (1.0, "ha", 2.471, "ac"),
            (60.0, "mph", 96.56, "km/h"),
            (50.0, "¢", 0.5, "¢"),
        ] {
            let (Some((dim_a, a)), Some((dim_b, b))) = (to_base(value, from), to_base(other, to)) else { panic!("{from} {to}") };
            assert_eq!(dim_a, dim_b);
            assert!((a - b).abs() < a.abs() * 1e-3 || from == "¢", "{value} {from} = {a}, {other} {to} = {b}");
        }
        assert_eq!(to_base(5.0, "%"), None);
    }

    #[test]
    fn no_symbol_stands_twice() {
        let mut symbols: Vec<_> = UNITS.iter().map(|u| u.symbol).collect();
        symbols.sort_unstable();
        let count = symbols.len();
        symbols.dedup();
        assert_eq!(symbols.len(), count);
    }
}
