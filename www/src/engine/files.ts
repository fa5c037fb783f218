/** The engine's files as the page serves them, hashed by the bundler. */
import glue from "../../../pkg/dist/landcast.js?url";
import wasm from "../../../pkg/dist/landcast_bg.wasm?url";
import pack from "../../../pkg/dist/landcast.pack?url";
import type { EngineFiles } from "./client";

const FOLDER = "../../../pkg/dist/tables";
const tables = import.meta.glob<string>("../../../pkg/dist/tables/*.table", { query: "?url", import: "default", eager: true });

export const bundled: EngineFiles = { glue, wasm, pack, table: (id) => tables[`${FOLDER}/${id}.table`] ?? null };
