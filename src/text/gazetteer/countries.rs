//! What comes in: a token; what goes out: the state that the words there name, by its name, adjective, people, capital or seat of
//! government. Source: written from general knowledge; codes of ISO 3166-1 alpha-2.

use super::Lookup;
use crate::text::Text;
use std::sync::OnceLock;

/// One state a line: code | names, the usual one first | adjectives | inhabitants | capital | seats that stand for its government.
/// Inhabitants that are the adjective with an "s" are left out.
const TABLE: &str = "\
AD|Andorra|Andorran|||
AE|United Arab Emirates,UAE,U.A.E.,the Emirates,Emirates|Emirati|Emiratis|Abu Dhabi|
AF|Afghanistan|Afghan||Kabul|
AG|Antigua and Barbuda,Antigua|Antiguan|||
AL|Albania|Albanian||Tirana|
AM|Armenia|Armenian||Yerevan|
AO|Angola|Angolan||Luanda|
AR|Argentina|Argentine,Argentinian,Argentinean||Buenos Aires|Casa Rosada
AT|Austria|Austrian||Vienna|
AU|Australia|Australian|Aussies|Canberra|
AZ|Azerbaijan|Azerbaijani,Azeri||Baku|
BA|Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina|Bosnian||Sarajevo|
BB|Barbados|Barbadian||Bridgetown|
BD|Bangladesh|Bangladeshi||Dhaka|
BE|Belgium|Belgian|||
BF|Burkina Faso|Burkinabe||Ouagadougou|
BG|Bulgaria|Bulgarian||Sofia|
BH|Bahrain|Bahraini||Manama|
BI|Burundi|Burundian||Bujumbura|
BJ|Benin|Beninese|||
BN|Brunei|Bruneian|||
BO|Bolivia|Bolivian||La Paz|
BR|Brazil|Brazilian||Brasilia,Brasília|Planalto
BS|Bahamas,the Bahamas|Bahamian||Nassau|
BT|Bhutan|Bhutanese||Thimphu|
BW|Botswana|Botswanan|||
BY|Belarus,Byelorussia|Belarusian,Belarussian,Belarusan||Minsk|
BZ|Belize|Belizean|||
CA|Canada|Canadian||Ottawa|
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,Congo-Kinshasa,Zaire|Congolese,Zairean||Kinshasa|
CF|Central African Republic,CAR|Central African||Bangui|
CG|Republic of the Congo,Republic of Congo,Congo-Brazzaville,Congo|Congolese||Brazzaville|
CH|Switzerland|Swiss|Swiss|Bern,Berne|
CI|Ivory Coast,Cote d'Ivoire,Côte d'Ivoire|Ivorian||Abidjan,Yamoussoukro|
CL|Chile|Chilean||Santiago|La Moneda
CM|Cameroon|Cameroonian||Yaounde,Yaoundé|
CN|China,People's Republic of China,PRC,Mainland China|Chinese|Chinese|Beijing,Peking|Zhongnanhai
CO|Colombia|Colombian||Bogota,Bogotá|
CR|Costa Rica|Costa Rican|||
CU|Cuba|Cuban||Havana|
CV|Cape Verde,Cabo Verde|Cape Verdean|||
CY|Cyprus|Cypriot||Nicosia|
CZ|Czech Republic,Czechia|Czech||Prague|
DE|Germany,Federal Republic of Germany|German||Berlin|Chancellery
DJ|Djibouti|Djiboutian|||
DK|Denmark|Danish|Danes,Dane|Copenhagen|
DM|Dominica||||
DO|Dominican Republic|Dominican||Santo Domingo|
DZ|Algeria|Algerian||Algiers|
EC|Ecuador|Ecuadorian,Ecuadorean||Quito|
EE|Estonia|Estonian||Tallinn|
EG|Egypt|Egyptian||Cairo|
ER|Eritrea|Eritrean||Asmara|
ES|Spain|Spanish|Spaniards,Spaniard|Madrid|Moncloa
ET|Ethiopia|Ethiopian||Addis Ababa|
FI|Finland|Finnish|Finns,Finn|Helsinki|
FJ|Fiji|Fijian||Suva|
FM|Micronesia|Micronesian|||
FR|France,French Republic|French|Frenchmen,Frenchman,Frenchwoman|Paris|Elysee,Élysée,Elysee Palace,Élysée Palace,Quai d'Orsay,Matignon
GA|Gabon|Gabonese||Libreville|
GB|United Kingdom,UK,U.K.,U. K.,Britain,Great Britain|British|Britons,Briton,Brits,Brit|London|Downing Street,10 Downing Street,Number 10,Whitehall
GD|Grenada|Grenadian|||
GE|Georgia|Georgian||Tbilisi|
GH|Ghana|Ghanaian||Accra|
GL|Greenland|Greenlandic|Greenlanders||
GM|Gambia,the Gambia|Gambian||Banjul|
GN|Guinea|Guinean||Conakry|
GQ|Equatorial Guinea|Equatoguinean||Malabo|
GR|Greece|Greek,Hellenic||Athens|
GT|Guatemala|Guatemalan||Guatemala City|
GW|Guinea-Bissau|Bissau-Guinean||Bissau|
GY|Guyana|Guyanese|||
HK|Hong Kong|Hong Kong|Hong Kongers||
HN|Honduras|Honduran||Tegucigalpa|
HR|Croatia|Croatian,Croat||Zagreb|
HT|Haiti|Haitian||Port-au-Prince|
HU|Hungary|Hungarian||Budapest|
ID|Indonesia|Indonesian||Jakarta|
IE|Ireland,Irish Republic,Republic of Ireland|Irish|Irishmen,Irishman|Dublin|
IL|Israel|Israeli||Jerusalem,Tel Aviv|Knesset
IN|India|Indian||New Delhi,Delhi|
IQ|Iraq|Iraqi||Baghdad|
IR|Iran,Islamic Republic of Iran,Islamic Republic|Iranian||Tehran,Teheran|
IS|Iceland|Icelandic|Icelanders,Icelander|Reykjavik|
IT|Italy|Italian||Rome|Quirinale
JM|Jamaica|Jamaican||Kingston|
JO|Jordan|Jordanian||Amman|
JP|Japan|Japanese|Japanese|Tokyo|
KE|Kenya|Kenyan||Nairobi|
KG|Kyrgyzstan,Kyrgyz Republic|Kyrgyz,Kyrgyzstani||Bishkek|
KH|Cambodia,Kampuchea|Cambodian||Phnom Penh|
KM|Comoros|Comoran,Comorian||Moroni|
KP|North Korea,N Korea,N. Korea,DPRK,Democratic People's Republic of Korea|North Korean,N Korean,N. Korean||Pyongyang|
KR|South Korea,S Korea,S. Korea,Republic of Korea|South Korean,S Korean,S. Korean||Seoul|Blue House
KW|Kuwait|Kuwaiti||Kuwait City|
KZ|Kazakhstan|Kazakh,Kazakhstani||Astana,Nur-Sultan|
LA|Laos|Lao,Laotian||Vientiane|
LB|Lebanon|Lebanese|Lebanese|Beirut|
LI|Liechtenstein||||
LK|Sri Lanka|Sri Lankan||Colombo|
LR|Liberia|Liberian||Monrovia|
LS|Lesotho|||Maseru|
LT|Lithuania|Lithuanian||Vilnius|
LU|Luxembourg|Luxembourgish|Luxembourgers||
LV|Latvia|Latvian||Riga|
LY|Libya|Libyan||Tripoli|
MA|Morocco|Moroccan||Rabat|
MC|Monaco|Monegasque|||
MD|Moldova|Moldovan,Moldavian||Chisinau|
ME|Montenegro|Montenegrin||Podgorica|
MG|Madagascar|Malagasy,Madagascan||Antananarivo|
MK|North Macedonia,Macedonia|Macedonian||Skopje|
ML|Mali|Malian||Bamako|
MM|Myanmar,Burma|Burmese|Burmese|Naypyidaw,Naypyitaw,Yangon|
MN|Mongolia|Mongolian||Ulaanbaatar,Ulan Bator|
MO|Macau,Macao||||
MR|Mauritania|Mauritanian||Nouakchott|
MT|Malta|Maltese|Maltese|Valletta|
MU|Mauritius|Mauritian|||
MV|Maldives,the Maldives|Maldivian||Male|
MW|Malawi|Malawian||Lilongwe|
MX|Mexico|Mexican||Mexico City|Los Pinos
MY|Malaysia|Malaysian,Malay||Kuala Lumpur|Putrajaya
MZ|Mozambique|Mozambican||Maputo|
NA|Namibia|Namibian||Windhoek|
NE|Niger|Nigerien||Niamey|
NG|Nigeria|Nigerian||Abuja|Aso Rock
NI|Nicaragua|Nicaraguan||Managua|
NL|Netherlands,the Netherlands,Holland|Dutch|Dutchmen,Dutchman|The Hague,Amsterdam|
NO|Norway|Norwegian||Oslo|
NP|Nepal|Nepalese,Nepali||Kathmandu,Katmandu|
NZ|New Zealand|New Zealand|New Zealanders,New Zealander,Kiwis|Wellington|Beehive
OM|Oman|Omani||Muscat|
PA|Panama|Panamanian||Panama City|
PE|Peru|Peruvian||Lima|
PG|Papua New Guinea|Papua New Guinean||Port Moresby|
PH|Philippines,the Philippines|Philippine,Filipino,Filipina|Filipinos|Manila|Malacanang,Malacañang
PK|Pakistan|Pakistani||Islamabad|
PL|Poland|Polish|Poles,Pole|Warsaw|
PR|Puerto Rico|Puerto Rican||San Juan|
PS|Palestine,Palestinian territories,Palestinian Territories,State of Palestine|Palestinian||Ramallah|
PT|Portugal|Portuguese|Portuguese|Lisbon|
PY|Paraguay|Paraguayan||Asuncion,Asunción|
QA|Qatar|Qatari||Doha|
RO|Romania|Romanian||Bucharest|
RS|Serbia|Serbian,Serb||Belgrade|
RU|Russia,Russian Federation|Russian||Moscow|Kremlin,the Kremlin
RW|Rwanda|Rwandan||Kigali|
SA|Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi,Saudi Arabian|Saudis|Riyadh|
SB|Solomon Islands|Solomon Islander||Honiara|
SC|Seychelles|Seychellois|||
SD|Sudan|Sudanese|Sudanese|Khartoum|
SE|Sweden|Swedish|Swedes,Swede|Stockholm|
SG|Singapore|Singaporean|||
SI|Slovenia|Slovenian,Slovene||Ljubljana|
SK|Slovakia,Slovak Republic|Slovak,Slovakian||Bratislava|
SL|Sierra Leone|Sierra Leonean||Freetown|
SM|San Marino||||
SN|Senegal|Senegalese||Dakar|
SO|Somalia|Somali,Somalian||Mogadishu|Villa Somalia
SR|Suriname|Surinamese||Paramaribo|
SS|South Sudan|South Sudanese||Juba|
ST|Sao Tome and Principe,São Tomé and Príncipe||||
SU|Soviet Union,USSR,U.S.S.R.|Soviet|||
SV|El Salvador|Salvadoran,Salvadorean||San Salvador|
SY|Syria,Syrian Arab Republic|Syrian||Damascus|
SZ|Swaziland,Eswatini|Swazi||Mbabane|
TD|Chad|Chadian||N'Djamena,Ndjamena|
TG|Togo|Togolese||Lome,Lomé|
TH|Thailand|Thai||Bangkok|Government House
TJ|Tajikistan|Tajik,Tajikistani||Dushanbe|
TL|East Timor,Timor-Leste|East Timorese,Timorese||Dili|
TM|Turkmenistan|Turkmen||Ashgabat|
TN|Tunisia|Tunisian||Tunis|
TO|Tonga|Tongan|||
TR|Turkey,Türkiye,Republic of Turkey|Turkish|Turks,Turk|Ankara|
TT|Trinidad and Tobago,Trinidad|Trinidadian||Port of Spain|
TW|Taiwan,Chinese Taipei|Taiwanese|Taiwanese|Taipei|
TZ|Tanzania|Tanzanian||Dodoma,Dar es Salaam|
UA|Ukraine|Ukrainian||Kyiv,Kiev|
UG|Uganda|Ugandan||Kampala|
US|United States,U.S.,US,U. S.,U. S. A.,United States of America,U.S.A.,USA,America|American,U.S,US||Washington,Washington D.C.,Washington DC|White House,the White House,Capitol Hill
UY|Uruguay|Uruguayan||Montevideo|
UZ|Uzbekistan|Uzbek,Uzbekistani||Tashkent|
VA|Vatican,the Vatican,Vatican City,Holy See||||
VC|Saint Vincent and the Grenadines,St. Vincent and the Grenadines||||
VE|Venezuela|Venezuelan||Caracas|Miraflores,Miraflores Palace
VN|Vietnam,Viet Nam|Vietnamese|Vietnamese|Hanoi|
VU|Vanuatu||||
WS|Samoa|Samoan||Apia|
XK|Kosovo|Kosovar,Kosovan||Pristina|
YE|Yemen|Yemeni||Sanaa,Sana'a|
YU|Yugoslavia|Yugoslav,Yugoslavian|||
ZA|South Africa|South African||Pretoria|Union Buildings
ZM|Zambia|Zambian||Lusaka|
ZW|Zimbabwe,Rhodesia|Zimbabwean||Harare|
";

/// Adjectives and peoples that belong to no one state: nationalities, peoples and religions for the recogniser.
const PEOPLES: &str = "\
European,African,Asian,Arab,Kurdish,Kurd,Hispanic,Latino,Latin American,North American,South American,Scottish,Scot,Welsh,English,\
Englishman,Northern Irish,Catalan,Basque,Chechen,Tatar,Roma,Rohingya,Uighur,Uyghur,Tibetan,Sunni,Shia,Shiite,Shi'ite,Alawite,Druze,\
Yazidi,Muslim,Christian,Jewish,Jew,Hindu,Buddhist,Catholic,Protestant,Orthodox,Sikh,Mormon,Islamic,Persian,Turkic,Slavic,Nordic,\
Scandinavian,Balkan,Caribbean,Western,Bedouin,Berber,Tuareg,Pashtun,Punjabi,Bengali,Tamil,Sinhalese,Kashmiri,Hutu,Tutsi,Zulu,Xhosa,\
Igbo,Yoruba,Hausa,Kikuyu,Native American,African-American,African American,Asian-American,Mexican-American,Maori,Aboriginal,Inuit,\
Cherokee,Navajo,Hawaiian,Texan,Californian,Parisian,Roman,Bavarian,Flemish,Abkhaz,Ossetian,Baltic,Cossack,Semitic,Lebanese-American";

/// How a form refers to its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "Syria", "the U.S."
    Name,
    /// "Syrian"
    Adjective,
    /// "Syrians", "Turks"
    Inhabitants,
    /// "Damascus": the city, or the government that sits there.
    Capital,
    /// "the Kremlin": the government.
    Seat,
}

/// A state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 ("SU" and "YU" for what was; "XK" for Kosovo).
    pub code: &'static str,
    /// Its usual name.
    pub name: &'static str,
}

/// A state named at some place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which.
    pub country: Country,
    /// By which sort of form. Where a form is both name and adjective ("U.S."), the name.
    pub form: Form,
    /// How many tokens it takes; never 0.
    pub tokens: usize,
}

struct Table {
    entries: Vec<(Country, Form)>,
    lookup: Lookup,
}

fn table() -> &'static Table {
    static TABLES: OnceLock<Table> = OnceLock::new();
    TABLES.get_or_init(|| {
        let mut entries: Vec<(Country, Form)> = Vec::new();
        let mut forms: Vec<(String, u16)> = Vec::new();
        for line in TABLE.lines() {
            let mut columns = line.split('|');
            let mut next = || columns.next().unwrap_or("");
            let (code, names, adjectives, inhabitants, capital, seats) = (next(), next(), next(), next(), next(), next());
            let country = Country { code, name: names.split(',').next().unwrap_or("") };
            let mut add = |form: Form, list: &str| {
                for f in list.split(',').filter(|f| !f.is_empty()) {
                    forms.push((f.to_owned(), entries.len() as u16));
                }
                entries.push((country, form));
            };
            add(Form::Name, names);
            add(Form::Adjective, adjectives);
            add(Form::Inhabitants, inhabitants);
            let plurals: Vec<String> = adjectives.split(',').filter(|a| takes_plural(a)).map(|a| format!("{a}s")).collect();
            add(Form::Inhabitants, &plurals.join(","));
            add(Form::Capital, capital);
            add(Form::Seat, seats);
        }
        let lookup = Lookup::new(forms.iter().map(|(f, id)| (f.as_str(), *id)));
        Table { entries, lookup }
    })
}

/// Whether an adjective is also a noun with a plural ("Syrians", not "Frenchs").
fn takes_plural(adjective: &str) -> bool {
    !adjective.is_empty() && !["sh", "ch", "ese", "ss", "US", "U.S", "Kong", "Zealand"].iter().any(|end| adjective.ends_with(end))
}

/// The longest form of a state that starts at token `i`, which must begin with a capital.
pub fn at(text: &Text, i: usize) -> Option<Hit> {
    if text.capital(i) { in_any_case(text, i) } else { None }
}

/// The same in a text without capitals.
pub(crate) fn in_any_case(text: &Text, i: usize) -> Option<Hit> {
    let (id, tokens) = table().lookup.at(text, i)?;
    let (country, form) = *table().entries.get(id as usize)?;
    Some(Hit { country, form, tokens })
}

/// The state of exactly this form ("Turks"), and which sort of form it is.
pub fn find(form: &str) -> Option<(Country, Form)> {
    table().entries.get(table().lookup.get(form)? as usize).copied()
}

/// How many tokens from `i` on name a people, religion or nationality that belongs to no one state ("Kurds"); 0 for none.
pub fn people_at(text: &Text, i: usize) -> usize {
    if !text.capital(i) {
        return 0;
    }
    peoples().at(text, i).map_or(0, |(_, tokens)| tokens)
}

/// The table of peoples.
pub(crate) fn peoples() -> &'static Lookup {
    static LOOKUP: OnceLock<Lookup> = OnceLock::new();
    LOOKUP.get_or_init(|| {
        let singular = PEOPLES.split(',').map(str::to_owned);
        let all: Vec<String> = singular.flat_map(|p| if takes_plural(&p) { vec![format!("{p}s"), p] } else { vec![p] }).collect();
        Lookup::new(all.iter().map(|p| (p.as_str(), 0)))
    })
}

/// The table of the forms of states.
pub(crate) fn lookup() -> &'static Lookup {
    &table().lookup
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(source: &str) -> Option<(&str, Form, usize)> {
        let text = Text::new(source);
        at(&text, 0).map(|h| (h.country.code, h.form, h.tokens))
    }

    #[test]
    fn knows_states_by_all_their_forms() {
        for (source, expected) in [
            ("Syria voted", Some(("SY", Form::Name, 1))),
            ("Syrian rebels", Some(("SY", Form::Adjective, 1))),
            ("Syrians voted", Some(("SY", Form::Inhabitants, 1))),
            ("Turks voted", Some(("TR", Form::Inhabitants, 1))),
            ("Damascus said", Some(("SY", Form::Capital, 1))),
            ("Kremlin aides", Some(("RU", Form::Seat, 1))),
            ("White House aides", Some(("US", Form::Seat, 2))),
            ("U.S. forces", Some(("US", Form::Name, 1))),
            ("US forces", Some(("US", Form::Name, 1))),
            ("United States of America", Some(("US", Form::Name, 4))),
            ("DEMOCRATIC REPUBLIC OF THE CONGO", Some(("CD", Form::Name, 5))),
            ("Guinea-Bissau", Some(("GW", Form::Name, 3))),
            ("Us too", None),
            ("turkey is eaten", None),
            ("Frenchs", None),
        ] {
            assert_eq!(first(source), expected, "{source}");
        }
    }

    #[test]
    fn every_line_has_six_columns_and_a_code_of_its_own() {
        let mut codes: Vec<&str> = Vec::new();
        for line in TABLE.lines() {
            assert_eq!(line.matches('|').count(), 5, "{line}");
            codes.push(line.split('|').next().unwrap_or(""));
        }
        assert!(codes.windows(2).all(|w| w[0] < w[1]), "sorted, each once");
    }

    #[test]
    fn peoples_without_a_state() {
        let text = Text::new("Kurds and Jews and Native Americans");
        assert_eq!([0, 2, 4, 1].map(|i| people_at(&text, i)), [1, 1, 2, 0]);
    }
}
