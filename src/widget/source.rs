//! What comes in: an article as the page's module hands it over; what goes out: an [`Article`]. And articles, reports and errors the other
//! way.

use crate::article::{self, Article};
use js_sys::{Array, JSON, Reflect, Uint8Array};
use serde::Serialize;
use serde_json::json;
use wasm_bindgen::{JsCast, JsValue};

/// A field of an object; none where it is missing, undefined or null.
pub fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    if !object.is_object() {
        return None;
    }
    Reflect::get(object, &JsValue::from_str(name)).ok().filter(|v| !v.is_undefined() && !v.is_null())
}

/// A field's text, trimmed; none where it is empty.
pub fn text(object: &JsValue, name: &str) -> Option<String> {
    field(object, name)?.as_string().map(|s| s.trim().to_owned()).filter(|s| !s.is_empty())
}

/// Reads a string or bytes (text, HTML or JSON, told apart by how they begin), or an object with `text`, `html` or `bytes`, and
/// `title`, `publisher`, `published` where they are known.
///
/// # Errors
/// What is wrong with it, in a sentence.
pub fn article(value: &JsValue) -> Result<Article, String> {
    let read = |bytes: &[u8]| Article::read(bytes).map_err(|p| p.message);
    if let Some(text) = value.as_string() {
        return read(text.as_bytes());
    }
    let bytes = |value: &JsValue| value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
    if let Some(bytes) = bytes(value) {
        return read(&bytes);
    }
    let mut article = if let Some(bytes) = field(value, "bytes").as_ref().and_then(bytes) {
        read(&bytes)?
    } else if let Some(html) = field(value, "html").and_then(|v| v.as_string()) {
        self::html(&html)?
    } else if let Some(text) = field(value, "text").and_then(|v| v.as_string()) {
        Article { text, ..Article::default() }
    } else {
        return Err("an article is a text, or an object with \"text\" or \"html\"".to_owned());
    };
    article.title = text(value, "title").or(article.title);
    article.publisher = text(value, "publisher").or(article.publisher);
    if let Some(iso) = text(value, "published") {
        article.published = Some(article::day(&iso).ok_or_else(|| format!("\"published\": {iso:?} is no date as 2017-01-23"))?);
    }
    if let Some(notes) = field(value, "notes").and_then(|v| v.dyn_into::<Array>().ok()) {
        article.notes = notes.iter().filter_map(|note| note.as_string()).collect();
    }
    Ok(article)
}

/// An article as a plain object, which [`article`] reads back.
pub fn object(Article { text, title, publisher, published, notes }: &Article) -> JsValue {
    let published = published.map(|day| day.to_string());
    plain(&json!({"text": text, "title": title, "publisher": publisher, "published": published, "notes": notes}))
}

/// Reads what is known to be HTML, whatever element it begins with.
///
/// # Errors
/// Where it is too large or holds a null character.
pub fn html(html: &str) -> Result<Article, String> {
    Article::read(format!("<div>{html}").as_bytes()).map_err(|p| p.message)
}

/// An error to throw.
pub fn error(message: String) -> JsValue {
    js_sys::Error::new(&message).into()
}

/// A plain object of the page's own.
pub fn plain<T: Serialize>(value: &T) -> JsValue {
    serde_json::to_string(value).ok().and_then(|json| JSON::parse(&json).ok()).unwrap_or(JsValue::NULL)
}
