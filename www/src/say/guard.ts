/**
 * What a text must not claim, checked against the promise: it never says that there is no tax, names no day before the
 * promised ones, and calls tax included only where the verdict does. For sentences of the page and for what a seller wrote.
 *
 * It reads words, not meaning: what it finds is to be looked at, and what it does not find may still be wrong.
 */
import { localeOf } from "../i18n/say";
import type { Said } from "./lengths";
import { WORDS, type Words } from "./words";

export type Fault =
  /** Says that there is no tax. */
  | "free"
  /** Says that tax is included, which the verdict does not say. */
  | "included"
  /** Says that nothing is paid at the door. */
  | "nothing"
  /** A number of days that is less than promised. */
  | "days"
  /** A date before the promised ones. */
  | "date"
  /** "Tomorrow" and the like. */
  | "soon"
  /** A guarantee. */
  | "sure"
  /** Something is paid at the door and the text does not speak of it. */
  | "silent";

export interface Finding {
  fault: Fault;
  /** The words in question, as they stand in the evened text; "" for what is missing. */
  words: string;
}

/** Traditional characters of the words above. */
const SIMPLE: Record<string, string> = {
  稅: "税", 關: "关", 費: "费", 價: "价", 無: "无", 貨: "货", 繳: "缴", 補: "补", 們: "们", 擔: "担", 賣: "卖", 進: "进", 額: "额", 從: "从", 達: "达", 證: "证", 對: "对", 準: "准", 時: "时", 週: "周", 個: "个", 內: "内", 發: "发", 裡: "里", 會: "会", 後: "后", 隔: "隔", 當: "当", 兩: "两", 禮: "礼", 產: "产", 報: "报",
};

/** Evens out how a text may be written: width, case, vowel points, invisible marks, blanks between Chinese characters, digits of other scripts. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2060-\u2069\u202a-\u202e\ufeff\u064b-\u0652\u0640]/g, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50))
    .replace(/\s+/g, " ")
    // The full stop of an abbreviation ends no clause.
    .replace(/(?<!\p{L})(inkl|incl|exkl|excl|zzgl|approx|ca|max|min)\./gu, "$1")
    // "含 税" and "t a x" are the same trick; only the first can be undone without joining words.
    .replace(/(?<=[\u3040-\u30ff\u3400-\u9fff]) (?=[\u3040-\u30ff\u3400-\u9fff])/g, "")
    .trim();
}

/** Traditional characters as simplified ones, each in its place. */
function simple(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (one) => SIMPLE[one] ?? one);
}

/** What is wrong with the text, in its language and, since sellers mix them, in English and Chinese. */
export function guard(text: string, language: string, said: Said): Finding[] {
  const even = plain(text);
  const own = WORDS[language];
  const lists = [...new Set([own, WORDS.en, WORDS.zh].filter((words) => words !== undefined))];
  const inList = (text: string, words: Words) => (words === WORDS.zh && language !== "ja" ? simple(text) : text);
  // What the own language denies is not claimed by a word that another one has in common with it.
  const not = [...new Set(lists.map((words) => words.not))].join("|");
  const found: Finding[] = lists.flatMap((words) => [...claims(inList(even, words), words, not, said), ...soon(inList(even, words), words, said)]);
  const dates = datesIn(even, language, said);
  found.push(...dates.findings);
  for (const words of lists) found.push(...days(inList(dates.rest, words), words, said));
  if (own && said.tax === "at-door" && !find(even, own.tax) && !hasAmount(even, said)) found.push({ fault: "silent", words: "" });
  return unique(found);
}

const compiled = new Map<string, RegExp>();

/** Expressions are made once: a text is read anew at every keystroke. */
function find(text: string, source: string): string | null {
  let made = compiled.get(source);
  if (!made) compiled.set(source, (made = new RegExp(source, "u")));
  return made.exec(text)?.[0] ?? null;
}

/** Clauses, and the parts of them between commas: "tax included, insurance not included" says both. */
function clauses(text: string): string[] {
  const whole = text.split(/(?<!\d)[.。!?;:؛](?!\d)|[。!?;؛]|(?<=\D)\.|\.(?=\D|$)/u);
  return [...new Set(whole.flatMap((clause) => [clause, ...clause.split(/[,،、]/)]))].filter((clause) => clause.trim());
}

function claims(text: string, words: Words, not: string, said: Said): Finding[] {
  const found: Finding[] = [];
  for (const source of words.free) {
    const hit = find(text, source);
    if (hit) found.push({ fault: "free", words: hit });
  }
  if (said.tax !== "included" && said.tax !== "cod") {
    const clause = clauses(text).find((one) => find(one, words.tax) && find(one, words.within) && !find(one, not));
    if (clause) found.push({ fault: "included", words: clause.trim() });
  }
  if (said.tax !== "included") {
    for (const source of words.nothing) {
      const hit = find(text, source);
      if (hit) found.push({ fault: "nothing", words: hit });
    }
  }
  for (const source of words.sure) {
    const hit = find(text, source);
    if (hit) found.push({ fault: "sure", words: hit });
  }
  return found;
}

function soon(text: string, words: Words, said: Said): Finding[] {
  return words.soon.flatMap(([source, after]) => {
    const hit = after < said.maxDays ? find(text, source) : null;
    return hit ? [{ fault: "soon" as const, words: hit }] : [];
  });
}

/** What stands between the two ends of a span, in all languages. */
export const BETWEEN = "\\s*(?:-|–|—|~|〜|/|到|至|から|to|bis|à|al?|et?|y|und?|tot|en|do|até|o|or|oder|ou|ถึง|đến|tới|sampai|hingga|and|dan|إلى|الى|ل|i)\\s*";
const CHINESE = "[一二两三四五六七八九十廿]{1,4}[来几多]?";

/** Numbers of days that speak of something else: sending off, returns, warranty, how long a battery lasts. */
export const AFTER_OTHER = /^(?:之?内|以内)?(?:就|即|可)?(?:无理由|退|包退|包换|换货|保修|质保|价保|保价|发货|出库|发出|揽收|出货)|^[- ]?(?:returns?|refunds?|warranty|money)/u;
const BEFORE_OTHER = /(?:ships?|shipped|dispatch(?:ed|es)?|sent|leaves|returns?|refunds?|warranty|lasts?|runs?|charges?|battery life|hält|läuft|lädt)(?: it)?(?: out)?(?: up to| within| in| of| for| about| bis zu)? $|(?:用|续航|待机|充电|充满|保温|保鲜)(?:长达|大概|约|能|可)? ?$/u;

const patterns = new Map<Words, RegExp>();

/** Numbers and spans of them before a unit of time, in figures and in words. */
function counted(words: Words): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const spelled = words.count.flatMap((one) => one?.split("|") ?? []).sort((a, b) => b.length - a.length).map((one) => (/^[a-zà-žà-ỹ ]+$/u.test(one) ? `(?<!\\p{L})${one}(?!\\p{L})` : one));
  const number = ["(?<![\\d.,])\\d{1,3}(?![\\d]|[.,]\\d)", ...(spelled.length ? spelled : [CHINESE])].join("|");
  const made = new RegExp(`(${number})(?:${BETWEEN}(${number}))?[\\s-]*(?:(${words.day})|(${words.week})|(${words.hour}))`, "gu");
  patterns.set(words, made);
  return made;
}

function days(text: string, words: Words, said: Said): Finding[] {
  const found: Finding[] = [];
  const pattern = counted(words);
  for (const hit of text.matchAll(pattern)) {
    const [whole, first = "", second, , week, hour] = hit;
    const rest = text.slice(hit.index + whole.length);
    if (AFTER_OTHER.test(rest) || BEFORE_OTHER.test(text.slice(0, hit.index))) continue;
    const unit = week ? 7 : hour ? 1 / 24 : 1;
    const low = value(first, words) * unit;
    const high = second === undefined ? low : value(second, words) * unit;
    if (Number.isNaN(low) || Number.isNaN(high)) continue;
    // A span must cover the promise from its first day on; one number stands for the last.
    if (high < said.maxDays || (second !== undefined && low < said.minDays)) found.push({ fault: "days", words: whole.trim() });
  }
  return found;
}

function value(word: string, words: Words): number {
  if (/^\d+$/.test(word)) return Number(word);
  const at = words.count.findIndex((one) => one?.split("|").includes(word));
  return at >= 0 ? at + 1 : chinese(word);
}

/** 十二, 二十, 廿一, and the rough ones by what they promise at most: 七八天 is eight, 十来天 ten. */
function chinese(word: string): number {
  const digit = (one: string | undefined) => (one ? "零一二三四五六七八九".indexOf(one === "两" ? "二" : one) : 0);
  const [tens, units] = word.replace(/[来几多]$/, "").replace("廿", "二十").split("十");
  if (units === undefined) return digit(tens?.at(-1));
  return (tens ? digit(tens.at(-1)) : 1) * 10 + digit(units.at(-1));
}

interface Mention {
  start: number;
  end: number;
  /** Days since 1970. */
  day: number;
}

const DAY_MS = 86_400_000;
const dayNumber = (civil: string) => Date.parse(`${civil}T00:00:00Z`) / DAY_MS;

/** Dates in the text against those of the promise, and the text without them, whose numbers are of something else. */
function datesIn(text: string, language: string, said: Said): { findings: Finding[]; rest: string } {
  const from = dayNumber(said.from);
  const to = dayNumber(said.to);
  const mentions = [...named(text, language, said), ...numeric(text, language, said)].sort((a, b) => a.start - b.start).filter((one, at, all) => at === 0 || one.start >= (all[at - 1] as Mention).end);
  const findings: Finding[] = [];
  for (let at = 0; at < mentions.length; at += 1) {
    const one = mentions[at] as Mention;
    const next = mentions[at + 1];
    const span = next && /^[^.。!?,，;；]{0,12}$/u.test(text.slice(one.end, next.start));
    if (one.day < (span ? from : to)) findings.push({ fault: "date", words: text.slice(one.start, one.end).trim() });
    if (next && span) {
      if (next.day < to) findings.push({ fault: "date", words: text.slice(next.start, next.end).trim() });
      at += 1;
    }
  }
  let rest = text;
  for (const { start, end } of mentions) rest = rest.slice(0, start) + "\u0000".repeat(end - start) + rest.slice(end);
  return { findings, rest };
}

/** The year that brings the day nearest to the promise. */
function nearest(month: number, day: number, said: Said): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const to = dayNumber(said.to);
  const year = Number(said.to.slice(0, 4));
  const all = [year - 1, year, year + 1].map((one) => Date.UTC(one, month - 1, day) / DAY_MS);
  return all.reduce((best, one) => (Math.abs(one - to) < Math.abs(best - to) ? one : best));
}

/** Names of months in a language, alone and beside a day. */
function monthsOf(locale: string): [string, number][] {
  const found = new Map<string, number>();
  for (const month of ["long", "short"] as const) {
    for (const day of ["numeric", undefined] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, ...(day ? { day } : {}), timeZone: "UTC" });
      for (let at = 0; at < 12; at += 1) {
        const name = format.formatToParts(Date.UTC(2026, at, 15)).find(({ type }) => type === "month")?.value ?? "";
        const even = plain(name).replace(/\.$/, "");
        // Names that are numbers alone are read elsewhere.
        if (/\p{L}/u.test(even) && !/^\d+(?:月|월)?$/.test(even)) found.set(even, at + 1);
      }
    }
  }
  return [...found];
}

interface Dated {
  names: Map<string, number>;
  /** "2-5 december": the first day has no month of its own. */
  shared: RegExp;
  /** "2 december" and "december 2". */
  before: RegExp;
  after: RegExp;
}

const written = new Map<string, Dated>();

/** How dates with the name of a month are written in a language, and in English, which is mixed in everywhere. */
function dated(language: string): Dated {
  const known = written.get(language);
  if (known) return known;
  // By the language, whatever the country: but for Austria's January they agree.
  const locales = ["en-US", `${localeOf(language).replace(/-u-.*/, "")}-u-ca-gregory-nu-latn`, ...(language === "de" ? ["de-AT"] : [])];
  const names = new Map(locales.flatMap(monthsOf));
  const month = [...names.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const number = "(?<!\\d)(\\d{1,2})(?!\\d)";
  const made: Dated = {
    names,
    shared: new RegExp(`${number}\\.?\\s*(?:-|–|to|bis|à|al?|tot|até|do|ถึง|sampai|hingga|đến|إلى)\\s*(?=\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?\\s*(?:de |of )?(${month})(?!\\p{L}))`, "gu"),
    before: new RegExp(`${number}(?:st|nd|rd|th|er|º|o|\\.)?\\s*(?:de |of )?(${month})(?![\\p{L}\\d])\\.?`, "gu"),
    after: new RegExp(`(?<!\\p{L})(${month})\\.?\\s*(?:the )?${number}(?:st|nd|rd|th)?(?!\\s*(?:${WORDS[language]?.day ?? "days?"}))`, "gu"),
  };
  written.set(language, made);
  return made;
}

function named(text: string, language: string, said: Said): Mention[] {
  const { names, shared, before, after } = dated(language);
  const mentions: Mention[] = [];
  const add = (start: number, end: number, name: string, day: string) => {
    const at = nearest(names.get(name) ?? 0, Number(day), said);
    if (at !== null) mentions.push({ start, end, day: at });
  };
  for (const hit of text.matchAll(shared)) {
    add(hit.index, hit.index + hit[0].length, hit[2] ?? "", hit[1] ?? "");
  }
  for (const hit of text.matchAll(before)) {
    add(hit.index, hit.index + hit[0].length, hit[2] ?? "", hit[1] ?? "");
  }
  for (const hit of text.matchAll(after)) {
    if (!mentions.some(({ start, end }) => hit.index < end && hit.index + hit[0].length > start)) add(hit.index, hit.index + hit[0].length, hit[1] ?? "", hit[2] ?? "");
  }
  return mentions;
}

function numeric(text: string, language: string, said: Said): Mention[] {
  const mentions: Mention[] = [];
  const add = (hit: RegExpExecArray, month: number, day: number) => {
    const at = nearest(month, day, said);
    if (at !== null && !mentions.some(({ start, end }) => hit.index < end && hit.index + hit[0].length > start)) mentions.push({ start: hit.index, end: hit.index + hit[0].length, day: at });
    return at;
  };
  for (const hit of text.matchAll(/(?<!\d)(20\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/g)) add(hit, Number(hit[2]), Number(hit[3]));
  for (const hit of text.matchAll(/(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?(?:-|–|~|〜|到|至) ?(?=(\d{1,2}) ?(?:日|号))/g)) add(hit, Number(hit[1]), Number(hit[2]));
  // The second day of a span needs no month: 12月2日到5日.
  let last: { end: number; month: number } | null = null;
  for (const hit of text.matchAll(/(?<!\d)(?:(\d{1,2}) ?(?:月|월) ?)?(\d{1,2}) ?(?:日|号|號|일)(?!間)/g)) {
    const month: number | null = hit[1] ? Number(hit[1]) : (/(\d{1,2}) ?月 ?\d{1,2} ?(?:-|–|~|〜|到|至) ?$/.exec(text.slice(0, hit.index))?.[1] ?? null) !== null ? Number(/(\d{1,2}) ?月[^月]*$/.exec(text.slice(0, hit.index))?.[1]) : last && /^ ?(?:-|–|~|〜|到|至|から|부터) ?$/.test(text.slice(last.end, hit.index)) ? last.month : null;
    if (month === null) continue;
    add(hit, month, Number(hit[2]));
    last = { end: hit.index + hit[0].length, month };
  }
  const american = language === "en" && said.country === "US";
  for (const hit of text.matchAll(/(?<![\d.,/])(\d{1,2})\/(\d{1,2})(?![\d/%])/g)) {
    const [a, b] = [Number(hit[1]), Number(hit[2])];
    if (language === "zh" || language === "ja" || american) add(hit, a, b);
    else add(hit, b, a);
  }
  return mentions;
}

/** The amount due at the door, in figures: who names it speaks of it. */
function hasAmount(text: string, said: Said): boolean {
  if (!said.amount) return false;
  const [units = "", cents] = said.amount.amount.split(".");
  return new RegExp(`(?<!\\d)${units.replace(/\B(?=(\d{3})+$)/g, "[.,\\s]?")}${cents && Number(cents) ? `[.,]${cents}` : ""}(?!\\d)`).test(text);
}

function unique(found: Finding[]): Finding[] {
  const seen = new Set<string>();
  return found.filter(({ fault, words }) => {
    const key = `${fault} ${words}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
