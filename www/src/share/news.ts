/** What the newer release brings, said beside the offer to put it in place. */
import { html } from "lit";
import { released } from "virtual:landcast-release";
import { loadTexts } from "../i18n/views";
import type { Desk } from "../store/desk";
import { fresh, pointsOf, theirs } from "./release";

/** More is a release note, not an offer. */
const MOST = 6;

export async function news(desk: Desk): Promise<void> {
  const release = await theirs();
  if (!release || !desk.info) return;
  await loadTexts("share", desk.l10n);
  const { engine, pack } = desk.info;
  desk.news = () => {
    const { l10n } = desk;
    const { points: newer, lang } = pointsOf(release, l10n.locale);
    const points = fresh(newer, pointsOf(released, lang).points);
    return html`<small>
      ${l10n.t(pack.version === release.pack.version ? "news-same-pack" : "news-pack", { then: pack.version, now: release.pack.version, date: l10n.date(release.pack.built) })}
      ${engine === release.engine ? "" : l10n.t("news-engine", { then: engine, now: release.engine })}
      ${points.length ? html`${l10n.t("news-changes")} <span lang=${lang}>${points.slice(0, MOST).map(({ title }) => title).join(lang === "en" ? "; " : "；")}${points.length > MOST ? " …" : ""}</span>` : ""}
    </small>`;
  };
  desk.changed();
}
