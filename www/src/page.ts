/** Starts the desk: elements, state, theme and language of the document, offline. */
import { registerSW } from "virtual:pwa-register";
import { LandcastBoard } from "./elements/board/board";
import { LandcastDesk } from "./elements/desk/desk";
import { LandcastHeader } from "./elements/header/header";
import { LandcastNotice } from "./elements/notice/notice";
import { SHARED, register } from "./elements/register";
import { LandcastTabs } from "./elements/tabs/tabs";
import { early } from "./engine/early";
import { bundled } from "./engine/files";
import { loadLocale, negotiate } from "./i18n";
import { Desk } from "./store/desk";
import { onDevice } from "./store/keep";
import { tokens } from "./styles/tokens";

if (tokens.styleSheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, tokens.styleSheet];

register([
  ...SHARED,
  ["landcast-header", LandcastHeader],
  ["landcast-notice", LandcastNotice],
  ["landcast-board", LandcastBoard],
  ["landcast-tabs", LandcastTabs],
  ["landcast-desk", LandcastDesk],
]);

const desk = new Desk(bundled, onDevice(import.meta.url), Date.now, early);

desk.addEventListener("change", () => {
  const root = document.documentElement;
  // Set anew, even to the same, they would style and lay out the whole page with every key.
  if (root.lang !== desk.l10n.locale) {
    root.lang = desk.l10n.locale;
    document.title = desk.l10n.t("page-title");
  }
  if (desk.theme === "auto") delete root.dataset.theme;
  else if (root.dataset.theme !== desk.theme) root.dataset.theme = desk.theme;
});

addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") void desk.flush();
});

addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  desk.install = event as NonNullable<Desk["install"]>;
});

const update = registerSW({
  onOfflineReady() {
    desk.offlineReady = true;
    desk.changed();
  },
  onNeedRefresh() {
    // Never swapped under a running quote: the seller says when.
    desk.applyUpdate = () => void desk.flush().then(() => update(true));
    desk.changed();
  },
});
// A page served by its worker was stored on an earlier visit.
if (navigator.serviceWorker?.controller) desk.offlineReady = true;

const locale = negotiate(navigator.languages);
if (locale !== desk.l10n.locale) desk.l10n = await loadLocale(locale);

const element = document.querySelector("landcast-desk") as LandcastDesk;
element.desk = desk;
desk.changed();
// Host views follow once there is something to follow.
desk.addEventListener("answered", () => void import("./host/follow").then(({ follow }) => follow(desk)), { once: true });
// The box, undo and the keys follow the first answer.
desk.addEventListener("change", function later() {
  if (desk.engine.status === "loading") return;
  desk.removeEventListener("change", later);
  void import("./quick/start").then(({ start }) => start(desk, element));
});
// Not awaited: a view that is loaded later imports from this script and would wait for the engine with it.
// What the first answer does not need comes behind it: links, what is kept, what a newer page brings.
void desk.start().then(() => import("./share/after")).then(({ after }) => after(desk));
