/** What was replaced by a link or a file: it stands aside, said in a band, until the seller takes it back or lets it go. */
import { html } from "lit";
import { loadTexts } from "../i18n/views";
import type { Desk, Typed } from "../store/desk";

export interface Aside {
  why: "link" | "receipt" | "file";
  /** The instant it was set aside. */
  at: number;
  typed: Typed;
  /** What was wrong or unknown, in words of the locale files with their numbers. */
  notes: { id: string; args: Record<string, string | number> }[];
  /** Everything else that was on the device, where a file replaced it. */
  entries?: Record<string, unknown>;
}

/** Keeps what is about to be replaced. Of two in a row the first one counts: that is what the seller typed. */
export async function setAside(desk: Desk, aside: Omit<Aside, "at" | "typed">): Promise<void> {
  const before = await desk.kept("aside-1");
  const entries = before?.entries ?? aside.entries;
  const kept: Aside = { why: before?.entries ? "file" : aside.why, notes: aside.notes, at: desk.today, typed: before?.typed ?? desk.typed, ...(entries ? { entries } : {}) };
  await desk.keepApart("aside-1", kept);
  await showAside(desk, kept);
}

/** The band, also on a later visit: closing the page is no decision. */
export async function showAside(desk: Desk, aside: Aside | null): Promise<void> {
  if (!aside) return;
  const back = async () => (aside.entries ? (await import("./data")).restore(desk, aside) : desk.putBack(aside.typed));
  await loadTexts("share", desk.l10n);
  const done = async (work?: () => Promise<void>) => {
    desk.bands.delete("aside");
    await desk.keepApart("aside-1", null);
    await work?.();
    desk.changed();
  };
  desk.bands.set("aside", () => {
    const { l10n } = desk;
    return html`<div class="band calm">
      <p>${l10n.t(`aside-${aside.why}`)} ${aside.notes.map(({ id, args }) => html`${l10n.t(id, args)} `)}</p>
      <button class="button" type="button" @click=${() => void done(back)}>${l10n.t("aside-back")}</button>
      <button class="button" type="button" @click=${() => void done()}>${l10n.t("aside-keep")}</button>
    </div>`;
  });
  desk.changed();
}

/** A sentence that stays until it is read. */
export async function tell(desk: Desk, key: string, id: string, args: Record<string, string | number> = {}): Promise<void> {
  await loadTexts("share", desk.l10n);
  desk.bands.set(key, () => html`<div class="band">
    <p>${desk.l10n.t(id, args)}</p>
    <button class="button" type="button" @click=${() => (desk.bands.delete(key), desk.changed())}>${desk.l10n.t("share-understood")}</button>
  </div>`);
  desk.changed();
}
