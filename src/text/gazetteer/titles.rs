//! What comes in: a token; what goes out: how many tokens of a title stand there, before a name ("Prime Minister") or as a role
//! ("spokesman"). Source: written from general knowledge.

use super::Lookup;
use crate::text::Text;
use rustc_hash::FxHashSet;
use std::sync::OnceLock;

/// Forms of address: they say nothing but that a person follows.
const HONORIFICS: &str = "Mr,Mrs,Ms,Miss,Dr,Prof,Professor,Sir,Dame,Lord,Lady,Sheikh,Sheik,Shaikh,Rev,Reverend,Father,Fr,Sister,Brother,Pope,\
Imam,Ayatollah,Grand Ayatollah,Mullah,Maulana,Rabbi,Bishop,Archbishop,Cardinal,Saint,Msgr,Monsignor,Hon,Madam,Madame,Monsieur,\
King,Queen,Prince,Princess,Emperor,Sultan,Emir,Duke,Duchess,Count,Countess,Baron,Baroness,Crown Prince,Sayyid,Hajji,Haji,Aunt,Uncle,Dalai Lama,\
Pastor,Deacon,Master,Patriarch,Mullah,Messrs,Herr,Frau,Señor,Don,Tsar,Czar,Shah,Chief Rabbi,Swami,Guru,Pandit";

/// Ranks of armies and police.
const RANKS: &str = "Gen,General,Lt Gen,Maj Gen,Brig Gen,Brigadier General,Major General,Lieutenant General,Col,Colonel,Lt Col,Lieutenant Colonel,\
Maj,Major,Capt,Captain,Lt,Lieutenant,First Lieutenant,Second Lieutenant,Lt Cmdr,Cmdr,Commander,Adm,Admiral,Rear Adm,Rear Admiral,Vice Adm,\
Vice Admiral,Sgt,Sergeant,Staff Sgt,Staff Sergeant,Sgt Maj,Sgt First Class,Gunnery Sgt,Master Sgt,Cpl,Corporal,Lance Corporal,Lance Cpl,Pvt,\
Private,Pfc,Spc,Specialist,Petty Officer,Airman,Seaman,Det,Detective,Detective Inspector,Inspector,Insp,Chief Inspector,Superintendent,Supt,\
Chief Superintendent,Constable,Officer,Deputy,Trooper,Sheriff,Police Chief,Fire Chief,Chief,Assistant Chief,Deputy Chief,Marshal,Field Marshal,\
Brig,Brigadier,Air Marshal,Commodore,Chief of Staff,Commissioner,Police Commissioner,Warrant Officer,Ensign,Commandant,Special Agent,Agent";

/// Offices: held in a state, body or company.
const OFFICES: &str = "President,Vice President,Vice-President,President-elect,Deputy President,First Lady,Prime Minister,Deputy Prime Minister,PM,Premier,Chancellor,\
Minister,Deputy Minister,Vice Minister,Foreign Minister,Deputy Foreign Minister,Defence Minister,Defense Minister,Interior Minister,Finance Minister,Health Minister,\
Justice Minister,Education Minister,Energy Minister,Oil Minister,Trade Minister,Transport Minister,Information Minister,Economy Minister,Labour Minister,Labor Minister,Environment Minister,\
Agriculture Minister,Sports Minister,Home Minister,Immigration Minister,Culture Minister,Cabinet Minister,Minister of State,Chief Minister,First Minister,\
Secretary of State,Secretary of Defense,Defense Secretary,Defence Secretary,Foreign Secretary,Home Secretary,Health Secretary,Treasury Secretary,\
Secretary of the Treasury,Homeland Security Secretary,Education Secretary,Commerce Secretary,Energy Secretary,Labor Secretary,Interior Secretary,Press Secretary,\
Secretary,Secretary General,Secretary-General,General Secretary,Under Secretary,Undersecretary,Deputy Secretary,Assistant Secretary,\
Attorney General,Deputy Attorney General,Solicitor General,Surgeon General,Inspector General,Director General,Director-General,Comptroller,\
Gov,Governor,Lt Gov,Lieutenant Governor,Sen,Senator,Rep,Representative,Congressman,Congresswoman,Sens,Reps,Senators,Govs,Speaker,House Speaker,\
Majority Leader,Minority Leader,Senate Majority Leader,Senate Minority Leader,House Majority Leader,House Minority Leader,Majority Whip,\
Mayor,Deputy Mayor,Councilman,Councilwoman,Councillor,Alderman,Supervisor,Delegate,Assemblyman,Assemblywoman,MP,Ambassador,Envoy,Special Envoy,Consul,\
High Representative,High Commissioner,Special Representative,Special Counsel,Special Rapporteur,National Security Adviser,National Security Advisor,\
Judge,Chief Judge,Magistrate Judge,District Judge,Justice,Chief Justice,Associate Justice,Magistrate,Prosecutor,Chief Prosecutor,District Attorney,DA,Attorney,\
Chairman,Chairwoman,Chair,Chairperson,Vice Chairman,Director,Executive Director,Managing Director,Deputy Director,CEO,CFO,COO,Chief Executive,\
Chief Executive Officer,Chief Financial Officer,Chief Operating Officer,President and CEO,Spokesman,Spokeswoman,Spokesperson,Coach,Head Coach,Manager,\
Supreme Leader,Leader,Opposition Leader,Party Leader,Democratic Leader,Republican Leader,Coordinator,Analyst,Economist,Author,Actor,Actress,Singer,Comedian,\
Director of National Intelligence,Supreme Allied Commander,Chief Negotiator,Negotiator,Dean,Provost,Principal,Rector,Treasurer,Auditor,Registrar,Editor,Correspondent,Journalist,Reporter,\
Former President,Ex-President,Acting President,Interim President,Acting Director,Acting Attorney General,Democrat,Republican";

/// Nouns for what somebody does, in lower case: "the spokesman", "a police officer".
const ROLES: &str = "adviser,advisor,agent,aide,ambassador,analyst,attorney,author,bishop,boss,candidate,captain,chair,chairman,chairwoman,chairperson,chancellor,\
chief,coach,colonel,commander,commissioner,coordinator,co-founder,congressman,congresswoman,consul,correspondent,councilman,councillor,counsel,delegate,deputy,\
designer,detective,diplomat,director,doctor,economist,editor,emir,envoy,executive,expert,founder,general,governor,head,historian,imam,inspector,investigator,\
journalist,judge,justice,king,lawmaker,lawyer,leader,lieutenant,magistrate,manager,mayor,mediator,minister,negotiator,nominee,officer,official,owner,\
pastor,physician,pilot,president,premier,prince,principal,professor,prosecutor,publisher,queen,reporter,representative,researcher,scientist,secretary,\
senator,sergeant,sheriff,speaker,spokesman,spokesperson,spokeswoman,strategist,superintendent,supervisor,teacher,trooper,undersecretary,vice-president,\
whistleblower,winner,writer";

/// The table of titles.
pub(crate) fn lookup() -> &'static Lookup {
    static LOOKUP: OnceLock<Lookup> = OnceLock::new();
    LOOKUP.get_or_init(|| {
        let all = [HONORIFICS, RANKS, OFFICES].into_iter().zip(0..);
        Lookup::new(all.flat_map(|(list, id)| list.split(',').map(move |f| (f, id))))
    })
}

/// What sort of title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// "Mr.", "Sheikh"
    Honorific,
    /// "Lt. Col."
    Rank,
    /// "Prime Minister"
    Office,
}

/// The longest title that starts at token `i`, and how many tokens it takes. It must begin with a capital.
pub fn at(text: &Text, i: usize) -> Option<(Sort, usize)> {
    if text.capital(i) { in_any_case(text, i) } else { None }
}

/// The same in a text without capitals.
pub(crate) fn in_any_case(text: &Text, i: usize) -> Option<(Sort, usize)> {
    let (id, tokens) = lookup().at(text, i)?;
    Some(([Sort::Honorific, Sort::Rank, Sort::Office][usize::from(id).min(2)], tokens))
}

/// The words for roles, in lower case and the singular.
pub(crate) fn roles() -> impl Iterator<Item = &'static str> {
    ROLES.split(',')
}

/// Whether a word in lower case names a role, in the singular or plural ("spokesman", "lawyers").
pub fn is_role(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| ROLES.split(',').collect());
    words.contains(word) || word.strip_suffix('s').is_some_and(|one| words.contains(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_found_at_their_longest() {
        for (source, expected) in [
            ("Lt. Col. Ann Lee", Some((Sort::Rank, 2))),
            ("Deputy Prime Minister Lee", Some((Sort::Office, 3))),
            ("Mr. Lee", Some((Sort::Honorific, 1))),
            ("Secretary-General Lee", Some((Sort::Office, 3))),
            ("Gov. Lee", Some((Sort::Office, 1))),
            ("president", None),
            ("Lee", None),
        ] {
            assert_eq!(at(&Text::new(source), 0), expected, "{source}");
        }
        assert!(is_role("spokesman") && is_role("lawyers") && !is_role("table"));
    }
}
