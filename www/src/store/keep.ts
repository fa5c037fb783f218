/** What stays on the device between visits, in IndexedDB. Without storage (private windows, some web views) the desk works all the same. */
import { createStore, get, set } from "idb-keyval";
import type { Board, Verdict } from "../engine/client";
import type { Locale } from "../i18n";
import type { Tab, Theme } from "./desk";
import type { Form, ProductFields } from "./form";

export interface Kept {
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
  save(kept: Kept): Promise<void>;
}

/** Raised when the shape of `Kept` changes; what an older page kept is then left aside. */
const KEY = "desk-1";

export function onDevice(): Keep {
  const store = () => createStore("landcast", "desk");
  return {
    async load() {
      try {
        return (await get<Kept>(KEY, store())) ?? null;
      } catch {
        return null;
      }
    },
    async save(kept) {
      try {
        await set(KEY, kept, store());
      } catch {
        // A device that keeps nothing still answers; the next visit opens on the example.
      }
    },
  };
}
