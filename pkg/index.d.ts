import type { Engine } from "./engine";

export * from "./types";
export { Engine } from "./engine";

export interface LoadOptions {
  /** The module or where it is; without it, the one of this package. */
  wasm?: string | URL | Uint8Array | ArrayBuffer;
  /** The data pack or where it is; without it, the one of this package. */
  pack?: string | URL | Uint8Array | ArrayBuffer;
  /** Which tables: of all destinations (default), of some, or none yet. */
  tables?: "all" | "none" | readonly string[];
  /** The folder of the tables; without it, the one of this package. */
  tablesAt?: string | URL;
}

/** Loads module, pack and tables and gives the handle. Works in browsers and in Node 20 and later. */
export function load(options?: LoadOptions): Promise<Engine>;

/** Adds the tables that the given destinations may need and the handle does not have; without destinations, all. */
export function addTables(engine: Engine, destinations?: readonly string[], at?: string | URL): Promise<void>;
