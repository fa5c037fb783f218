/** Texts of views that come when they are first shown, so that the first answer does not wait for them. */
import { alongside } from ".";
import type { L10n } from "./l10n";

const FILES = import.meta.glob<string>("../../locales/views/*.ftl", { query: "?raw", import: "default" });
const opened = new Set<string>();
const held = new Set<string>();

/** True once the texts of the view stand in this language. */
export function hasTexts(view: string, l10n: L10n): boolean {
  return held.has(`${view}.${l10n.locale}`);
}

export async function loadTexts(view: string, l10n: L10n): Promise<void> {
  opened.add(view);
  const name = `${view}.${l10n.locale}`;
  if (held.has(name)) return;
  const source = await FILES[`../../locales/views/${name}.ftl`]?.();
  if (source && !held.has(name)) {
    l10n.add(source);
    held.add(name);
  }
}

// A view that is open stays whole when the language changes.
alongside.add(async (l10n) => {
  await Promise.all([...opened].map((view) => loadTexts(view, l10n)));
});
