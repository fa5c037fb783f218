/** All own data as one file: out, looked at before anything changes, in, and back again. */
import type { Overlay, PackId, Problem, RatesFile } from "../engine/client";
import type { Locale } from "../i18n";
import type { Desk, Theme, Typed } from "../store/desk";
import { setAside, type Aside } from "./aside";
import { everything, write } from "./device";
import { kindOf } from "./registry";

const FORMAT = "landcast-data";
const VERSION = 1;

export type Entries = Record<string, unknown>;

export interface DataFile {
  format: typeof FORMAT;
  version: number;
  /** The instant it was made. */
  made: string;
  engine: string;
  pack: PackId | null;
  entries: Entries;
}

/** All that lies on the device; on one that keeps nothing, what the open page holds. */
export async function entriesOf(desk: Desk): Promise<Entries> {
  await desk.flush();
  const { form, drafts } = desk.typed;
  const held: Entries = {
    "desk-1": { form, drafts, locale: desk.l10n.locale, theme: desk.theme, tab: desk.tab },
    ...(desk.overlay ? { "learned-1": desk.overlay } : {}),
    ...(desk.rates ? { "rates-1": desk.rates } : {}),
  };
  const all: Entries = { ...held, ...Object.fromEntries((await everything()) ?? []) };
  return Object.fromEntries(Object.entries(all).filter(([key]) => kindOf(key).travels).map(([key, value]) => [key, kindOf(key).slim?.(value) ?? value]));
}

export async function dataFile(desk: Desk): Promise<DataFile> {
  const { info } = desk;
  return {
    format: FORMAT, version: VERSION, made: new Date(desk.today).toISOString(), engine: info?.engine ?? "", pack: info ? { version: info.pack.version, sha256: info.pack.sha256 } : null,
    entries: await entriesOf(desk),
  };
}

export type DataProblem = { code: "json" | "format" | "empty" } | { code: "newer"; version: number } | { code: "entry"; key: string; paths: string[] } | { code: "engine"; key: string; problem: Problem };

/** Reads a file without changing anything; what is wrong with it is told all at once. */
export function readData(text: string): { file: DataFile; problems: [] } | { file: null; problems: DataProblem[] } {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { file: null, problems: [{ code: "json" }] };
  }
  if (typeof read !== "object" || read === null || (read as DataFile).format !== FORMAT) return { file: null, problems: [{ code: "format" }] };
  const file = read as DataFile;
  if (typeof file.version !== "number" || file.version > VERSION) return { file: null, problems: [{ code: "newer", version: Number(file.version) || 0 }] };
  if (typeof file.entries !== "object" || file.entries === null || Array.isArray(file.entries)) return { file: null, problems: [{ code: "format" }] };
  const problems = Object.entries(file.entries).flatMap(([key, value]): DataProblem[] => {
    const paths = kindOf(key).wrong(value);
    return paths.length ? [{ code: "entry", key, paths }] : [];
  });
  if (problems.length) return { file: null, problems };
  if (!Object.keys(file.entries).some((key) => kindOf(key).travels)) return { file: null, problems: [{ code: "empty" }] };
  return { file, problems: [] };
}

export type Choice = "merge" | "replace" | "keep";

export interface Step {
  key: string;
  state: "new" | "same" | "differs";
  /** How much there is; null where there is none. */
  here: number | null;
  file: number;
  choices: Choice[];
  choice: Choice;
}

const same = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);
/** Two entries are the same whatever order their fields came in. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === "object" && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))) : one)) ?? "";
}

/** What the import would do to each entry. What is only here is in no step: it stays. */
export function plan(here: Entries, file: Entries): Step[] {
  return Object.entries(file).filter(([key]) => kindOf(key).travels).map(([key, value]): Step => {
    const kind = kindOf(key);
    const mine = here[key];
    const state = mine === undefined ? "new" : same(kind.slim?.(mine) ?? mine, kind.slim?.(value) ?? value) ? "same" : "differs";
    const choices: Choice[] = state === "same" ? ["keep"] : state === "new" ? ["replace", "keep"] : kind.merge ? ["merge", "replace", "keep"] : ["replace", "keep"];
    return { key, state, here: mine === undefined ? null : kind.count(mine), file: kind.count(value), choices, choice: choices[0] ?? "keep" };
  });
}

/** The entries that the chosen steps come to; only those that change. */
export function outcome(here: Entries, file: Entries, steps: readonly Step[]): Entries {
  return Object.fromEntries(
    steps.filter(({ choice }) => choice !== "keep").map(({ key, choice }) => [key, choice === "merge" ? kindOf(key).merge?.(here[key], file[key]) : file[key]]),
  );
}

interface Desktop extends Typed {
  locale?: Locale;
  theme?: Theme;
}

/** What the engine finds wrong with the entries it has to live with. */
export async function engineProblems(desk: Desk, entries: Entries): Promise<DataProblem[]> {
  const asked = { overlay: entries["learned-1"] as Overlay | undefined, rates: entries["rates-1"] as RatesFile | undefined };
  const { overlay, rates } = await desk.problemsOf(asked);
  return [...overlay.map((problem): DataProblem => ({ code: "engine", key: "learned-1", problem })), ...rates.map((problem): DataProblem => ({ code: "engine", key: "rates-1", problem }))];
}

/** Puts entries in place; undefined takes one away. True when the page has to be opened anew for other views to see theirs. */
async function put(desk: Desk, entries: Entries): Promise<boolean> {
  const { "desk-1": typed, "learned-1": learned, "rates-1": rates, ...others } = entries;
  if ("learned-1" in entries) await desk.setOverlay((learned as Overlay | undefined) ?? null);
  if ("rates-1" in entries) await desk.setRates((rates as RatesFile | undefined) ?? null);
  if (typed !== undefined) {
    const { form, drafts, locale, theme } = typed as Desktop;
    desk.putBack({ form, drafts });
    if (theme) desk.setTheme(theme);
    if (locale && locale !== desk.l10n.locale) await desk.setLocale(locale);
  }
  await desk.flush();
  const written = await Promise.all(Object.entries(others).map(([key, value]) => write(key, value)));
  return written.includes(true);
}

/** Takes what was decided; what was here before stands aside as a whole. */
export async function take(desk: Desk, entries: Entries, reload: () => void = () => location.reload()): Promise<void> {
  await setAside(desk, { why: "file", notes: [], entries: await entriesOf(desk) });
  if (await put(desk, entries)) reload();
}

/** Everything as it was before a file was taken. */
export async function restore(desk: Desk, { entries = {}, typed }: Aside, reload: () => void = () => location.reload()): Promise<void> {
  const now = Object.keys(await entriesOf(desk));
  const gone = Object.fromEntries(now.filter((key) => !(key in entries)).map((key) => [key, undefined]));
  const desktop = { ...(entries["desk-1"] as Desktop | undefined), ...typed };
  if (await put(desk, { ...gone, ...entries, "desk-1": desktop })) reload();
}
