/** What an instance is made of, fetched in the thread that it sits in. */
import type { File } from "../workers/address";
import { EngineError } from "./handle";

/** Addresses, or what stands there. */
export interface Parts {
  glue: File;
  wasm: File;
  pack: File;
}

/** The smallest module there is: magic and version. */
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Tells a page whose policy forbids wasm from a browser that has none; Safari reports neither by itself. */
async function assertWasm(): Promise<void> {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") {
    throw new EngineError("old-browser", "no WebAssembly");
  }
  try {
    await WebAssembly.instantiate(EMPTY_MODULE);
  } catch (cause) {
    throw new EngineError("blocked", String(cause));
  }
}

async function get(address: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: "same-origin" });
  } catch (cause) {
    throw new EngineError("network", String(cause));
  }
  if (!response.ok) throw new EngineError("network", `${response.status} ${new URL(address, globalThis.location?.href).pathname}`);
  return response;
}

export async function bytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof file !== "string") return new Uint8Array(file);
  const response = await get(file);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new EngineError("network", String(cause));
  }
}

export async function module(file: File): Promise<WebAssembly.Module> {
  const [source] = await Promise.all([typeof file === "string" ? get(file) : file, assertWasm()]);
  try {
    // Compiled while it arrives, where the server calls it what it is; and the browser may keep what it compiled.
    if (source instanceof Response && source.headers.get("content-type") === "application/wasm") return await WebAssembly.compileStreaming(source);
    return await WebAssembly.compile(source instanceof Response ? await source.arrayBuffer() : source);
  } catch (cause) {
    if (!(cause instanceof WebAssembly.CompileError)) throw new EngineError("network", String(cause));
    // The empty module passed, so the policy is not to blame: this browser lacks an instruction the engine uses.
    throw new EngineError("old-browser", String(cause));
  }
}
