/** The seller's own wording of each product, destination, language and length, kept on the device. */
import type { Verdict } from "../engine/client";
import { loadTexts } from "../i18n/views";
import type { Desk } from "../store/desk";
import { LENGTHS, saidOf, voice, type Length, type Said, type Voice } from "./lengths";
import { LONGEST, used, type Used, type Wording } from "./own";

export type Kept = Record<string, Wording>;

/** More than a stream of 300 products in three languages; the oldest make room. */
const MOST = 1000;

type Product = Pick<Desk["form"], "productId" | "nameZh" | "nameEn">;

const nameOf = ({ nameZh, nameEn }: Product) => nameZh || nameEn;
const keyOf = (product: string, country: string, language: string, length: Length) => [product, country, language, length].join("\t");

/** What the line of the desk asks and does, of the product in view. */
export interface OwnLine {
  look(verdict: Verdict, language: string): Used | null;
  drop(verdict: Verdict, language: string): void;
  /** Takes back what was dropped since the page was opened; null where nothing was. */
  again(verdict: Verdict, language: string): (() => void) | null;
}

export class Wordings {
  #kept: Kept = {};
  /** What was dropped since the page was opened: a slip of the finger loses no sentence. */
  #dropped: Kept = {};
  #voices = new Map<string, Voice>();

  private constructor(private readonly desk: Desk) {}

  /** The one of this desk, with what was kept. */
  static of(desk: Desk): Promise<Wordings> {
    let work = opened.get(desk);
    if (!work) {
      work = new Wordings(desk).#load();
      opened.set(desk, work);
    }
    return work;
  }

  async #load(): Promise<Wordings> {
    this.#kept = (await this.desk.kept("words-1")) ?? {};
    await this.#prepare(Object.keys(this.#kept).map((key) => key.split("\t")[2] ?? ""));
    this.desk.own = this;
    this.desk.changed();
    return this;
  }

  /** The texts that sentences of these languages are held against. One that does not come leaves them unused. */
  async #prepare(languages: readonly string[]): Promise<void> {
    if (languages.length) await loadTexts("wording", this.desk.l10n);
    const missing = [...new Set(languages)].filter((language) => language && !this.#voices.has(language));
    for (const one of await Promise.allSettled(missing.map(voice))) if (one.status === "fulfilled") this.#voices.set(one.value.language, one.value);
  }

  /** What the seller wrote, as far as it may be said now; null where nothing is written. */
  look(product: Product, said: Said, language: string, length: Length): Used | null {
    const wording = this.#kept[keyOf(product.productId, said.country, language, length)];
    const speaks = this.#voices.get(language);
    return wording && speaks ? used(wording, nameOf(product), said, speaks, length) : null;
  }

  /** As it was written, whether it may be said or not. */
  written(product: Product, country: string, language: string, length: Length): string | null {
    return this.#kept[keyOf(product.productId, country, language, length)]?.text ?? null;
  }

  /** Everything that may be said, as the host view takes it: by language and length. */
  all(product: Product, said: Said): Record<string, string> {
    const found: Record<string, string> = {};
    for (const language of this.#voices.keys()) {
      for (const length of LENGTHS) {
        const text = this.look(product, said, language, length)?.text;
        if (text) found[`${language} ${length}`] = text;
      }
    }
    return found;
  }

  /** For the line of the desk. */
  line(): OwnLine {
    const { form } = this.desk;
    const said = (verdict: Verdict) => saidOf(verdict);
    return {
      look: (verdict, language) => {
        const now = said(verdict);
        return now && this.look(form, now, language, "normal");
      },
      drop: (verdict, language) => {
        const now = said(verdict);
        if (now) void this.put(form, now, language, "normal", null);
      },
      again: (verdict, language) => {
        const now = said(verdict);
        return now && this.again(form, now.country, language, "normal");
      },
    };
  }

  again(product: Product, country: string, language: string, length: Length): (() => void) | null {
    const key = keyOf(product.productId, country, language, length);
    const wording = this.#dropped[key];
    return wording && wording.name === nameOf(product) ? () => void this.#write(key, language, wording) : null;
  }

  /** Takes a sentence, or with null goes back to the page's own. */
  async put(product: Product, said: Said, language: string, length: Length, text: string | null): Promise<void> {
    const wording = text === null ? null : { text: text.trim().slice(0, LONGEST), of: said, name: nameOf(product), at: this.desk.today };
    await this.#write(keyOf(product.productId, said.country, language, length), language, wording);
  }

  async #write(key: string, language: string, wording: Wording | null): Promise<void> {
    const { [key]: before, ...others } = this.#kept;
    const { [key]: _, ...dropped } = this.#dropped;
    this.#dropped = { ...dropped, ...(wording === null && before ? { [key]: before } : {}) };
    const rest = Object.entries(others).toSorted(([, a], [, b]) => b.at - a.at).slice(0, MOST - 1);
    this.#kept = { ...Object.fromEntries(rest), ...(wording ? { [key]: wording } : {}) };
    await this.#prepare([language]);
    this.desk.changed();
    await this.desk.keepApart("words-1", Object.keys(this.#kept).length ? this.#kept : null);
  }
}

const opened = new WeakMap<Desk, Promise<Wordings>>();
