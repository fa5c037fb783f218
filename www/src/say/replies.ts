/**
 * Replies for the control room: what viewers ask, by keyword, and what is answered. One line for each question,
 * `关键词/关键词|话术`, where `{a/b}` in the answer is one of several; and the same as JSON.
 *
 * Four characters have a meaning in such a line: `|` `/` `{` `}`. The tools that read it know no escape, so that in keywords and
 * answers they stand as their full-width twins ｜ ／ ｛ ｝, which read the same and mean nothing; line breaks become blanks.
 */
import { REVIEWED, ending, nameOf, sentence } from "../i18n/say";
import { guard } from "./guard";
import { LENGTHS, answers, part, type Length, type Said, type Voice } from "./lengths";

export type Topic = "time" | "date" | "tax" | "ship";

export interface Reply {
  topic: Topic;
  language: string;
  /** Read over by somebody who speaks the language from birth. */
  reviewed: boolean;
  keywords: string[];
  /** One of them is answered; never empty. */
  variants: string[];
  /** Some of them are the seller's own words. */
  own: boolean;
}

/** What the seller says instead of the page's own sentence of that language and length; null where he says nothing else. */
export type OwnWords = (language: string, length: Length) => string | null;

/** Which product, where the file holds a whole run-of-show: its number is what viewers type. */
export interface Subject {
  number: number;
  zh: string;
  en: string;
}

const TWINS: Record<string, string> = { "|": "｜", "/": "／", "{": "｛", "}": "｝" };

/** A text without characters that have a meaning in a line. */
export function harmless(text: string): string {
  return text.replace(/[|/{}]/g, (one) => TWINS[one] ?? one).replace(/\s*[\r\n\u2028\u2029]+\s*/g, " ").trim();
}

/** One line of the text file. */
export function line({ keywords, variants }: Pick<Reply, "keywords" | "variants">): string {
  const said = variants.map(harmless);
  return `${keywords.map(harmless).filter(Boolean).join("/")}|${said.length === 1 ? said[0] : `{${said.join("/")}}`}`;
}

/** How a tool reads a line back: keywords, and every answer it may give. Null where it is no such line. */
export function parse(text: string): { keywords: string[]; answers: string[] } | null {
  const at = text.indexOf("|");
  if (at < 1 || text.indexOf("|", at + 1) !== -1) return null;
  let answers = [""];
  for (const piece of text.slice(at + 1).split(/(\{[^{}]*\})/)) {
    const choices = piece.startsWith("{") ? piece.slice(1, -1).split("/") : [piece];
    answers = answers.flatMap((before) => choices.map((choice) => before + choice));
  }
  return { keywords: text.slice(0, at).split("/"), answers };
}

export interface About {
  /** The product, where the file holds a whole run-of-show. */
  subject?: Subject | undefined;
  /** Several destinations are in the file: a question names its own. */
  placed?: boolean;
  own?: OwnWords;
}

/** What is answered in one language: only what the guard lets pass, and nothing of tax where nothing is known of it. */
export function repliesOf(voice: Voice, said: Said, { subject, placed = false, own = () => null }: About = {}): Reply[] {
  const { language } = voice;
  const told = answers(voice, said);
  if (!told) return [];
  const untaxed = sentence({ ...said, tax: "unknown", amount: null }, language) ?? told.days;
  const clause = said.tax === "unknown" ? null : ending(said, language).replace(/^[\s.。，,、]+/u, "");
  const [short, normal, full] = LENGTHS.map((length) => own(language, length));
  const texts: Record<Topic, (string | null)[]> = {
    time: [short ?? told.days, normal ?? untaxed],
    date: [full ?? told.dates],
    tax: [told.tax, clause],
    ship: [normal ?? untaxed, short ?? told.days],
  };
  const mine = new Set([short, normal, full]);
  const name = nameOf(said.country, language);
  return (Object.keys(texts) as Topic[]).flatMap((topic) => {
    const variants = [...new Set(texts[topic].filter((text) => text !== null))]
      // An answer about days alone need not speak of what is due at the door.
      .filter((text) => guard(text, language, said).every(({ fault }) => fault === "silent"));
    const words = part(voice, `ask-${topic}`, { name }).split("/").map((word) => word.trim()).filter(Boolean);
    const keywords = words.flatMap((word) => asked(placed ? there(word, name, language) : word, language, subject));
    return variants.length && keywords.length ? [{ topic, language, reviewed: REVIEWED.has(language), keywords, variants: variants.map((text) => about(text, language, subject)), own: variants.some((text) => mine.has(text)) }] : [];
  });
}

/** "德国多久到", "Germany tax": the destination before what is asked, where it is not in it. */
function there(word: string, name: string, language: string): string {
  if (word.includes(name)) return word;
  return language === "zh" || language === "ja" || language === "th" ? `${name}${word}` : `${name} ${word}`;
}

/** "7号多久到", "#7 tax": in a whole run-of-show a question without a number has no answer. */
function asked(word: string, language: string, subject?: Subject): string[] {
  if (!subject) return [word];
  return language === "zh" ? [`${subject.number}号${word}`, `${subject.number}号链接${word}`] : [`#${subject.number} ${word}`];
}

function about(text: string, language: string, subject?: Subject): string {
  if (!subject) return text;
  return language === "zh" ? `${subject.number} 号${subject.zh || subject.en}\uff1a${text}` : `#${subject.number} ${subject.en || subject.zh}: ${text}`;
}

export interface Collisions {
  keywords: number;
  /** Those that stand in a later line too, with another answer, and are left to the first. */
  doubled: number;
  /** Those that are a part of another keyword with another answer: a tool that looks for a part of what is typed takes the wrong line. */
  within: number;
  /** The first of them, and what it is a part of. */
  example: [part: string, whole: string] | null;
}

/** How keywords of a file get into each other's way. */
export function collisions(replies: readonly Reply[]): Collisions {
  const lines = new Map<string, string>();
  let doubled = 0;
  for (const { keywords, variants } of replies) {
    // In whatever order: one of them is picked at random.
    const answer = variants.toSorted().join("\n");
    for (const word of keywords) {
      const key = harmless(word).toLowerCase();
      const known = lines.get(key);
      if (known === undefined) lines.set(key, answer);
      else if (known !== answer) doubled += 1;
    }
  }
  const parts = new Map<string, string>();
  for (const [whole, answer] of lines) {
    for (let from = 0; from < whole.length; from += 1) {
      for (let to = from + 1; to <= whole.length; to += 1) {
        const piece = whole.slice(from, to);
        const other = lines.get(piece);
        if (other !== undefined && other !== answer && !parts.has(piece)) parts.set(piece, whole);
      }
    }
  }
  const [example = null] = parts;
  return { keywords: lines.size, doubled, within: parts.size, example };
}

/** The text file: a line for each reply, in the order given. A keyword that was already there is left to the first. */
export function toText(replies: readonly Reply[]): string {
  const taken = new Set<string>();
  const lines = replies.flatMap((reply) => {
    const keywords = reply.keywords.filter((word) => {
      const key = harmless(word).toLowerCase();
      return !taken.has(key) && taken.add(key);
    });
    return keywords.length ? [line({ ...reply, keywords })] : [];
  });
  return lines.map((one) => `${one}\r\n`).join("");
}

/** One product to one destination with what may be said of it. */
export interface Entry {
  product: { id: string; number: number; zh: string; en: string };
  said: Said;
  replies: Reply[];
}

export interface Made {
  /** When the promise was made, with zone. */
  at: string;
  engine: string;
  pack: { version: string; sha256: string };
}

/** The same for machines. Texts stand as they are: JSON needs no twins. */
export function toJson(entries: readonly Entry[], made: Made): string {
  return `${JSON.stringify(
    {
      format: "landcast-replies",
      version: 1,
      made,
      entries: entries.map(({ product, said, replies }) => ({
        product,
        country: said.country,
        promise: { minDays: said.minDays, maxDays: said.maxDays, from: said.from, to: said.to },
        tax: said.tax,
        amount: said.amount,
        replies,
      })),
    },
    null,
    2,
  )}\n`;
}
