//! The engine at work for a page: what comes in is one article or two; what goes out, step by step, is what stands in the one, or how the
//! two compare. `static/crosscheck.js` takes the steps, or has `static/crosscheck_worker.js` take them, whose outcome comes as JSON.

use super::source::{self, error};
use crate::article::Article;
use crate::compare::{self, weights::LEARNED};
use crate::report::{Report, read};
use crate::steps::Steps;
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::convert::TryFromJsValue;
use wasm_bindgen::prelude::*;

/// Work under way.
#[wasm_bindgen]
pub struct Task {
    articles: Vec<Rc<Article>>,
    steps: Steps<Outcome>,
}

/// What came of a [`Task`].
#[wasm_bindgen]
pub struct Outcome {
    json: Option<String>,
    report: Option<Rc<Report>>,
}

impl Task {
    /// The comparison of two articles.
    pub fn comparison([a, b]: [Rc<Article>; 2]) -> Task {
        let articles = vec![a.clone(), b.clone()];
        let report = async move { Rc::new(compare::in_steps(&a, &b, &LEARNED).await) };
        Task { articles, steps: Steps::new(async { Outcome { json: None, report: Some(report.await) } }) }
    }

    fn facts(article: Rc<Article>) -> Task {
        let articles = vec![article.clone()];
        let facts = async move { serde_json::to_string(&crate::facts_in_steps(&article).await).ok() };
        Task { articles, steps: Steps::new(async { Outcome { json: facts.await, report: None } }) }
    }
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

    /// Works on for a while; the outcome once it is done.
    pub fn step(&mut self) -> Option<Outcome> {
        self.steps.step()
    }
}

#[wasm_bindgen]
impl Outcome {
    /// What came of a task elsewhere, as [`Outcome::json`] gave it.
    #[wasm_bindgen(constructor)]
    pub fn new(json: String) -> Outcome {
        Outcome { json: Some(json), report: None }
    }

    /// The report, or the facts, as JSON.
    #[wasm_bindgen(getter)]
    pub fn json(&self) -> String {
        self.json.clone().or_else(|| serde_json::to_string(self.report.as_deref()?).ok()).unwrap_or_default()
    }

    /// Reads the report, where it came as JSON: a widget takes that long less to take it over.
    pub fn read(&mut self) {
        if self.report.is_none() {
            self.report = self.json.as_deref().and_then(|json| read::report(json).ok()).map(Rc::new);
        }
    }
}

/// The report of an outcome that the page hands over.
pub fn report(outcome: JsValue) -> Option<Rc<Report>> {
    let mut outcome = Outcome::try_from_js_value(outcome).ok()?;
    outcome.read();
    outcome.report
}
