/** What a phrase names: a product of the run-of-show, goods of the dictionary, or several, of which the seller picks. */
import type { SearchResult } from "../engine/client";
import type { Form, ProductFields } from "../store/form";
import type { Phrase } from "./items";
import { spelled, typedLetters } from "./pinyin";

export type Named =
  | { is: "product"; index: number }
  | { is: "goods"; patch: Partial<Form>; zh: string; en: string }
  /** Names that may be meant; each, typed in its place, is certain. */
  | { is: "several"; names: readonly { zh: string; en: string }[] };

const CHOICES = 3;
/** Below this a find is a guess that helps nobody. */
const LIKELY = 0.6;

/** `places` are the destinations of the pack by name: letters may be those of one, and then it is among the choices. */
export function resolve(phrase: Phrase, products: readonly ProductFields[], find: (text: string, limit: number) => SearchResult[], places: readonly { zh: string; en: string }[] = []): Named {
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
    return { is: "goods", zh, en, patch: { nameZh: zh, nameEn: en, category: id ?? "", hs: candidates.length === 1 ? hs : "" } };
  }
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
