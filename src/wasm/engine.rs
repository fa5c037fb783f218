//! The engine's own boundary: takes an object, calls [`crate::api::Engine`], gives an object. Nothing else.

use super::{error, from_js, to_js};
use crate::api;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { Allocation, Money, StockAnswer, SearchAnswer, SearchRequest, Answer, Assessment, Board, Changes, Consignment, Exposure, Info, LearnAnswer, Overlay, QuoteRequest, RatesAnswer, RatesFile, Verdict, WindowRequest, WindowAnswer, Markets, Robustness, Packaging, SurgeAnswer } from "../types";
export interface Engine {
    add(table: Uint8Array): void;
    learn(overlay: Overlay | null): Answer<LearnAnswer>;
    rates(file: RatesFile | null): Answer<RatesAnswer>;
    duty(consignment: Consignment): Answer<Assessment>;
    quote(request: QuoteRequest): Answer<Verdict>;
    board(request: QuoteRequest, destinations: string[]): Answer<Board>;
    exposure(request: QuoteRequest, plan: string | undefined, units: number): Answer<Exposure>;
    robustness(request: QuoteRequest): Answer<Robustness>;
    markets(request: QuoteRequest, countries: string[]): Answer<Markets>;
    packaging(request: QuoteRequest, plan?: string): Answer<Packaging>;
    surge(requests: QuoteRequest[]): Answer<SurgeAnswer>;
    stock(request: QuoteRequest): Answer<StockAnswer>;
    allocate(requests: QuoteRequest[], budget: Money): Answer<Allocation>;
    window(chain: WindowRequest): Answer<WindowAnswer>;
    search(asked: SearchRequest): Answer<SearchAnswer>;
    info(): Info;
    changes(country: string, region: string | undefined, from: string, to: string): Answer<Changes>;
}
"#;

/// A loaded pack, ready to answer.
#[wasm_bindgen]
pub struct Engine(api::Engine);

#[wasm_bindgen]
impl Engine {
    /// Loads a pack. Throws an `Error` whose `problems` say why it cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: &[u8]) -> Result<Engine, JsValue> {
        api::Engine::new(pack).map(Engine).map_err(error)
    }

    /// Takes in the file of a table. Throws as the constructor does.
    #[wasm_bindgen(skip_typescript)]
    pub fn add(&mut self, table: &[u8]) -> Result<(), JsValue> {
        self.0.add(table).map_err(error)
    }

    /// Takes what own parcels taught, or lets it go for `null`.
    #[wasm_bindgen(skip_typescript)]
    pub fn learn(&mut self, overlay: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.learn(&from_js(overlay)?))
    }

    /// Takes the seller's rate cards, or takes them off for `null`.
    #[wasm_bindgen(skip_typescript)]
    pub fn rates(&mut self, file: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.rates(&from_js(file)?))
    }

    /// One consignment, assessed.
    #[wasm_bindgen(skip_typescript)]
    pub fn duty(&self, consignment: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.duty(&from_js(consignment)?))
    }

    /// A verdict for one destination.
    #[wasm_bindgen(skip_typescript)]
    pub fn quote(&self, request: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.quote(&from_js(request)?))
    }

    /// A row for each of many destinations.
    #[wasm_bindgen(skip_typescript)]
    pub fn board(&self, request: JsValue, destinations: Vec<String>) -> Result<JsValue, JsValue> {
        to_js(&self.0.board(&from_js(request)?, &destinations))
    }

    /// What hangs on who pays, on the price and on the quantity.
    #[wasm_bindgen(skip_typescript)]
    pub fn exposure(&self, request: JsValue, plan: Option<String>, units: u32) -> Result<JsValue, JsValue> {
        to_js(&self.0.exposure(&from_js(request)?, plan.as_deref(), units))
    }

    /// How well the recommended plan stands.
    #[wasm_bindgen(skip_typescript)]
    pub fn robustness(&self, request: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.robustness(&from_js(request)?))
    }

    /// Which markets to enter, and in which order.
    #[wasm_bindgen(skip_typescript)]
    pub fn markets(&self, request: JsValue, countries: Vec<String>) -> Result<JsValue, JsValue> {
        to_js(&self.0.markets(&from_js(request)?, &countries))
    }

    /// A stream's orders against what carriers take a day.
    #[wasm_bindgen(skip_typescript)]
    pub fn surge(&self, requests: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.surge(&from_js(requests)?))
    }

    /// Mailers and boxes for the order.
    #[wasm_bindgen(skip_typescript)]
    pub fn packaging(&self, request: JsValue, plan: Option<String>) -> Result<JsValue, JsValue> {
        to_js(&self.0.packaging(&from_js(request)?, plan.as_deref()))
    }

    /// How much to stock where, against direct mail.
    #[wasm_bindgen(skip_typescript)]
    pub fn stock(&self, request: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.stock(&from_js(request)?))
    }

    /// Which of many products get stock where out of one budget.
    #[wasm_bindgen(skip_typescript)]
    pub fn allocate(&self, requests: JsValue, budget: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.allocate(&from_js(requests)?, &from_js(budget)?))
    }

    /// Kinds of goods and codes that a text may mean.
    #[wasm_bindgen(skip_typescript)]
    pub fn search(&self, asked: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.search(&from_js(asked)?))
    }

    /// Days of a chain of stages.
    #[wasm_bindgen(skip_typescript)]
    pub fn window(&self, chain: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.window(&from_js(chain)?))
    }

    /// What the pack holds.
    #[wasm_bindgen(skip_typescript)]
    pub fn info(&self) -> Result<JsValue, JsValue> {
        to_js(&self.0.info())
    }

    /// Dated changes of a destination between two days.
    #[wasm_bindgen(skip_typescript)]
    pub fn changes(
        &self,
        country: &str,
        region: Option<String>,
        from: &str,
        to: &str,
    ) -> Result<JsValue, JsValue> {
        to_js(&self.0.changes(country, region.as_deref(), from, to))
    }
}
