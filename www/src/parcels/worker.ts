/**
 * Reads files of own parcels away from the page: a hundred thousand rows must not stop a keystroke. Holds the texts, so
 * that other columns or services can be tried without choosing the file again.
 */
import type { LateList, LateOptions } from "../../../pkg/importer";
import type { Overlay, ParcelOptions, ParcelReport, Unreadable } from "../engine/shapes";
import type { Problems } from "../../../pkg/types";
import { decode, type Decoded } from "./decode";
import type { ImporterFiles } from "./files";

/** What a file is read as. */
export type What = "parcels" | "orders";

export type Choices = Omit<ParcelOptions, "asOf"> & {
  /** Of an order file: the selling platform, for its limits. */
  platform?: string;
};

export type Ask =
  | { kind: "start"; files: ImporterFiles; pack: string }
  | { kind: "add"; what?: What; name: string; bytes: ArrayBuffer; choices?: Choices; asOf: string }
  | { kind: "choose"; what?: What; at: number; choices: Choices; asOf: string }
  | { kind: "drop"; what?: What; at: number; asOf: string }
  | ({ kind: "late" } & LateOptions)
  | { kind: "learn"; asOf: string; target: string };

/** A file as it was read. */
export interface ReadFile {
  name: string;
  encoding: Decoded["encoding"];
  choices: Choices;
  outcome: ParcelReport | Unreadable;
}

export type Reply = { files: ReadFile[]; orders: ReadFile[] } | { late: LateList } | { overlay: Overlay } | Problems;

interface Importer {
  parcels(text: string, options: ParcelOptions): ParcelReport | Unreadable;
  orders(text: string, options: ParcelOptions & Choices): ParcelReport | Unreadable;
  late(options: LateOptions): LateList | Problems;
  learn(options: { asOf: string; target: string }): Overlay | Problems;
  clear(): void;
}

interface Glue {
  default(options: { module_or_path: Promise<Response> }): Promise<unknown>;
  Importer: new (pack: Uint8Array) => Importer;
}

interface Held extends Decoded {
  name: string;
  choices: Choices;
}

let importer: Importer | null = null;
const held: Record<What, Held[]> = { parcels: [], orders: [] };

async function start(files: ImporterFiles, pack: string): Promise<void> {
  const [glue, packed] = await Promise.all([import(/* @vite-ignore */ files.glue) as Promise<Glue>, fetch(pack).then((response) => response.arrayBuffer())]);
  await glue.default({ module_or_path: fetch(files.wasm) });
  importer = new glue.Importer(new Uint8Array(packed));
}

/** Reads all files anew: what one tells of a parcel fills what another leaves open. */
function readAll(reader: Importer, asOf: string): Reply {
  reader.clear();
  const read = (what: What) => held[what].map(({ name, text, encoding, choices }) => ({ name, encoding, choices, outcome: reader[what](text, { asOf, ...choices }) }));
  return { files: read("parcels"), orders: read("orders") };
}

async function answer(ask: Ask): Promise<Reply> {
  if (ask.kind === "start") {
    await start(ask.files, ask.pack);
    return { files: [], orders: [] };
  }
  const reader = importer;
  if (!reader) throw new Error("the importer was not started");
  if (ask.kind === "learn") {
    const learned = reader.learn({ asOf: ask.asOf, target: ask.target });
    return "problems" in learned ? learned : { overlay: learned };
  }
  if (ask.kind === "late") {
    const { kind: _, ...options } = ask;
    const late = reader.late(options);
    return "problems" in late ? late : { late };
  }
  const what = ask.what ?? "parcels";
  if (ask.kind === "add") held[what].push({ name: ask.name, choices: ask.choices ?? {}, ...decode(new Uint8Array(ask.bytes)) });
  if (ask.kind === "drop") held[what] = held[what].filter((_, at) => at !== ask.at);
  if (ask.kind === "choose") held[what] = held[what].map((file, at) => (at === ask.at ? { ...file, choices: ask.choices } : file));
  return readAll(reader, ask.asOf);
}

addEventListener("message", ({ data }: MessageEvent<{ id: number; ask: Ask }>) => {
  void answer(data.ask).then(
    (reply) => postMessage({ id: data.id, reply }),
    (cause: unknown) => postMessage({ id: data.id, failed: cause instanceof Error ? cause.message : String(cause) }),
  );
});
