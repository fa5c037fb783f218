/**
 * A verdict as a code that makes it again: engine, rules pack and the request as it was understood, with the answers as they
 * were, so that a later page can say what differs instead of pretending.
 */
import type { Money, PackId, QuoteRequest, Verdict } from "../engine/client";
import { fingerprint, pack, unpack, Unreadable } from "./packed";

const MARK = "LANDCAST";
const VERSION = 1;

/** The three answers, as far as two verdicts are held against each other. */
export interface Answers {
  mode: string;
  service: string | null;
  promise: [min: number, max: number, onTime: string] | null;
  atDoor: Money | null;
  duty: Money | null;
  cost: Money | null;
}

export interface Receipt {
  engine: string;
  pack: PackId;
  request: QuoteRequest;
  /** Own prices and own parcels that lay over the pack, by what the engine says of them. */
  rates: string | null;
  learned: string | null;
  answers: Answers;
  /** Of the whole verdict, to the last byte. */
  print: string;
}

export type ReceiptProblem = { code: "none" | "broken" | "too-long" } | { code: "newer"; version: number } | { code: "fields"; fields: string[] };

export function answersOf(verdict: Verdict): Answers {
  const plan = verdict.plans.find((one) => one.id === verdict.recommended);
  const promise = verdict.window?.promise;
  const { duty } = verdict;
  return {
    mode: verdict.mode,
    service: plan?.service ?? null,
    promise: promise ? [promise.minDays, promise.maxDays, promise.onTime] : null,
    atDoor: verdict.buyer?.atDoor ?? null,
    duty: duty && duty.total !== null ? { amount: duty.total, currency: duty.currency } : null,
    cost: plan?.deliveredCost ?? null,
  };
}

export function receiptOf(verdict: Verdict): Receipt {
  return {
    engine: verdict.engine, pack: { version: verdict.pack.version, sha256: verdict.pack.sha256 }, request: verdict.normalized,
    rates: verdict.rates?.sha256 ?? null, learned: verdict.learned?.sha256 ?? null, answers: answersOf(verdict), print: fingerprint(JSON.stringify(verdict)),
  };
}

export async function toCode(receipt: Receipt): Promise<string> {
  const { engine, pack: id, request, rates, learned, answers, print } = receipt;
  return `${MARK}${VERSION}.${await pack(JSON.stringify({ e: engine, p: [id.version, id.sha256], q: request, ...(rates ? { r: rates } : {}), ...(learned ? { l: learned } : {}), a: answers, x: print }))}`;
}

/** What two people can read to each other: twelve digits of the verdict's own mark. */
export function numberOf({ print }: Pick<Receipt, "print">): string {
  return (print.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join("-");
}

/** True where the text may carry a receipt, also one that was broken into lines. */
export function hasCode(text: string): boolean {
  return new RegExp(`${MARK}\\d`).test(text.replace(/\s+/g, ""));
}

export async function fromCode(text: string): Promise<Receipt | ReceiptProblem> {
  const found = new RegExp(`${MARK}(\\d{1,4})\\.([A-Za-z0-9_-]*)`).exec(text.replace(/\s+/g, ""));
  if (!found) return { code: "none" };
  const version = Number(found[1]);
  if (version > VERSION) return { code: "newer", version };
  let carried: unknown;
  try {
    carried = JSON.parse(await unpack(found[2] ?? ""));
  } catch (cause) {
    return { code: cause instanceof Unreadable ? cause.why : "broken" };
  }
  return checked(carried);
}

const isText = (value: unknown): value is string => typeof value === "string" && value.length > 0 && value.length <= 200;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isMoney = (value: unknown): boolean => value === null || (isRecord(value) && isText(value.amount) && isText(value.currency));

function checked(carried: unknown): Receipt | ReceiptProblem {
  if (!isRecord(carried)) return { code: "broken" };
  const { e, p, q, r = null, l = null, a, x } = carried;
  const promise = isRecord(a) ? a.promise : undefined;
  const good: Record<string, boolean> = {
    engine: isText(e),
    pack: Array.isArray(p) && p.length === 2 && p.every(isText),
    // What the request says is the engine's to judge.
    request: isRecord(q) && isText(q.asOf) && isRecord(q.product) && isRecord(q.destination),
    rates: r === null || isText(r),
    learned: l === null || isText(l),
    answers: isRecord(a) && isText(a.mode) && (a.service === null || isText(a.service)) && isMoney(a.atDoor) && isMoney(a.duty) && isMoney(a.cost)
      && (promise === null || (Array.isArray(promise) && Number.isInteger(promise[0]) && Number.isInteger(promise[1]) && isText(promise[2]))),
    print: isText(x),
  };
  const wrong = Object.keys(good).filter((name) => !good[name]);
  if (wrong.length) return { code: "fields", fields: wrong };
  const [version, sha256] = p as [string, string];
  return { engine: e as string, pack: { version, sha256 }, request: q as unknown as QuoteRequest, rates: r as string | null, learned: l as string | null, answers: a as unknown as Answers, print: x as string };
}

export function isReceiptProblem(read: Receipt | ReceiptProblem): read is ReceiptProblem {
  return "code" in read;
}

/** In what the page of today is another one than that of the receipt. */
export type Difference = "engine" | "pack" | "rates" | "learned";

export interface Comparison {
  differences: Difference[];
  /** To the last byte; the same answers with other details; or other answers. */
  outcome: "identical" | "same-answers" | "other";
  /** Answers that changed. */
  changed: (keyof Answers)[];
  then: Answers;
  now: Answers;
}

export function compare(receipt: Receipt, again: Verdict): Comparison {
  const now = receiptOf(again);
  const differences: Difference[] = [];
  if (receipt.engine !== now.engine) differences.push("engine");
  if (receipt.pack.sha256 !== now.pack.sha256) differences.push("pack");
  if (receipt.rates !== now.rates) differences.push("rates");
  if (receipt.learned !== now.learned) differences.push("learned");
  const changed = (Object.keys(now.answers) as (keyof Answers)[]).filter((name) => JSON.stringify(now.answers[name]) !== JSON.stringify(receipt.answers[name]));
  return { differences, outcome: receipt.print === now.print ? "identical" : changed.length ? "other" : "same-answers", changed, then: receipt.answers, now: now.answers };
}
