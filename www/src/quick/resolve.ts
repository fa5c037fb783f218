/** What a phrase names: a product of the run-of-show, goods of the dictionary, or several, of which the seller picks. */
import type { SearchResult } from "../engine/client";
import type { Form, ProductFields } from "../store/form";
import { initials } from "./pinyin";
import type { Phrase } from "./items";

export type Named =
  | { is: "product"; index: number }
  | { is: "goods"; patch: Partial<Form>; zh: string; en: string }
  /** Names that may be meant; each, typed in its place, is certain. */
  | { is: "several"; names: readonly { zh: string; en: string }[] };

const CHOICES = 3;
/** Below this a find is a guess that helps nobody. */
const LIKELY = 0.6;

export function resolve(phrase: Phrase, products: readonly ProductFields[], find: (text: string, limit: number) => SearchResult[]): Named {
  const text = phrase.text.toLowerCase();
  const names = products.map(({ nameZh, nameEn }) => [nameZh.toLowerCase(), nameEn.toLowerCase()]);
  const exact = names.findIndex((both) => both.includes(text));
  const spoken = names.flatMap((both, index) => (both.some((name) => name.includes(text)) ? [index] : []));
  const letters = /^[a-z0-9]+$/.test(text) ? names.flatMap(([zh = ""], index) => (initials(zh).startsWith(text) ? [index] : [])) : [];
  const parts = text.length < 2 ? [] : spoken.length ? spoken : letters;
  const index = exact >= 0 ? exact : parts.length === 1 ? (parts[0] ?? -1) : -1;
  if (index >= 0) return { is: "product", index };
  const shown = parts.slice(0, CHOICES).flatMap((at) => products[at] ?? []).map(({ nameZh, nameEn }) => ({ zh: nameZh, en: nameEn }));
  const goods = find(phrase.text, CHOICES * 2).filter(({ kind }) => kind === "category");
  const first = goods[0];
  if (first && Number(first.confidence) === 1 && parts.length === 0) {
    const { id, hs, zh, en, candidates } = first;
    // Several codes: the question beside the field decides.
    return { is: "goods", zh, en, patch: { nameZh: zh, nameEn: en, category: id ?? "", hs: candidates.length === 1 ? hs : "" } };
  }
  const likely = goods.filter(({ confidence }) => Number(confidence) >= LIKELY).map(({ zh, en }) => ({ zh, en }));
  return { is: "several", names: [...shown, ...likely].slice(0, CHOICES) };
}
