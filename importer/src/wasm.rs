//! The JavaScript boundary: takes text and an object, calls [`crate::Importer`], gives an object. Nothing else.

use landcast::api::Problem;
use landcast::problem::codes;
use landcast::wasm::{error, from_js, to_js};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
import type { Answer, Overlay, RatesFile } from "../types";
import type { FileReport, ImportOptions, LateList, LateOptions, LearnOptions, OrderShown, ParcelShown, SheetOptions, SheetReport, Unreadable, UnreadableSheet } from "../importer";
export interface Importer {
    parcels(text: string, options: ImportOptions): FileReport<ParcelShown> | Unreadable;
    learn(options: LearnOptions): Answer<Overlay>;
    orders(text: string, options: ImportOptions): FileReport<OrderShown> | Unreadable;
    late(options: LateOptions): Answer<LateList>;
    rates(bytes: Uint8Array, name: string, options: SheetOptions): SheetReport | UnreadableSheet;
    cards(): RatesFile;
    exportRates(form: "csv" | "xlsx"): Uint8Array;
}
"#;

/// A pack, and the files read so far.
#[wasm_bindgen]
pub struct Importer(crate::Importer);

#[wasm_bindgen]
impl Importer {
    /// With the bytes of a pack. Throws an `Error` whose `problems` say why it cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: &[u8]) -> Result<Importer, JsValue> {
        crate::Importer::new(pack).map(Importer).map_err(error)
    }

    /// Reads a file of parcels, its text decoded already.
    #[wasm_bindgen(skip_typescript)]
    pub fn parcels(&mut self, text: &str, options: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.parcels(text, &from_js(options)?))
    }

    /// What the parcels teach.
    #[wasm_bindgen(skip_typescript)]
    pub fn learn(&self, options: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.learn(&from_js(options)?))
    }

    /// Reads a file of orders.
    #[wasm_bindgen(skip_typescript)]
    pub fn orders(&mut self, text: &str, options: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.orders(text, &from_js(options)?))
    }

    /// Orders that have missed their promise or will.
    #[wasm_bindgen(skip_typescript)]
    pub fn late(&self, options: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.late(&from_js(options)?))
    }

    /// Reads a carrier's price sheet as it lies on the disk.
    #[wasm_bindgen(skip_typescript)]
    pub fn rates(&mut self, bytes: &[u8], name: &str, options: JsValue) -> Result<JsValue, JsValue> {
        to_js(&self.0.rates(bytes, name, &from_js(options)?))
    }

    /// The cards of all price sheets read so far.
    #[wasm_bindgen(skip_typescript)]
    pub fn cards(&self) -> Result<JsValue, JsValue> {
        to_js(&self.0.cards())
    }

    /// The same as a table. A workbook is written on the command line only: spreadsheets open the text as well, and the
    /// writer would weigh as much as the reader.
    #[wasm_bindgen(js_name = exportRates, skip_typescript)]
    pub fn export_rates(&self, form: &str) -> Result<Vec<u8>, JsValue> {
        if form == "csv" {
            Ok(self.0.rates_csv())
        } else {
            Err(error(Problem::at(codes::E1009, "form").with("known", "csv").with("got", form)))
        }
    }

    /// Forgets all files; the pack stays.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}
