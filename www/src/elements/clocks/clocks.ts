/** Who can be called when: each party's hours as a strip of the seller's day, what they share, the next cut-off, and a call. */
import { LitElement, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { callable, common, dayOf, nextShared, open, slots, type Party, type Role, type Span } from "../../clocks/hours";
import { dayIn, minutes } from "../../clocks/zones";
import type { CivilDate, Plan, Window } from "../../engine/client";
import type { L10n } from "../../i18n";
import { zoneOf } from "../../markets";
import { loadHours, type Hours as Row } from "../../markets/hours";
import type { Desk } from "../../store/desk";
import { NOBODY, loadTeam, saveTeam, type Team } from "../../store/team";
import { Watch } from "../../store/watch";
import { base, controls } from "../../styles/tokens";
import { recommended } from "../plans/pick";
import { LandcastCall } from "./call";
import { styles } from "./clocks.css";
import { LandcastCutoff, type Cutoff } from "./cutoff";
import { LandcastOwnHours } from "./own";
import { strip } from "./strip";

for (const [tag, element] of [["landcast-cutoff", LandcastCutoff], ["landcast-own-hours", LandcastOwnHours], ["landcast-call", LandcastCall]] as const) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/** Streams are run from China, whose day the strips show. */
const HERE = "Asia/Shanghai";
/** A buyer is written to, not called together with customs brokers. */
const INVITED: readonly Role[] = ["seller", "forwarder", "warehouse", "broker", "last-mile"];
/** Stages whose holidays are those of the party. */
const STAGES: Partial<Record<Role, readonly string[]>> = {
  forwarder: ["consolidation"], warehouse: ["handling", "warehouse", "hub"], broker: ["import-clearance"], "last-mile": ["last-mile"],
};

/** Of a party whose hours are not known. */
const WEEK: readonly boolean[] = [true, true, true, true, true, true, true];

export class LandcastClocks extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) desk!: Desk;
  @state() private rows: readonly Row[] = [];
  @state() private team: Team = NOBODY;
  @state() private day: CivilDate | null = null;
  @state() private changing: string | null = null;
  @state() private invited: ReadonlySet<Role> = new Set(INVITED);
  @state() private length = 30;
  @state() private failed = false;

  constructor() {
    super();
    new Watch(this, () => this.desk);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void loadHours().then((rows) => (this.rows = rows), () => (this.failed = true));
    void loadTeam().then((team) => (this.team = team));
  }

  override render() {
    const { desk } = this;
    const { l10n, verdict, form } = desk;
    if (this.failed) return html`<p role="alert">${l10n.t("part-failed")}</p>`;
    if (!this.rows.length) return nothing;
    const plan = verdict && recommended(verdict);
    // Parcels that leave from stock abroad have the clock of the place that holds it.
    const parties = callable(this.rows, form.country, plan?.node ?? null, zoneOf(form.country, form.region), this.team.own);
    const day = this.day ?? dayIn(HERE, desk.today);
    const within = dayOf(HERE, day);
    const lists = new Map(parties.map((party) => [party.id, open(party, within, this.closed(party))]));
    const chosen = parties.filter(({ role }) => this.invited.has(role));
    const shared = chosen.length > 1 ? common(chosen.map(({ id }) => lists.get(id) ?? [])) : [];
    return html`
      <landcast-cutoff .l10n=${l10n} .cutoff=${this.cutoff(l10n, plan, parties)} .now=${() => desk.today}></landcast-cutoff>
      <section aria-label=${l10n.t("clocks-title")}>
        <div class="head">
          <h3>${l10n.t("clocks-title")}</h3>
          <label class="field">${l10n.t("clocks-day")} <input type="date" required .value=${day} @change=${(event: Event) => this.setDay(event.target as HTMLInputElement)} /></label>
        </div>
        <div class="party scale" aria-hidden="true"><span class="day">${l10n.t("clocks-scale", { day: l10n.dayOfWeek(day) })}</span><div class="hours">${[0, 6, 12, 18, 24].map((hour) => html`<span>${hour}</span>`)}</div><span class="blank"></span></div>
        <ul>${parties.map((party) => this.party(l10n, party, within, lists.get(party.id) ?? [], shared))}</ul>
        <p class="hint">${l10n.t("clocks-assumed")}</p>
      </section>
      <landcast-call
        .l10n=${l10n} .verdict=${desk.stale ? null : verdict} .parties=${chosen} .shared=${shared} .slots=${slots(shared, HERE, this.length)} .here=${HERE} .stamp=${() => desk.today}
        .spans=${this.spans(l10n, shared, within)} .next=${this.next(chosen, day, shared)} .length=${this.length} .link=${this.team.link}
        @length=${(event: CustomEvent<number>) => (this.length = event.detail)}
        @day=${(event: CustomEvent<CivilDate>) => (this.day = event.detail)}
        @room=${(event: CustomEvent<string>) => this.keep({ ...this.team, link: event.detail })}
      ></landcast-call>
    `;
  }

  private party(l10n: L10n, party: Party, within: Span, list: readonly Span[], shared: readonly Span[]): TemplateResult {
    const invited = this.invited.has(party.role);
    const now = this.desk.today;
    // A day of the seller touches two days of a party far away.
    const days = new Set([dayIn(party.zone, within.from), dayIn(party.zone, within.to - 1)]);
    const holidays = this.holidays(party).filter(({ date }) => days.has(date)).map(({ date, name }) =>
      name ? l10n.t("clocks-holiday", { day: l10n.day(date), name: l10n.name(name) }) : l10n.t("clocks-holiday-unnamed", { day: l10n.day(date) }));
    const local = l10n.t("clocks-local", {
      opens: l10n.minutes(party.opens),
      closes: party.closes > party.opens ? l10n.minutes(party.closes) : l10n.t("clocks-next-day", { time: l10n.minutes(party.closes) }),
    });
    return html`<li class="party ${invited ? "" : "out"}">
      <label class="who" title=${l10n.t("clocks-in")}><input type="checkbox" .checked=${invited} aria-label="${l10n.t(`role-${party.role}`)} · ${l10n.t("clocks-in")}" @change=${() => this.invite(party.role)} /><span><b>${l10n.t(`role-${party.role}`)}${party.own ? html` <span class="own">${l10n.t("clocks-own")}</span>` : nothing}</b><small>${l10n.name(party.name)}</small></span></label>
      ${strip(within, list, invited ? shared : [], now)}
      <p class="when">
        ${list.length ? l10n.t("clocks-here", { spans: this.spans(l10n, list, within) }) : l10n.t("clocks-off")}${holidays.length ? html` · <span class="off">${holidays.join(l10n.t("list-separator"))}</span>` : nothing}
        <small>${local} · ${l10n.offset(now, party.zone)} · ${l10n.t("clocks-now", { time: l10n.clock(now, party.zone) })}</small>
      </p>
      <button class="link change" type="button" aria-expanded=${this.changing === party.id ? "true" : "false"} aria-label="${l10n.t("clocks-change")}${l10n.t("case-colon")}${l10n.t(`role-${party.role}`)}" @click=${() => (this.changing = this.changing === party.id ? null : party.id)}>${l10n.t("clocks-change")}</button>
      ${this.changing === party.id ? html`<landcast-own-hours .l10n=${l10n} .party=${party} @hours=${(event: CustomEvent<Team["own"][string] | null>) => this.setHours(party.id, event.detail)}></landcast-own-hours>` : nothing}
    </li>`;
  }

  /** "16:00–18:00", by the seller's clock; what runs to the day's end ends at 24:00. */
  private spans(l10n: L10n, list: readonly Span[], within: Span): string {
    const end = ({ to }: Span) => (to === within.to ? "24:00" : l10n.clock(to, HERE));
    return list.map((span) => `${l10n.clock(span.from, HERE)}–${end(span)}`).join(l10n.t("list-separator"));
  }

  private cutoff(l10n: L10n, plan: Plan | null, parties: readonly Party[]): Cutoff | null {
    const minute = plan?.cutoff ? minutes(plan.cutoff.time) : null;
    if (!plan?.cutoff || minute === null) return null;
    const first = plan.stages.find((stage) => stage.cutoff !== null);
    const role: Role = first?.stage === "consolidation" ? "forwarder" : "warehouse";
    const party = parties.find((one) => one.role === role);
    const { zone, next } = plan.cutoff;
    return { zone, minute, next: Date.parse(next), days: party?.days ?? WEEK, party: l10n.name(first?.partyName) || l10n.name(party?.name) };
  }

  private holidays(party: Party): NonNullable<Window["calendar"]> {
    const calendar = this.desk.verdict?.window?.calendar ?? [];
    const stages = STAGES[party.role] ?? [];
    return calendar.filter((one) => one.kind === "holiday" && one.stages.some((stage) => stages.includes(stage)));
  }

  private closed = (party: Party): ReadonlySet<CivilDate> => new Set(this.holidays(party).map(({ date }) => date));

  private next(chosen: readonly Party[], day: CivilDate, shared: readonly Span[]): CivilDate | null {
    if (chosen.length < 2 || slots(shared, HERE, this.length).length) return null;
    return nextShared(chosen, HERE, day, this.length, this.closed);
  }

  private setDay(input: HTMLInputElement): void {
    if (/^\d{4}-\d{2}-\d{2}$/.test(input.value)) this.day = input.value;
  }

  private invite(role: Role): void {
    const invited = new Set(this.invited);
    if (!invited.delete(role)) invited.add(role);
    this.invited = invited;
  }

  private setHours(id: string, hours: Team["own"][string] | null): void {
    const own = { ...this.team.own };
    if (hours) own[id] = hours;
    else delete own[id];
    this.keep({ ...this.team, own });
  }

  private keep(team: Team): void {
    this.team = team;
    void saveTeam(team);
  }
}
