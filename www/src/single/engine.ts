/** The engine's files in the page of one file. */
import type { EngineFiles } from "../engine/client";
import { addressOf, namesOfBlocks } from "./block";

const at = async (name: string, type: string): Promise<string> => (await addressOf(name, type)) ?? name;
const tables = new Map(
  await Promise.all(namesOfBlocks().filter((name) => name.endsWith(".table")).map(async (name) => [name, await at(name, "application/octet-stream")] as const)),
);

export const bundled: EngineFiles = {
  glue: await at("landcast.js", "text/javascript"),
  wasm: await at("landcast_bg.wasm", "application/wasm"),
  pack: await at("landcast.pack", "application/octet-stream"),
  table: (id) => tables.get(`${id}.table`) ?? null,
};
