/** What stays on the device between visits, in IndexedDB. Without storage (private windows, some web views) the desk works all the same. */
import { createStore, del, get, set } from "idb-keyval";
import type { Board, Overlay, Verdict } from "../engine/client";
import type { Locale } from "../i18n";
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
  /** What own parcels taught, apart from the rest: it is large and rarely changes. */
  loadOverlay(): Promise<Overlay | null>;
  saveOverlay(overlay: Overlay | null): Promise<void>;
}

/** Raised when the shape of `Kept` changes; what an older page kept is then left aside. */
const KEY = "desk-1";
const OVERLAY = "learned-1";

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
    async loadOverlay() {
      try {
        return (await get<Overlay>(OVERLAY, store())) ?? null;
      } catch {
        return null;
      }
    },
    async saveOverlay(overlay) {
      try {
        await (overlay ? set(OVERLAY, overlay, store()) : del(OVERLAY, store()));
      } catch {
        // It serves until the page is closed; the view names no other promise.
      }
    },
  };
}
