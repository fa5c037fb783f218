/** What a phrase names: a product of the run-of-show, goods of the dictionary, or several, of which the seller picks. */
import type { GoodsClass, SearchResult } from "../engine/client";
import type { Form, ProductFields } from "../store/form";
import { ownNumber } from "../store/line-up";
import type { Phrase } from "./items";
import { spelled, typedLetters } from "./pinyin";

export type Named =
  | { is: "product"; index: number }
  /** Goods of the dictionary, or with `listed: false` a name it does not have: a product outside of the run-of-show. */
  | { is: "goods"; patch: Partial<Form>; zh: string; en: string; listed: boolean }
  /** Names that may be meant; each, typed in its place, is certain. */
  | { is: "several"; names: readonly { zh: string; en: string }[] };

const CHOICES = 3;
/** Below this a find is a guess that helps nobody. */
const LIKELY = 0.6;

export interface Around {
  products: readonly ProductFields[];
  find(text: string, limit: number): SearchResult[];
  /** The destinations of the pack by name: letters may be those of one, and then it is among the choices. */
  places: readonly { zh: string; en: string }[];
  /** The classes that goods of the dictionary have as a rule. */
  classes(id: string): readonly GoodsClass[];
}

/** What is new has nothing of the product before it but what the fields show: not its number, code, classes, papers or sales. */
function fresh(zh: string, en: string, products: readonly ProductFields[], category: string, hs: string, goods: readonly GoodsClass[]): Partial<Form> {
  const productId = ownNumber({ productId: zh, nameZh: zh, nameEn: en }, products);
  return { productId, nameZh: zh, nameEn: en, category, hs, goods: goods.filter((one) => one !== "general"), batteryWh: "", hazards: {}, papers: null, packing: {}, weeks: "", current: "" };
}

export function resolve(phrase: Phrase, { products, find, places, classes }: Around): Named {
  const text = phrase.text.toLowerCase();
  const names = products.map(({ nameZh, nameEn }) => [nameZh.toLowerCase(), nameEn.toLowerCase()]);
  const exact = names.findIndex((both) => both.includes(text));
  const spoken = names.flatMap((both, index) => (both.some((name) => name.includes(text)) ? [index] : []));
  const parts = text.length < 2 ? [] : spoken.length ? spoken : bySound(names.map(([zh = ""]) => zh), text);
  const index = exact >= 0 ? exact : parts.length === 1 ? (parts[0] ?? -1) : -1;
  if (index >= 0) return { is: "product", index };
  const shown = parts.slice(0, CHOICES).flatMap((at) => products[at] ?? []).map(({ nameZh, nameEn }) => ({ zh: nameZh, en: nameEn }));
  const goods = find(phrase.text, CHOICES * 2).filter(({ kind }) => kind === "category");
  const first = goods[0];
  if (first && Number(first.confidence) === 1 && parts.length === 0) {
    const { id, hs, zh, en, candidates } = first;
    // Several codes: the question beside the field decides.
    return { is: "goods", zh, en, listed: true, patch: fresh(zh, en, products, id ?? "", candidates.length === 1 ? hs : "", classes(id ?? "")) };
  }
  if (phrase.after !== undefined) return { is: "goods", zh: phrase.text, en: phrase.text, listed: false, patch: fresh(phrase.text, phrase.text, products, "", "", []) };
  const likely = goods.filter(({ confidence }) => Number(confidence) >= LIKELY).map(({ zh, en }) => ({ zh, en }));
  const there = text.length < 2 ? [] : bySound(places.map(({ zh }) => zh), text, false).flatMap((at) => places[at] ?? []);
  return { is: "several", names: [...shown, ...there.slice(0, CHOICES), ...likely].slice(0, CHOICES) };
}

/** Names that the letters spell: those they spell in full, else from the beginning, else within. */
function bySound(names: readonly string[], text: string, inside = true): number[] {
  const typed = typedLetters(text);
  if (!typed) return [];
  const how = names.map((name) => spelled(name.toLowerCase(), typed));
  for (const best of inside ? (["whole", "start", "within"] as const) : (["whole", "start"] as const)) {
    const found = how.flatMap((one, index) => (one === best ? [index] : []));
    if (found.length) return found;
  }
  return [];
}
