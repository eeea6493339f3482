//! What comes in: readings whose currency is named by a shared sign or word ("$", "pounds", "kronor"); what goes out: the
//! ISO 4217 code, told from the places that the text names. One row a currency word, its first code the default.

use super::{Reading, Sort};
use crate::text::Text;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// A sign or word that several currencies share, or one alone.
pub(super) struct Currency {
    /// What a reading carries until the text is known: the default code, or a mark for a shared one.
    pub key: &'static str,
    /// Words for it, in the singular and in the plural where that is irregular.
    pub words: &'static [&'static str],
    /// Signs and abbreviations before or after the number, in lower case.
    pub signs: &'static [&'static str],
    /// The codes that share it, each with words of the places that use it; the first is the default.
    pub codes: &'static [(&'static str, &'static [&'static str])],
}

const fn one(key: &'static str, words: &'static [&'static str], signs: &'static [&'static str]) -> Currency {
    Currency { key, words, signs, codes: &[] }
}

const fn shared(
    key: &'static str,
    words: &'static [&'static str],
    signs: &'static [&'static str],
    codes: &'static [(&'static str, &'static [&'static str])],
) -> Currency {
    Currency { key, words, signs, codes }
}

/// All currencies, those that share a word by that word.
pub(super) const CURRENCIES: &[Currency] = &[
    shared(
        "$",
        &["dollar", "buck"],
        &["$", "＄"],
        &[
            ("USD", &["u.s", "american", "americans", "america", "washington", "trump", "obama", "congress", "fbi", "california", "texas"]),
            ("AUD", &["australia", "australian", "australians", "sydney", "melbourne", "canberra", "brisbane", "adelaide", "queensland"]),
            ("CAD", &["canada", "canadian", "canadians", "ottawa", "toronto", "vancouver", "ontario", "quebec", "montreal", "alberta"]),
            ("NZD", &["zealand", "auckland", "wellington", "christchurch", "zealanders"]),
            ("HKD", &["hong", "kong", "kowloon"]),
            ("SGD", &["singapore", "singaporean"]),
            ("TWD", &["taiwan", "taiwanese", "taipei"]),
        ],
    ),
    one("USD", &[], &["us$", "u.s.$", "usd"]),
    one("AUD", &[], &["a$", "au$", "aud", "aud$"]),
    one("CAD", &[], &["c$", "ca$", "can$", "cad", "cdn$"]),
    one("NZD", &[], &["nz$", "nzd"]),
    one("HKD", &[], &["hk$", "hkd"]),
    one("SGD", &[], &["s$", "sg$", "sgd"]),
    one("TWD", &[], &["nt$", "twd"]),
    one("MXN", &[], &["mxn", "mxn$", "mex$"]),
    one("NAD", &[], &["n$", "nad"]),
    one("JOD", &[], &["jd", "jod"]),
    one("ZWL", &[], &["z$", "zwl"]),
    one("BRL", &["reais", "real"], &["r$", "brl"]),
    one("EUR", &["euro"], &["€", "eur"]),
    shared(
        "pound",
        &["pound", "quid"],
        &[],
        &[
            ("lb", &["weigh", "weighed", "weighs", "weighing", "weight", "heavy", "lbs", "ounces"]),
            (
                "GBP",
                &["£", "britain", "british", "uk", "england", "london", "scotland", "wales", "manchester", "sterling", "labour", "tory"],
            ),
            ("EGP", &["egypt", "egyptian", "cairo"]),
            ("SYP", &["syria", "syrian", "damascus"]),
            ("LBP", &["lebanon", "lebanese", "beirut"]),
        ],
    ),
    one("GBP", &["sterling"], &["£", "￡", "gbp", "stg"]),
    one("¢", &["cent"], &["¢"]),
    one("p", &["pence", "penny"], &[]),
    one("JPY", &["yen"], &["jpy", "¥"]),
    one("CNY", &["yuan", "renminbi", "kuai"], &["rmb", "cny", "元"]),
    one("KRW", &["won"], &["₩", "krw"]),
    shared(
        "rupee",
        &["rupee"],
        &["rs", "₨"],
        &[
            ("INR", &["india", "indian", "delhi", "mumbai"]),
            ("PKR", &["pakistan", "pakistani", "karachi", "islamabad", "lahore"]),
            ("LKR", &["lanka", "lankan", "colombo"]),
            ("NPR", &["nepal", "nepali", "kathmandu"]),
        ],
    ),
    one("INR", &[], &["₹", "inr"]),
    one("PKR", &[], &["pkr"]),
    one("IDR", &["rupiah"], &["idr", "rp"]),
    one("RUB", &["ruble", "rouble"], &["₽", "rub"]),
    one("CHF", &["franc"], &["chf", "sfr"]),
    shared("krone", &["krone", "kroner"], &[], &[("NOK", &["norway", "norwegian", "oslo"]), ("DKK", &["denmark", "danish", "copenhagen"])]),
    shared(
        "krona",
        &["krona", "kronor"],
        &["kr"],
        &[
            ("SEK", &["sweden", "swedish", "stockholm"]),
            ("ISK", &["iceland", "icelandic", "reykjavik"]),
            ("NOK", &["norway", "norwegian", "oslo"]),
            ("DKK", &["denmark", "danish", "copenhagen"]),
        ],
    ),
    one("SEK", &[], &["sek"]),
    one("NOK", &[], &["nok"]),
    one("DKK", &[], &["dkk"]),
    shared(
        "peso",
        &["peso"],
        &[],
        &[
            ("MXN", &["mexico", "mexican"]),
            ("PHP", &["philippines", "philippine", "filipino", "manila"]),
            ("ARS", &["argentina", "argentine", "argentinian", "buenos"]),
            ("COP", &["colombia", "colombian", "bogota"]),
            ("CLP", &["chile", "chilean", "santiago"]),
            ("CUP", &["cuba", "cuban", "havana"]),
        ],
    ),
    one("PHP", &[], &["₱", "php"]),
    one("TRY", &["lira"], &["₺", "try"]),
    one("ILS", &["shekel"], &["₪", "nis", "ils"]),
    one("ZAR", &["rand"], &["zar"]),
    one("NGN", &["naira"], &["₦", "ngn"]),
    one("UAH", &["hryvnia", "hryvnias"], &["₴", "uah"]),
    one("PLN", &["zloty", "zlotys"], &["pln", "zł"]),
    one("HUF", &["forint"], &["huf"]),
    one("CZK", &["koruna", "korunas"], &["czk"]),
    one("RON", &["lei"], &["ron"]),
    one("THB", &["baht"], &["฿", "thb"]),
    one("VND", &["dong"], &["₫", "vnd"]),
    one("MYR", &["ringgit"], &["rm", "myr"]),
    one("BDT", &["taka"], &["৳", "bdt", "tk"]),
    one("SAR", &["riyal"], &["sar"]),
    one("AED", &["dirham"], &["aed", "dh"]),
    shared(
        "rial",
        &["rial"],
        &[],
        &[("IRR", &["iran", "iranian", "tehran"]), ("YER", &["yemen", "yemeni", "sanaa"]), ("OMR", &["oman", "omani", "muscat"])],
    ),
    shared(
        "dinar",
        &["dinar"],
        &[],
        &[
            ("IQD", &["iraq", "iraqi", "baghdad"]),
            ("KWD", &["kuwait", "kuwaiti"]),
            ("JOD", &["jordan", "jordanian", "amman"]),
            ("LYD", &["libya", "libyan", "tripoli"]),
            ("RSD", &["serbia", "serbian", "belgrade"]),
            ("DZD", &["algeria", "algerian", "algiers"]),
            ("TND", &["tunisia", "tunisian", "tunis"]),
            ("BHD", &["bahrain", "bahraini"]),
        ],
    ),
    shared(
        "shilling",
        &["shilling"],
        &["ksh", "sh"],
        &[
            ("KES", &["kenya", "kenyan", "nairobi"]),
            ("UGX", &["uganda", "ugandan", "kampala"]),
            ("TZS", &["tanzania", "tanzanian"]),
            ("SOS", &["somalia", "somali", "mogadishu"]),
        ],
    ),
    one("GHS", &["cedi"], &["ghs", "gh₵"]),
    one("ETB", &["birr"], &["etb"]),
    one("KZT", &["tenge"], &["₸", "kzt"]),
    one("GEL", &["lari"], &["₾", "gel"]),
    one("CRC", &["colon", "colón", "colones"], &["₡", "crc"]),
    one("VES", &["bolivar", "bolivars", "bolivares"], &["ves"]),
    one("DEM", &["deutschemark", "deutschmark"], &["dm"]),
    one("AFN", &["afghani"], &["afn"]),
    one("MMK", &["kyat"], &["mmk"]),
    one("ZMW", &["kwacha"], &["zmw"]),
    one("GTQ", &["quetzal", "quetzales"], &["gtq"]),
    one("PYG", &["guarani", "guaranies"], &["pyg"]),
    one("AZN", &["manat"], &["azn"]),
    one("BGN", &["leva"], &["bgn"]),
    one("NLG", &["guilder"], &["nlg"]),
    one("ESP", &["peseta"], &["esp"]),
    one("ITL", &["lire"], &["itl"]),
    one("BTC", &["bitcoin"], &["₿", "btc"]),
    one("sat", &["satoshi"], &[]),
    one("sen", &["sen"], &[]),
];

/// The currency of a word, in singular or plural.
pub(super) fn by_word(word: &str) -> Option<&'static Currency> {
    static WORDS: OnceLock<FxHashMap<&str, &Currency>> = OnceLock::new();
    let words = WORDS.get_or_init(|| CURRENCIES.iter().flat_map(|c| c.words.iter().map(move |w| (*w, c))).collect());
    words.get(word).or_else(|| words.get(word.strip_suffix('s')?)).copied()
}

/// The currency of a sign, code or abbreviation, in lower case.
pub(super) fn by_sign(sign: &str) -> Option<&'static Currency> {
    static SIGNS: OnceLock<FxHashMap<&str, &Currency>> = OnceLock::new();
    SIGNS.get_or_init(|| CURRENCIES.iter().flat_map(|c| c.signs.iter().map(move |s| (*s, c))).collect()).get(sign).copied()
}

/// Adjectives before a currency's word, and the code of it.
pub(super) const NATIONAL: &[(&str, &str, &str)] = &[
    ("u.s", "dollar", "USD"),
    ("us", "dollar", "USD"),
    ("american", "dollar", "USD"),
    ("australian", "dollar", "AUD"),
    ("canadian", "dollar", "CAD"),
    ("zealand", "dollar", "NZD"),
    ("kong", "dollar", "HKD"),
    ("singapore", "dollar", "SGD"),
    ("taiwan", "dollar", "TWD"),
    ("british", "pound", "GBP"),
    ("egyptian", "pound", "EGP"),
    ("syrian", "pound", "SYP"),
    ("lebanese", "pound", "LBP"),
    ("sudanese", "pound", "SDG"),
    ("chinese", "yuan", "CNY"),
    ("japanese", "yen", "JPY"),
    ("korean", "won", "KRW"),
    ("indian", "rupee", "INR"),
    ("pakistani", "rupee", "PKR"),
    ("nepali", "rupee", "NPR"),
    ("russian", "ruble", "RUB"),
    ("russian", "rouble", "RUB"),
    ("belarusian", "ruble", "BYN"),
    ("swiss", "franc", "CHF"),
    ("french", "franc", "FRF"),
    ("cfa", "franc", "XOF"),
    ("swedish", "kronor", "SEK"),
    ("swedish", "krona", "SEK"),
    ("norwegian", "kroner", "NOK"),
    ("danish", "kroner", "DKK"),
    ("mexican", "peso", "MXN"),
    ("philippine", "peso", "PHP"),
    ("argentine", "peso", "ARS"),
    ("chilean", "peso", "CLP"),
    ("colombian", "peso", "COP"),
    ("turkish", "lira", "TRY"),
    ("iraqi", "dinar", "IQD"),
    ("kuwaiti", "dinar", "KWD"),
    ("jordanian", "dinar", "JOD"),
    ("libyan", "dinar", "LYD"),
    ("saudi", "riyal", "SAR"),
    ("qatari", "riyal", "QAR"),
    ("iranian", "rial", "IRR"),
    ("kenyan", "shilling", "KES"),
    ("somali", "shilling", "SOS"),
];

/// Another place's words must stand so often, against the default's, to tell its currency.
const LEAST: usize = 2;

/// Puts the code in place of a shared word, from the whole text.
pub(super) fn refine(text: &Text, readings: &mut [Reading]) {
    for row in CURRENCIES.iter().filter(|c| !c.codes.is_empty()) {
        if !readings.iter().any(|r| r.unit == Some(row.key)) {
            continue;
        }
        // "US$" beside a plain "$" makes the plain one another's.
        let own = readings.iter().any(|r| r.unit == Some("USD"));
        let mut counts: Vec<usize> = vec![0; row.codes.len()];
        for i in 0..text.len() {
            let word = if text.raw(i) == "US" { "u.s" } else { text.lower(i) };
            if let Some(k) = row.codes.iter().position(|(_, places)| places.contains(&word)) {
                counts[k] += 1;
            }
        }
        let default = counts.first().copied().unwrap_or(0);
        let (best, count) = counts.iter().copied().enumerate().skip(1).rev().max_by_key(|(_, n)| *n).unwrap_or((0, 0));
        let other = count >= LEAST && (count > 2 * default || row.key == "$" && own);
        for reading in readings.iter_mut().filter(|r| r.unit == Some(row.key)) {
            let large = row.key == "pound" && (reading.step >= 1e5 || reading.number.is_some_and(|n| n >= 1e6));
            let code = match (row.key, other) {
                ("pound", false) if large => "GBP",
                (_, true) => row.codes[best].0,
                _ => row.codes[0].0,
            };
            reading.unit = Some(code);
            reading.sort = if code == "lb" { Sort::Measure } else { Sort::Money };
        }
    }
}
