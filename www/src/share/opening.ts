/** Inputs that come from elsewhere: a link, or the request of a receipt. They replace what is on the desk, which stands aside. */
import type { QuoteRequest } from "../engine/client";
import { PRODUCT_FIELDS, type Form } from "../store/form";
import { fromRequest } from "../store/request";
import type { Desk } from "../store/desk";
import { ownNumber } from "../store/line-up";
import { undoOf } from "../store/undo";
import { setAside, tell, type Aside } from "./aside";
import { fromFragment, isLinkProblem, type LinkProblem } from "./link";

/** A link that says nothing new sets nothing aside. */
function isNew(desk: Desk, patch: Partial<Form>): boolean {
  return (Object.keys(patch) as (keyof Form)[]).some((name) => JSON.stringify(desk.form[name]) !== JSON.stringify(patch[name]));
}

/** One step, which undo takes back; and never under the number of another product. */
function bring(desk: Desk, patch: Partial<Form>): void {
  const { productId = "", nameZh = "", nameEn = "" } = patch;
  undoOf(desk).group(() => desk.set(productId ? { ...patch, productId: ownNumber({ productId, nameZh, nameEn }, [...desk.products, ...desk.lineUp]) } : patch));
}

/** Takes the inputs of a link; null when they were taken. */
export async function openLink(desk: Desk, text: string): Promise<LinkProblem | null> {
  const read = await fromFragment(text);
  if (isLinkProblem(read)) return read;
  const { patch, scope, unknown, pack, rates, learned } = read;
  const notes: Aside["notes"] = [];
  if (unknown.length) notes.push({ id: "aside-unknown", args: { count: unknown.length, names: unknown.slice(0, 6).join(" ") } });
  if (scope === "public") notes.push({ id: "aside-cost", args: {} });
  const here = desk.info?.pack.version ?? "";
  if (pack && here && pack !== here) notes.push({ id: "aside-pack", args: { then: pack, now: here } });
  if (rates) notes.push({ id: "aside-rates", args: {} });
  if (learned) notes.push({ id: "aside-learned", args: {} });
  if (isNew(desk, patch)) {
    await setAside(desk, { why: "link", notes });
    bring(desk, patch);
  }
  return null;
}

export async function openRequest(desk: Desk, request: QuoteRequest): Promise<void> {
  const blank = Object.fromEntries(PRODUCT_FIELDS.map((name) => [name, name === "papers" ? null : name === "goods" ? [] : name === "hazards" || name === "packing" ? {} : undefined]).filter(([, value]) => value !== undefined));
  const patch: Partial<Form> = { weeks: "", current: "", batteryWh: "", ...blank, ...fromRequest(request) };
  if (!isNew(desk, patch)) return;
  await setAside(desk, { why: "receipt", notes: [] });
  bring(desk, patch);
}

/** What a problem of a link is called in the locale files. */
export function linkProblem(problem: LinkProblem): { id: string; args: Record<string, string | number> } {
  return { id: `link-${problem.code}`, args: { version: "version" in problem ? problem.version : 0, fields: "fields" in problem ? problem.fields.join(" ") : "" } };
}

/** Opens the fragment of the address, if it is one, and takes it away: a reload is no second opening. */
export async function openAddress(desk: Desk): Promise<void> {
  const { hash } = location;
  if (!hash.startsWith("#landcast=")) return;
  history.replaceState(history.state, "", location.pathname + location.search);
  const problem = await openLink(desk, hash);
  if (problem) {
    const { id, args } = linkProblem(problem);
    await tell(desk, "link", id, args);
  }
}
