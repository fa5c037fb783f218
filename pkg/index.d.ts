import type { Engine } from "./engine";

export * from "./types";
export { Engine } from "./engine";

export interface LoadOptions {
  /** The module or where it is; without it, the one of this package. */
  wasm?: string | URL | Uint8Array | ArrayBuffer;
  /** The data pack or where it is; without it, the one of this package. */
  pack?: string | URL | Uint8Array | ArrayBuffer;
}

/** Loads module and pack and gives the handle. Works in browsers and in Node 20 and later. */
export function load(options?: LoadOptions): Promise<Engine>;
