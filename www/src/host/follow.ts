/** The desk's side: tells open host views what stands, and keeps it for those opened later. */
import type { Desk } from "../store/desk";
import { saidOf } from "../say/lengths";
import { Wordings } from "../say/wordings";
import { CHANNEL, keepState, readMessage, type HostMessage, type HostState } from "./state";

/** What the desk shows now, but for when. */
export function hostState(desk: Pick<Desk, "form" | "l10n" | "verdict" | "stale" | "engine" | "own">, id: string, at: number): HostState {
  const { form, l10n, verdict, stale, engine } = desk;
  const answered = verdict !== null && !stale && engine.status === "ready" ? verdict : null;
  const said = answered && saidOf(answered);
  const own = said && desk.own?.all(form, said);
  const price = { amount: form.price, currency: form.currency };
  return {
    v: 1,
    desk: id,
    at,
    locale: l10n.locale,
    product: { zh: form.nameZh.slice(0, 200), en: form.nameEn.slice(0, 200) },
    // Of an answered question the price is a number, whatever digits were typed.
    price: answered && /^\d+(\.\d+)?$/.test(price.amount) ? price : null,
    country: form.country,
    said,
    ...(own && Object.keys(own).length ? { own } : {}),
    why: said ? null : engine.status === "ready" ? (stale ? "stale" : "none") : "unready",
  };
}

/** The desk from now on tells what changes. Answers the present state, for who wants to hand it on. */
export function follow(desk: Desk): { state(): HostState; end(): void } {
  // Not of the crypto kind: that is missing where a tablet has the page over the local network.
  const id = Math.random().toString(36).slice(2);
  const channel = new BroadcastChannel(CHANNEL);
  const post = (message: HostMessage) => channel.postMessage(message);
  let last = hostState(desk, id, desk.today);
  void Wordings.of(desk);
  let due = false;
  let told = false;
  const tell = () => {
    due = false;
    const now = hostState(desk, id, last.at);
    // Until the engine has spoken the state of the last visit stands.
    if (desk.engine.status === "loading") return;
    const same = JSON.stringify(now) === JSON.stringify(last);
    if (same && told) return;
    told = true;
    if (!same) last = { ...now, at: desk.today };
    keepState(() => localStorage, last);
    post({ type: "state", state: last });
  };
  const onChange = () => {
    if (due) return;
    due = true;
    // After the answer was painted, once for however many keys.
    setTimeout(tell);
  };
  desk.addEventListener("change", onChange);
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (readMessage(data)?.type === "ask" && desk.engine.status !== "loading") post({ type: "state", state: last });
  });
  const onHide = () => post({ type: "closed", desk: id });
  // A page that is shown again from the browser's memory was told closed.
  const onShow = () => {
    told = false;
    onChange();
  };
  addEventListener("pagehide", onHide);
  addEventListener("pageshow", onShow);
  tell();
  return {
    state: () => hostState(desk, id, last.at),
    end() {
      desk.removeEventListener("change", onChange);
      removeEventListener("pagehide", onHide);
      removeEventListener("pageshow", onShow);
      channel.close();
    },
  };
}
