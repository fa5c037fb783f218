/** The importer's files in the page of one file. */
import type { ImporterFiles } from "../importer/files";
import { addressOf } from "./block";

const glue = await addressOf("landcast_importer.js", "text/javascript");
const wasm = await addressOf("landcast_importer_bg.wasm", "application/wasm");

export const importer: ImporterFiles | null = glue && wasm ? { glue, wasm } : null;
