/** Starts the host view: what its address asks for, the texts, then the one element. */
import en from "../../locales/views/host.en.ftl?raw";
import zh from "../../locales/views/host.zh-CN.ftl?raw";
import { LandcastHost } from "../elements/host/host";
import { L10n } from "../i18n/l10n";
import { readOptions } from "./options";
import { fromFragment, lastState } from "./state";

/** `search` is what the address asks for, `hash` what was handed over in it. */
export function start(host: HTMLElement, search: string, hash = ""): void {
  const options = readOptions(search);
  document.documentElement.classList.toggle("overlay", options.overlay !== null);
  if (options.overlay) {
    // Through the object model: the policy forbids styles in markup.
    document.documentElement.style.background = options.overlay;
  }
  if (!customElements.get("landcast-host")) customElements.define("landcast-host", LandcastHost);
  const view = host as LandcastHost;
  view.texts = { "zh-CN": new L10n("zh-CN", [zh]), en: new L10n("en", [en]) };
  view.options = options;
  const handed = fromFragment(hash);
  if (handed) view.hand(handed);
  else view.follow(lastState(() => localStorage));
  document.addEventListener("visibilitychange", () => void stayAwake());
  void stayAwake();
}

/** A screen beside the camera must not go dark during the stream. */
async function stayAwake(): Promise<void> {
  if (document.visibilityState !== "visible") return;
  // Refused on low battery and unknown to some browsers; then the system's own setting holds.
  await navigator.wakeLock?.request("screen").catch(() => {});
}
