/** The engine in Node, with the run-of-show: for tests that look at every answer rather than at a page. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Answer, Board, Info, QuoteRequest, Verdict } from "../../pkg/types";
import { L10n, type Locale } from "../src/i18n/l10n";
import { namesOf } from "../src/i18n/names";
import { EXAMPLE, toRequest } from "../src/store/form";
import { toFields } from "../src/store/run-of-show.fields";

const ROOT = join(import.meta.dirname, "../..");

export interface NodeEngine {
  quote(request: QuoteRequest): Answer<Verdict>;
  board(request: QuoteRequest, destinations: string[]): Answer<Board>;
  info(): Info;
}

export async function engine(): Promise<NodeEngine> {
  const { load } = (await import(join(ROOT, "pkg/index.js"))) as { load: () => Promise<NodeEngine> };
  return load();
}

export function requests(destinations: readonly string[], now: number): QuoteRequest[] {
  const csv = readFileSync(join(ROOT, "examples/run-of-show.csv"), "utf8");
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, comments: "#", skipEmptyLines: true });
  return data.flatMap((row) => destinations.map((country) => toRequest({ ...EXAMPLE, ...toFields(row), country, postcode: "" }, now)));
}

export function texts(locale: Locale, info: Info): L10n {
  const read = (file: string) => readFileSync(join(ROOT, "www/locales", file), "utf8");
  const views = readdirSync(join(ROOT, "www/locales/views")).filter((file) => file.endsWith(`.${locale}.ftl`)).map((file) => read(`views/${file}`));
  return new L10n(locale, [read(`${locale}.ftl`), read(`codes.${locale}.ftl`), ...views], namesOf(info));
}
