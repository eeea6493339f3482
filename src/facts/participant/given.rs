//! What comes in: two given names, folded; what goes out: whether they may be one person's: the same, an initial, a short or pet
//! form, another spelling.

use super::spelling::{skeleton, sound};
use crate::text::gazetteer::given_names::is_latin;

/// Forms of one given name that neither a common beginning nor the consonants tell. Source: written from general knowledge.
const FORMS: &[&str] = &[
    "abigail abby gail",
    "abraham abe ibrahim",
    "albert al bert",
    "aleksandr alexander alex alec sasha sandy alejandro aleksander oleksandr",
    "aleksei alexei alexey aleksey",
    "alfred al alf",
    "andrew andy drew andrei andrey",
    "ann anne anna",
    "anthony tony antonio",
    "arthur art",
    "barbara barb babs",
    "benjamin ben benny binyamin bibi",
    "bernard bernie",
    "catherine katherine kathryn kathy cathy kate katie kathleen",
    "charles charlie chuck",
    "christopher chris kit",
    "cynthia cindy",
    "daniel dan danny",
    "david dave davey",
    "deborah debra deb debbie",
    "dmitry dmitri dmitriy",
    "donald don donnie",
    "dorothy dot dottie",
    "edward ed eddie ted teddy ned",
    "elizabeth liz beth betty lizzie eliza lisa",
    "eugene gene yevgeny evgeny",
    "francis frank francisco",
    "frederick fred freddie",
    "gerald gerry jerry",
    "gregory greg",
    "harold harry hal",
    "henry hank harry",
    "hussein hossein hussain husayn",
    "jacob jake yaakov",
    "james jim jimmy jamie",
    "jeffrey jeff geoffrey geoff",
    "jessica jess jessie",
    "john jack johnny jon",
    "jonathan jon",
    "joseph joe joey yusuf youssef yousef yousuf",
    "joshua josh",
    "kenneth ken kenny",
    "lawrence laurence larry",
    "leonard leo len lenny",
    "louis lou luis",
    "margaret maggie meg peggy marge",
    "martha marty",
    "martin marty",
    "matthew matt",
    "michael mike mick mickey mikhail",
    "mohammed mohammad mohamed mohamad muhammad muhammed mahomet mehmet mohamud",
    "nancy nan",
    "nicholas nick nicky nikolai nicolas",
    "osama usama",
    "omar umar omer",
    "pamela pam",
    "patricia pat patty trish",
    "patrick pat paddy",
    "peter pete pyotr",
    "philip phillip phil",
    "raymond ray",
    "rebecca becky",
    "richard rick ricky dick rich richie",
    "robert rob bob bobby robbie bert",
    "ronald ron ronnie",
    "said saeed sayed sayid",
    "samuel sam sammy",
    "samantha sam",
    "sergei sergey serhiy",
    "stanley stan",
    "stephen steven steve",
    "susan sue susie",
    "theodore ted teddy theo",
    "thomas tom tommy",
    "timothy tim timmy",
    "victoria vicky tori",
    "viktor victor",
    "vincent vince vinny",
    "vladimir volodymyr",
    "walter walt",
    "william will bill billy willie liam",
    "yulia julia yuliya",
    "zachary zach zack",
    "zaid zayed zayd",
];

/// Whether the two may be given names of one person.
pub fn alike(a: &str, b: &str) -> bool {
    a == b || initial(a, b) || initial(b, a) || FORMS.iter().any(|row| has(row, a) && has(row, b)) || respelled(a, b)
}

fn has(row: &str, name: &str) -> bool {
    row.split(' ').any(|form| form == name)
}

/// "J" or "Rob" of "John" and "Robert", but not "Paul" of "Paula".
fn initial(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && short.chars().next() == long.chars().next()
        || short.len() >= 3 && long.len() >= short.len() + 3 && long.starts_with(short)
}

/// "Mohammad" and "Mohamed", but neither "John" and "Jane" nor "Paul" and "Paula": at least three consonants, and the same ending.
/// A name that nobody transliterates is another, unless they sound the same: "Alexandra" and "Alexandria", "Sara" and "Sarah".
fn respelled(a: &str, b: &str) -> bool {
    let ending = |name: &str| {
        name.trim_end_matches('h').chars().last().map(|c| match c {
            'y' => 'i',
            'c' | 'q' => 'k',
            'z' => 's',
            c => c,
        })
    };
    let consonants = skeleton(a);
    let same = if is_latin(a) || is_latin(b) { sound(a) == sound(b) } else { consonants.len() >= 3 && consonants == skeleton(b) };
    same && ending(a) == ending(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_name() {
        for (a, b) in [
            ("robert", "bob"),
            ("rob", "robert"),
            ("j", "john"),
            ("mohammad", "mohamed"),
            ("eric", "erik"),
            ("carlos", "karlos"),
            ("deborah", "debora"),
            ("sara", "sarah"),
        ] {
            assert!(alike(a, b) && alike(b, a), "{a} / {b}");
        }
        for (a, b) in [
            ("john", "jane"),
            ("paul", "paula"),
            ("michael", "michelle"),
            ("mark", "mike"),
            ("mary", "marie"),
            ("jean", "john"),
            ("alexandra", "alexandria"),
        ] {
            assert!(!alike(a, b), "{a} / {b}");
        }
    }
}
