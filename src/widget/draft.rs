//! What comes in: what a reader types, pastes or drops; what goes out: an article, or what is wrong with it.

use super::words::Words;
use crate::article::{self, Article};

/// What somebody has entered for one side; the text that the page gave stays until `text` holds something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Text, HTML or JSON.
    pub text: String,
    /// Name of the publisher, or empty.
    pub publisher: String,
    /// Headline, or empty.
    pub title: String,
    /// Day of publication, or empty.
    pub published: String,
    /// What is wrong with it.
    pub problem: Option<String>,
}

impl Draft {
    /// The article that was entered; where no text was, the one that the page gave, with what was entered of it. `words` tell of a
    /// bad date.
    ///
    /// # Errors
    /// What is wrong with it, in a sentence.
    pub fn article(&self, given: &Article, words: &Words) -> Result<Article, String> {
        let mut article = match self.text.as_str() {
            "" => given.clone(),
            text => Article::read(text.as_bytes()).map_err(|p| p.message)?,
        };
        let entered = |s: &String| Some(s.trim().to_owned()).filter(|s| !s.is_empty());
        article.publisher = entered(&self.publisher).or(article.publisher);
        article.title = entered(&self.title).or(article.title);
        if let Some(iso) = entered(&self.published) {
            let day = article::day(&iso).ok_or_else(|| words.bad_date.to_owned())?;
            article.published = Some(day);
        }
        Ok(article)
    }
}

/// A field of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the fields of `Draft`")]
pub enum Field {
    Text,
    Publisher,
    Title,
    Published,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::widget::words::ENGLISH;

    #[test]
    fn fields_win_over_what_the_text_says() {
        let html = "<article><h1>Old</h1><time datetime=\"2020-02-03\"></time><p>Text.</p></article>";
        let mut draft = Draft { text: html.to_owned(), title: " New ".to_owned(), ..Draft::default() };
        let given = Article { text: "Given.".to_owned(), publisher: Some("The Post".to_owned()), ..Article::default() };
        let found = draft.article(&given, &ENGLISH).unwrap();
        assert_eq!((found.title.as_deref(), found.published), (Some("New"), article::day("2020-02-03")));
        draft.published = "2021-03-04".to_owned();
        assert_eq!(draft.article(&given, &ENGLISH).unwrap().published, article::day("2021-03-04"));
        draft.published = "soon".to_owned();
        assert_eq!(draft.article(&given, &ENGLISH), Err(ENGLISH.bad_date.to_owned()));
        let of_given =
            Draft { title: "New".to_owned(), published: "2021-03-04".to_owned(), ..Draft::default() }.article(&given, &ENGLISH).unwrap();
        assert_eq!((of_given.text, of_given.publisher, of_given.title), (given.text, given.publisher, Some("New".to_owned())));
        assert_eq!(of_given.published, article::day("2021-03-04"));
    }
}
