//! The engine at work for a page: what comes in is one article or two; what goes out, step by step, is what stands in the one, or how the
//! two compare, as JSON. `static/crosscheck.js` takes the steps, or has `static/crosscheck_worker.js` take them.

use super::source::{self, error};
use crate::article::Article;
use crate::compare::{self, weights::LEARNED};
use crate::steps::{Steps, pause};
use js_sys::Array;
use serde::Serialize;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// Work under way.
#[wasm_bindgen]
pub struct Task {
    articles: Vec<Rc<Article>>,
    steps: Steps<String>,
}

impl Task {
    /// The comparison of two articles.
    pub fn comparison([a, b]: [Rc<Article>; 2]) -> Task {
        let articles = vec![a.clone(), b.clone()];
        Task { articles, steps: Steps::new(async move { json(&compare::in_steps(&a, &b, &LEARNED).await).await }) }
    }

    fn facts(article: Rc<Article>) -> Task {
        let articles = vec![article.clone()];
        Task { articles, steps: Steps::new(async move { json(&crate::facts_in_steps(&article).await).await }) }
    }
}

async fn json<T: Serialize>(value: &T) -> String {
    pause().await;
    serde_json::to_string(value).unwrap_or_default()
}

#[wasm_bindgen]
impl Task {
    /// The comparison of two articles, or, where `b` is undefined, the facts of one: strings, bytes, or objects with `text` or `html`.
    ///
    /// # Errors
    /// Throws an `Error` that says what cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(a: &JsValue, b: &JsValue) -> Result<Task, JsValue> {
        let read = |value: &JsValue| source::article(value).map(Rc::new).map_err(error);
        let a = read(a)?;
        Ok(if b.is_undefined() { Task::facts(a) } else { Task::comparison([a, read(b)?]) })
    }

    /// How long the texts are together, in bytes.
    #[wasm_bindgen(getter)]
    pub fn length(&self) -> usize {
        self.articles.iter().map(|a| a.text.len()).sum()
    }

    /// The articles as plain objects, from which the same task can be made elsewhere.
    #[wasm_bindgen(getter)]
    pub fn articles(&self) -> Array {
        self.articles.iter().map(|a| source::object(a)).collect()
    }

    /// Works on for a while; the JSON once it is done.
    pub fn step(&mut self) -> Option<String> {
        self.steps.step()
    }
}
