/** The engine's files as the npm package lays them out: beside the element's script, on whatever origin that is. */
import type { EngineFiles } from "./client";

export function beside(script: string): EngineFiles {
  const at = (name: string) => new URL(name, script).href;
  return { glue: at("landcast.js"), wasm: at("landcast_bg.wasm"), pack: at("landcast.pack"), table: (id) => at(`tables/${id}.table`) };
}
