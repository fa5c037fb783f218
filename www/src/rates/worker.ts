/** Reads price sheets away from the page: fifty thousand rows must not stop a keystroke. Holds the bytes, so that other columns or services can be tried without choosing the file again. */
import type { Importer, SheetOptions, SheetReport, UnreadableSheet } from "../../../pkg/importer";
import type { RatesFile } from "../engine/client";
import { serve } from "../importer/serve";

/** What the seller decides of a file; the rest of the options belongs to the visit. */
export type SheetChoices = Omit<SheetOptions, "asOf" | "previous" | "weights">;

export type Ask =
  | { kind: "add"; name: string; bytes: ArrayBuffer; choices: SheetChoices; visit: Visit }
  | { kind: "choose"; at: number; choices: SheetChoices; visit: Visit }
  | { kind: "drop"; at: number; visit: Visit }
  | { kind: "cards" };

export interface Visit {
  asOf: string;
  /** Cards on the device, to say what changed. */
  previous: RatesFile | null;
}

export interface ReadSheet {
  name: string;
  choices: SheetChoices;
  outcome: SheetReport | UnreadableSheet;
}

export type Reply = { sheets: ReadSheet[] } | { cards: RatesFile };

interface Held {
  name: string;
  bytes: Uint8Array;
  choices: SheetChoices;
}

let held: Held[] = [];

/** Reads all files anew: the importer joins what it reads, and what was put right replaces what was read before. */
function readAll(importer: Importer, { asOf, previous }: Visit): Reply {
  importer.clear();
  return {
    sheets: held.map(({ name, bytes, choices }) => ({ name, choices, outcome: importer.rates(bytes, name, { asOf, previous, ...choices }) })),
  };
}

serve<Ask, Reply>({ sheets: [] }, (importer, ask) => {
  if (ask.kind === "cards") return { cards: importer.cards() };
  if (ask.kind === "add") held.push({ name: ask.name, bytes: new Uint8Array(ask.bytes), choices: ask.choices });
  if (ask.kind === "drop") held = held.filter((_, at) => at !== ask.at);
  if (ask.kind === "choose") held = held.map((one, at) => (at === ask.at ? { ...one, choices: ask.choices } : one));
  return readAll(importer, ask.visit);
});
