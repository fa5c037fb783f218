/**
 * Reads files of own parcels away from the page: a hundred thousand rows must not stop a keystroke. Holds the texts, so
 * that other columns or services can be tried without choosing the file again.
 */
import type { FileReport, Importer, ImportOptions, LateList, LateOptions, OrderShown, ParcelShown, Unreadable } from "../../../pkg/importer";
import type { Overlay, Problems } from "../engine/client";
import { serve } from "../importer/serve";
import { decode, type Decoded } from "./decode";

/** What a file is read as. */
export type What = "parcels" | "orders";

export type Choices = Omit<ImportOptions, "asOf">;

export type ParcelReport = FileReport<ParcelShown>;

export type Ask =
  | { kind: "add"; what?: What; name: string; bytes: ArrayBuffer; choices?: Choices; asOf: string }
  | { kind: "choose"; what?: What; at: number; choices: Choices; asOf: string }
  | { kind: "drop"; what?: What; at: number; asOf: string }
  | ({ kind: "late" } & LateOptions)
  | { kind: "learn"; asOf: string; target: string };

/** A file as it was read. */
export interface ReadFile<Shown = ParcelShown> {
  name: string;
  encoding: Decoded["encoding"];
  choices: Choices;
  outcome: FileReport<Shown> | Unreadable;
}

export type Reply = { files: ReadFile[]; orders: ReadFile<OrderShown>[] } | { late: LateList } | { overlay: Overlay } | Problems;

interface Held extends Decoded {
  name: string;
  choices: Choices;
}

const held: Record<What, Held[]> = { parcels: [], orders: [] };

/** Reads all files anew: what one tells of a parcel fills what another leaves open. */
function readAll(reader: Importer, asOf: string): Reply {
  reader.clear();
  const read = <Shown>(what: What, outcome: (text: string, options: ImportOptions) => ReadFile<Shown>["outcome"]): ReadFile<Shown>[] =>
    held[what].map(({ name, text, encoding, choices }) => ({ name, encoding, choices, outcome: outcome(text, { asOf, ...choices }) }));
  return { files: read("parcels", (text, options) => reader.parcels(text, options)), orders: read("orders", (text, options) => reader.orders(text, options)) };
}

serve<Ask, Reply>({ files: [], orders: [] }, (reader, ask) => {
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
});
