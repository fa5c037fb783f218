/** The host view inside the page of one file, in place of the desk. */
import { start } from "../host/start";
import css from "../styles/host.css?inline";

export function show(asked: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const host = document.createElement("landcast-host");
  document.querySelector("landcast-desk")?.replaceWith(host);
  start(host, asked);
}
