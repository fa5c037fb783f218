/** The stages on the calendar: each from its median start to its median end, its slow parcels as a whisker, days off shaded. */
import { html, nothing, svg, type TemplateResult } from "lit";
import { labelled, thinned } from "../../charts/spread";
import type { Plan, Source, SpecialDay, Stage, Window } from "../../engine/client";
import type { L10n } from "../../i18n";
import { addDays, daysBetween } from "./days";

const HEIGHT = 34;

/** The stage that most of the lateness comes from; none where nothing is late. */
export function weakest(stages: readonly Stage[]): Stage | null {
  let worst: Stage | null = null;
  for (const stage of stages) if (Number(stage.lateShare) > Number(worst?.lateShare ?? 0)) worst = stage;
  return worst;
}

/** Days that follow each other under one name are told once, with all stages that any of them touches. */
export function spells(calendar: readonly SpecialDay[]): (SpecialDay & { to: string })[] {
  const found: (SpecialDay & { to: string })[] = [];
  for (const day of [...calendar].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    if (day.kind === "weekend") continue;
    const open = found.find((one) => one.kind === day.kind && one.name?.zh === day.name?.zh && (one.to === day.date || addDays(one.to, 1) === day.date));
    if (open) {
      open.to = day.date;
      open.stages = [...new Set([...open.stages, ...day.stages])];
    } else {
      found.push({ ...day, to: day.date });
    }
  }
  return found;
}

export function stages(l10n: L10n, plan: Plan, window: Window, start: string): TemplateResult | typeof nothing {
  const all = plan.stages;
  if (all.length === 0) return nothing;
  const end = Math.max(daysBetween(start, window.promise.to), ...all.map((stage) => daysBetween(start, stage.from) + stage.p90)) + 1;
  const calendar = (window.calendar ?? []).filter((day) => daysBetween(start, day.date) >= 0 && daysBetween(start, day.date) < end);
  const kinds = [...new Set(calendar.map((day) => day.kind))];
  const named = spells(calendar);
  const worst = weakest(all);
  const percent = (day: number) => `${((day / end) * 100).toFixed(3)}%`;
  const promised = { x: percent(daysBetween(start, window.promise.from)), width: percent(daysBetween(window.promise.from, window.promise.to) + 1) };
  const span = { first: 0, step: 1, count: end };
  const dates = labelled(span, 9);
  const narrow = thinned(dates, 4);
  return html`<section>
    <header><h3>${l10n.t("window-stages")}</h3><p class="quiet">${l10n.t("window-stages-how")}</p></header>
    <div class="chain">
      <div class="scale" aria-hidden="true"><span></span><svg width="100%" height="18">
        ${svg`<rect class="band" x=${promised.x} width=${promised.width} y="0" height="18"></rect>
        ${dates.map((day) => svg`<text class=${day === 0 ? "first" : narrow.has(day) ? "" : "more"} x=${percent(day)} y="13" text-anchor="middle">${l10n.day(addDays(start, day))}</text>`)}`}
      </svg><span class="num">P50 / P90</span><span class="num">${l10n.t("stage-late")}</span></div>
      <ol>
        ${all.map((stage) => {
          const from = daysBetween(start, stage.from);
          const to = daysBetween(start, stage.to);
          const slow = from + stage.p90;
          const bar = Math.max(to - from, 0.3);
          return html`<li class=${stage === worst ? "weakest" : ""}>
            <span class="who"><b>${l10n.word("stage", stage.stage)}</b>${stage === worst ? html` <span class="tag warn">${l10n.t("window-weakest")}</span>` : nothing}<small>${l10n.name(stage.partyName) || stage.party}${stage.cutoff ? html` · ${l10n.t("window-cutoff", { time: stage.cutoff })}` : nothing}</small></span>
            <span class="unseen">${l10n.day(stage.from)} – ${l10n.day(stage.to)}</span>
            <svg width="100%" height=${HEIGHT} aria-hidden="true">
              ${svg`<rect class="ground" x="0" width="100%" y="0" height=${HEIGHT}></rect>
              <rect class="band" x=${promised.x} width=${promised.width} y="0" height=${HEIGHT}></rect>
              ${calendar.filter((day) => day.stages.includes(stage.stage)).map((day) => {
                const at = daysBetween(start, day.date);
                return svg`<rect class=${day.kind} x=${percent(at)} width=${percent(1)} y="0" height=${HEIGHT}></rect>${day.kind === "weekend" ? nothing : svg`<rect class="sign ${day.kind}" x=${percent(at)} width=${percent(1)} y=${HEIGHT - 4} height="4"></rect>`}`;
              })}
              ${slow > from + bar ? svg`<line class="whisker" x1=${percent(from + bar)} x2=${percent(slow)} y1=${HEIGHT / 2} y2=${HEIGHT / 2}></line><line class="whisker" x1=${percent(slow)} x2=${percent(slow)} y1=${HEIGHT / 2 - 5} y2=${HEIGHT / 2 + 5}></line>` : nothing}
              <rect class="run" x=${percent(from)} width=${percent(bar)} y=${HEIGHT / 2 - 7} height="14" rx="2"></rect>
              ${stage.cutoff ? svg`<line class="cutoff" x1=${percent(from)} x2=${percent(from)} y1="2" y2=${HEIGHT - 2}></line>` : nothing}`}
            </svg>
            <span class="num"><span class="unseen">P50 / P90 </span>${stage.p50} / ${stage.p90} ${l10n.t("unit-days-short")}</span>
            <span class="num share"><span class="unseen">${l10n.t("stage-late")} </span>${l10n.percent(stage.lateShare)}</span>
          </li>`;
        })}
      </ol>
    </div>
    <ul class="key">
      <li><i class="run"></i>${l10n.t("window-median")}</li>
      <li><i class="whisker"></i>${l10n.t("window-slow")}</li>
      <li><i class="band"></i>${l10n.t("board-window")}</li>
      ${kinds.map((kind) => html`<li><i class=${kind}></i>${l10n.t(`day-${kind}`)}</li>`)}
    </ul>
    ${named.length
      ? html`<ul class="points">${named.map((one) => html`<li><b>${one.to === one.date ? l10n.day(one.date) : `${l10n.day(one.date)} – ${l10n.day(one.to)}`}</b> ${l10n.name(one.name) || l10n.t(`day-${one.kind}`)}<span class="quiet"> · ${one.name ? html`${l10n.t(`day-${one.kind}`)} · ` : nothing}${one.stages.map((stage) => l10n.word("stage", stage)).join(l10n.t("list-separator"))}</span></li>`)}</ul>`
      : nothing}
  </section>`;
}

/** What each stage was taken to last before anything was learned, how sure that is and who says so. */
export function priors(l10n: L10n, plan: Plan): TemplateResult | typeof nothing {
  const known = plan.stages.filter((stage) => stage.prior);
  const { published } = plan;
  if (known.length === 0 && !published) return nothing;
  // One source for all of them, as is usual, is told once below.
  const sources = [...known.map(({ prior }) => prior?.source ?? null), ...(published ? [published.source] : [])];
  const one = sources.every((given) => given?.title === sources[0]?.title) ? (sources[0] ?? null) : null;
  return html`<section>
    <h3>${l10n.t("window-priors")}</h3>
    <div class="wide" tabindex="0" role="region" aria-label=${l10n.t("window-priors")}>
      <table class="stacked priors">
        <caption class="unseen">${l10n.t("window-priors")}</caption>
        <thead><tr><th scope="col">${l10n.t("stage")}</th><th scope="col" class="num">${l10n.t("prior-days")}</th><th scope="col">${l10n.t("prior-grade")}</th>${one ? nothing : html`<th scope="col" class="from">${l10n.t("why-source")}</th>`}</tr></thead>
        <tbody>${known.map((stage) => {
          const prior = stage.prior;
          return prior ? html`<tr>
            <th scope="row">${l10n.word("stage", stage.stage)}</th>
            <td class="num">${[prior.low, prior.mode, prior.high].map((one) => l10n.decimal(one)).join(" – ")}<small>${l10n.t(`prior-unit-${prior.unit}`)}</small>${prior.inspection
              ? html`<small>${l10n.t("prior-inspection", { share: l10n.percent(prior.inspection.share), low: l10n.decimal(prior.inspection.low), high: l10n.decimal(prior.inspection.high) })}</small>`
              : nothing}</td>
            <td>${l10n.word("confidence", prior.grade)}</td>
            ${one ? nothing : html`<td class="from">${source(prior.source)}</td>`}
          </tr>` : nothing;
        })}
        ${published
          ? html`<tr>
              <th scope="row">${l10n.t("prior-whole")}</th>
              <td class="num">${l10n.span(published.from, published.to)}<small>${l10n.t(`prior-unit-${published.unit}`)}</small></td>
              <td>${l10n.word("confidence", published.grade)}</td>
              ${one ? nothing : html`<td class="from">${source(published.source)}</td>`}
            </tr>`
          : nothing}</tbody>
      </table>
    </div>
    ${one ? html`<p class="quiet">${l10n.t("why-source")} · ${source(one)}</p>` : nothing}
  </section>`;
}

export function source(given: Partial<Source> | null): TemplateResult | typeof nothing {
  if (!given?.title) return nothing;
  const href = given.href && /^https?:/.test(given.href) ? given.href : null;
  return href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${given.title}</a>` : html`${given.title}`;
}
