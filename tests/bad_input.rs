//! What people put in that is no pair of reports of one event: a translation, a spun copy, two unrelated articles, far too much.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, missing_docs, reason = "a failing set-up fails the run")]

use crosscheck::article::Article;
use crosscheck::report::{Report, Verdict};

fn compared(a: &str, b: &str) -> Report {
    let article = |text: &str| Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
    crosscheck::compare(&article(a), &article(b))
}

/// What is told of a report that has no business to differ.
fn differing(report: &Report) -> Vec<&str> {
    report.findings.iter().filter(|f| f.verdict == Verdict::Differs).map(|f| f.reason.as_str()).collect()
}

const FERRY: &str = "At least 31 people drowned on Monday when a ferry with 140 passengers capsized in Lake Tarsa, the coast guard said. \
    Rescuers pulled 97 people from the water before dusk, and 12 are missing. The boat, built in 1988, was licensed to carry 90 people. \
    “We heard three loud cracks,” Mira Petrov, 34, a teacher, told reporters. President Carl Roe declared two days of mourning and \
    promised $2.5 million for the families. It was the worst accident on the lake since 2009, when 44 people died.";

const IN_FRENCH: &str = "Au moins 31 personnes se sont noyées lundi lorsqu'un ferry transportant 140 passagers a chaviré sur le lac Tarsa, \
    ont annoncé les garde-côtes. Les sauveteurs ont sorti 97 personnes de l'eau avant la tombée de la nuit, et 12 sont portées disparues. \
    Le bateau, construit en 1988, était autorisé à transporter 90 personnes. « Nous avons entendu trois craquements », a raconté Mira \
    Petrov, 34 ans, enseignante. Le président Carl Roe a décrété deux jours de deuil et promis 2,5 millions de dollars aux familles. \
    C'est le pire accident sur le lac depuis 2009, quand 44 personnes avaient péri.";

const IN_SPANISH: &str = "Al menos 31 personas se ahogaron el lunes cuando un transbordador con 140 pasajeros volcó en el lago Tarsa, informó \
    la guardia costera. Los rescatistas sacaron del agua a 97 personas antes del anochecer y 12 están desaparecidas. El barco, construido \
    en 1988, tenía licencia para 90 personas. «Oímos tres crujidos», dijo Mira Petrov, de 34 años, maestra. El presidente Carl Roe \
    decretó dos días de luto y prometió 2,5 millones de dólares a las familias. Fue el peor accidente en el lago desde 2009, cuando \
    murieron 44 personas.";

const SPUN: &str = "No fewer than 31 persons perished by drowning on Monday after a ferryboat bearing 140 travellers overturned upon Lake \
    Tarsa, stated the coastguard. Rescue crews hauled 97 persons out of the waters prior to nightfall, whereas 12 remain lost. The \
    vessel, constructed back in 1988, held a permit for transporting 90 persons. “We perceived three noisy cracks,” narrated Mira Petrov, \
    34, an educator, to newspersons. President Carl Roe proclaimed two days of grieving plus pledged $2.5 million toward the households. \
    This was the gravest mishap upon the lake from 2009 onward, whenever 44 persons perished.";

#[test]
fn a_translation_is_told_as_such_and_raises_no_alarm() {
    for translation in [IN_FRENCH, IN_SPANISH] {
        let report = compared(FERRY, translation);
        assert!(differing(&report).is_empty(), "{:#?}", differing(&report));
        assert!(report.b.notes.iter().any(|note| note.contains("English")), "{:#?}", report.b.notes);
    }
}

#[test]
fn a_spun_copy_agrees() {
    let report = compared(FERRY, SPUN);
    assert!(differing(&report).is_empty(), "{:#?}", differing(&report));
    assert!(report.counts.agrees >= 10, "{:#?}", report.counts);
}

#[test]
fn unrelated_articles_are_told_as_such() {
    let match_report = "Nordheim won the cup for the ninth time when Lars Holm scored twice in the last ten minutes of Saturday’s final \
        against Kamira. A crowd of 52,000 saw the visitors lead at half-time by a goal of their captain, who limped off later. The \
        manager, 58, has signed a new contract of three years, and the club will pay $4 million for a striker from Sudland.";
    let report = compared(FERRY, match_report);
    let apart = |verdict| matches!(verdict, Verdict::OnlyA | Verdict::OnlyB);
    assert!(report.findings.iter().all(|f| apart(f.verdict)), "{:#?}", report.counts);
    assert!(report.notes.iter().any(|note| note.contains("one event")), "{:#?}", report.notes);
}

#[test]
fn five_thousand_facts_a_side_finish() {
    // Towns and their numbers, the second report with every seventh number another.
    let report = |other: usize| -> String {
        (0..2_500)
            .map(|i| {
                format!("In ward {i}x of Tarsa {} homes and {} boats burned. ", 10_000 + 3 * i + usize::from(i % 7 == 0) * other, 3_000 + i)
            })
            .collect()
    };
    let report = compared(&report(0), &report(1));
    assert!(report.a.facts.len() >= 5_000 && report.b.facts.len() >= 5_000, "{} {}", report.a.facts.len(), report.b.facts.len());
    let told: std::collections::BTreeSet<&str> = report.findings.iter().flat_map(|f| f.a.iter().chain(&f.b)).map(String::as_str).collect();
    assert_eq!(told.len(), report.a.facts.len() + report.b.facts.len());
    assert!(report.counts.differs <= 2_500 / 7 + 1, "{:#?}", report.counts);
}
