//! The JavaScript boundary: values in and out, for the engine's module and for those that build on it.

#[cfg(feature = "web")]
mod engine;

use crate::api::value::Value;
use crate::api::{Problem, Said};
use serde::Serialize;
use wasm_bindgen::prelude::JsValue;

#[cfg(feature = "web")]
pub use engine::Engine;

/// An `Error` named `LandcastError` whose `problems` say what is wrong.
#[must_use]
pub fn error(problem: Problem) -> JsValue {
    let error = js_sys::Error::new(problem.code.as_str());
    error.set_name("LandcastError");
    let problems = to_js(&[Said(problem)]).unwrap_or(JsValue::NULL);
    // Setting a property of a fresh Error cannot fail.
    let _ = js_sys::Reflect::set(&error, &JsValue::from_str("problems"), &problems);
    error.into()
}

/// What JavaScript handed in.
///
/// # Errors
/// An `Error` for what is no JSON.
pub fn from_js(value: JsValue) -> Result<Value, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(JsValue::from)
}

/// An answer as JavaScript takes it.
///
/// # Errors
/// An `Error` for what has no place in JSON, which no answer has.
pub fn to_js<T: Serialize + ?Sized>(answer: &T) -> Result<JsValue, JsValue> {
    answer.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}
