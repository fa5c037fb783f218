/** Nothing the engine says about the run-of-show reaches a person as a bare id: every word has its text in both languages. */
import { engine, requests, texts } from "../../www/testing/engine";
import { NOW, bare as test, expect } from "../../www/testing/kit";
import type { Assessment, Coded, Verdict } from "../../pkg/types";
import type { L10n } from "../../www/src/i18n/l10n";
import { DESTINATIONS } from "../../www/src/markets";

/** What a reader would stumble over: `line-haul`, `eu.flat-duty`, `{$days}`. */
const BARE = /[a-z]+-[a-z]+\b|\b[a-z]+\.[a-z]|\{/;

function look(l10n: L10n, verdict: Verdict, found: Set<string>): void {
  // That both languages have the same ids is another test; a word such as "high" is its own English.
  const chinese = l10n.locale === "zh-CN";
  const word = (kind: string, value: string | null) => {
    if (chinese && value && l10n.word(kind, value) === value) found.add(`${kind} ${value}`);
  };
  const rule = (kind: string, id: string) => {
    if (chinese && l10n.rule(kind, id) === id) found.add(`${kind} ${id}`);
  };
  const said = (one: Coded) => {
    const text = `${l10n.code(one)} ${l10n.remedy(one)}`;
    if (!l10n.has(one.code) || (chinese && BARE.test(text))) found.add(`${one.code}: ${text}`);
  };
  const duty = (one: Assessment | null) => {
    if (!one) return;
    rule("regime", one.regime);
    if (one.scheme && l10n.scheme(one.scheme) === one.scheme) found.add(`scheme ${one.scheme}`);
    word("collected", one.collectedBy);
    word("confidence", one.confidence);
    for (const { id, basis } of one.thresholds) rule("threshold", id), word("basis", basis);
    for (const { code, source } of one.lines) {
      if (!/\.(vat|duty)$/.test(code)) rule("line", code);
      word("confidence", source.confidence);
    }
    for (const { what } of one.missing) word("missing", what);
    [...one.notes, ...one.alerts].forEach(said);
  };
  [...verdict.reasons, ...verdict.alerts].forEach(said);
  for (const plan of verdict.plans) {
    plan.rejections.forEach(said);
    duty(plan.duty);
    for (const { code } of plan.cost) word("cost", code);
    for (const { stage } of plan.stages) word("stage", stage);
    word("confidence", plan.priceConfidence);
  }
}

test("every word of every answer has its text in Chinese and in English", async () => {
  test.slow();
  const handle = await engine();
  const languages = [texts("zh-CN", handle.info()), texts("en", handle.info())];
  const found = new Set<string>();
  let answers = 0;
  const served = handle.info().destinations.map(({ country }) => country);
  for (const request of requests(served, NOW.getTime())) {
    const verdict = handle.quote(request);
    if ("problems" in verdict) {
      found.add(JSON.stringify(verdict.problems));
      continue;
    }
    answers += 1;
    // As on the page, papers are named by the verdict that asks for them.
    const papers = verdict.documents.map(({ code, name }) => [code, name] as const);
    for (const l10n of languages) look(l10n.withNames(new Map([...l10n.names, ...papers])), verdict, found);
  }
  expect([...found]).toEqual([]);
  expect(answers).toBeGreaterThanOrEqual(20 * served.length);
});

test("the page knows every destination of the pack, its clock and its switches", async () => {
  const info = (await engine()).info();
  const l10n = texts("zh-CN", info);
  const served = info.destinations.map(({ country }) => country);
  expect(served.filter((country) => !DESTINATIONS.includes(country))).toEqual([]);
  expect(info.switches.filter(({ key }) => l10n.rule("setting", key) === key).map(({ key }) => key)).toEqual([]);
  expect(info.switches.flatMap(({ choices }) => choices).filter((choice) => l10n.word("choice", choice) === choice)).toEqual([]);
});
