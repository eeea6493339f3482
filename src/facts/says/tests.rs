//! Who says so, by example.

use crate::article::Article;

fn says(text: &str, quote: &str) -> Option<String> {
    let article = Article { text: text.to_owned(), published: "2020-03-04".parse().ok(), ..Article::default() };
    crate::facts(&article).into_iter().find(|f| f.quote.contains(quote)).unwrap_or_else(|| panic!("{quote} is no fact of {text}")).says
}

/// Each text, a fact in it by its words, and to whom the text attributes it.
#[test]
fn who_says_so() {
    for (text, quote, expected) in [
        ("At least 12 people died on Monday, police said.", "12", Some("police")),
        ("Police said that 12 people died.", "12", Some("Police")),
        ("According to the water board, 12 people died.", "12", Some("the water board")),
        ("About 12 people died, according to the water board.", "12", Some("the water board")),
        ("“We lost 12 people,” said Mayor Ann Marlow.", "12", Some("Ann Marlow")),
        ("“We lost them,” Ann Marlow said. “There were 12 people.”", "12", Some("Ann Marlow")),
        ("Ann Marlow came late. She left. Ann Marlow told reporters that it rained. She said 12 people died.", "12", Some("Ann Marlow")),
        ("Police said it rained. A bomb killed 12 people.", "12", None),
        ("Police said 9 people died, while the army said 12 were killed.", "12", Some("the army")),
        ("Police said 9 people died, while the army said 12 were killed.", "9", Some("Police")),
        ("The report said 12 people died.", "12", Some("the report")),
        ("State media reported 12 deaths.", "12", Some("state media")),
        ("According to Norda TV, citing police, 12 people died.", "12", Some("Norda TV, citing police")),
        ("The mayor, who spoke in the square, said 12 people died.", "12", Some("the mayor")),
        ("NATO said it was sorry. It said 12 people died.", "12", Some("NATO")),
        ("Nine deaths were confirmed by the Norda Fire Service.", "Nine", Some("Norda Fire Service")),
        ("At least 12 people died, the ministry said, citing police.", "12", Some("the ministry, citing police")),
        ("The Norda Times, citing police, reported 12 deaths.", "12", Some("Norda Times, citing police")),
        ("Police told AP that 12 people died.", "12", Some("Police")),
        ("Ann Marlow told AP 12 people died.", "12", Some("Ann Marlow")),
        ("“We lost 12 people,” Ann Marlow told the Norda Times.", "12", Some("Ann Marlow")),
        ("Ann Marlow left. According to Marlow, 12 people died.", "12", Some("Ann Marlow")),
        ("Ann Marlow left. Some 12 people died, according to Marlow.", "12", Some("Ann Marlow")),
        ("Gov. Ann Marlow left. The governor said 12 people died.", "12", Some("Ann Marlow")),
        ("A spokesman for the Norda Fire Service said 12 people died.", "12", Some("A spokesman for the Norda Fire Service")),
        ("Ann Marlow was quoted by the Norda Times as saying 12 people died.", "12", Some("Ann Marlow, quoted by the Norda Times")),
        ("Ann Marlow, head of the board, said 12 people died.", "12", Some("Ann Marlow")),
        ("As Ann Marlow said, 12 people died.", "12", Some("Ann Marlow")),
        ("Police: 12 people died in the fire.", "12", Some("Police")),
        ("In the fire 12 people died: police", "12", Some("police")),
        ("Officials have confirmed that 12 people died.", "12", Some("Officials")),
        ("“There were 12 people,” said Marlow. Ann Marlow left.", "12", Some("Ann Marlow")),
        ("Some 12 people died, Ann Marlow, the mayor of Tarsa, said on Monday.", "12", Some("Ann Marlow")),
        ("The top member of the Water Board, Ann Marlow, added: “We lost 12 people.”", "12", Some("Ann Marlow")),
        ("Ed Roe said no. Ann Marlow left the town. “We lost 12 people,” she said.", "12", Some("Ann Marlow")),
        ("“We lost 12 people,” she said. It rained, police said.", "12", None),
        ("Ann Marlow said it rained; 12 people died.", "12", Some("Ann Marlow")),
        ("Ann Marlow spoke. A bomb killed 12 people.", "12", None),
        ("According to a filing released in May, 12 people died.", "12", Some("a filing")),
    ] {
        assert_eq!(says(text, quote).as_deref(), expected, "{quote} in {text}");
    }
}
