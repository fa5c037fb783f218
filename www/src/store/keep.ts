/** What stays on the device between visits, in IndexedDB. Without storage (private windows, some web views) the desk works all the same. */
import { createStore, del, get, set } from "idb-keyval";
import type { Entry } from "../history/entry";
import type { Board, Overlay, RatesFile, Verdict } from "../engine/client";
import type { Locale } from "../i18n";
import type { SheetHabits } from "../rates/habits";
import type { Kept as Wordings } from "../say/wordings";
import type { Aside } from "../share/aside";
import { stay } from "../share/stay";
import type { Tab, Theme } from "./desk";
import type { Form, ProductFields } from "./form";

export interface Kept {
  /** The page that kept it: an answer is shown again only by the very same page, which knows its shape. */
  page: string;
  form: Form;
  drafts: Record<string, ProductFields>;
  verdict: Verdict | null;
  board: Board | null;
  locale: Locale;
  theme: Theme;
  tab: Tab;
}

export interface Keep {
  load(): Promise<Kept | null>;
  save(kept: Omit<Kept, "page">): Promise<void>;
  /** What is large and rarely changes stands apart from the rest. */
  get<What extends keyof Apart>(what: What): Promise<Apart[What] | null>;
  put<What extends keyof Apart>(what: What, value: Apart[What] | null): Promise<void>;
}

export interface Apart {
  /** What own parcels taught. */
  "learned-1": Overlay;
  /** The seller's own rate cards. */
  "rates-1": RatesFile;
  /** How price sheets were read: next month's comes in the same form. */
  "sheets-1": SheetHabits;
  /** The last verdicts of the stream, the newest first. */
  history: readonly Entry[];
  /** Whether single keys work outside the fields. */
  "keys-1": { single: boolean };
  /** The seller's own run-of-show. */
  "show-1": ProductFields[];
  /** Sentences of the seller's own. */
  "words-1": Wordings;
  /** The tour was taken or declined. */
  "tour-1": { seen: boolean };
  /** What a link or a file replaced, until the seller lets go of it. */
  "aside-1": Aside;
}

/** Raised when the shape of `Kept` changes; what an older page kept is then left aside. */
const KEY = "desk-1";

/** `page` names this build of the page; the bundler's hashed address of the script does. */
export function onDevice(page: string): Keep {
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => (opened ??= createStore("landcast", "desk"));
  return {
    async load() {
      try {
        const kept = await get<Kept>(KEY, store());
        if (!kept) return null;
        return kept.page === page ? kept : { ...kept, verdict: null, board: null };
      } catch {
        return null;
      }
    },
    async save(kept) {
      try {
        await set(KEY, { ...kept, page } satisfies Kept, store());
      } catch {
        // A device that keeps nothing still answers; the next visit opens on the example.
      }
    },
    async get<What extends keyof Apart>(what: What) {
      try {
        return (await get<Apart[What]>(what, store())) ?? null;
      } catch {
        return null;
      }
    },
    async put(what, value) {
      try {
        await (value ? set(what, value, store()) : del(what, store()));
        // From here on there is something to lose.
        if (value && (what === "learned-1" || what === "rates-1" || what === "show-1" || what === "words-1")) void stay();
      } catch {
        // It serves until the page is closed; the view names no other promise.
      }
    },
  };
}
