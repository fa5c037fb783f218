/** The three answers as a picture for a chat: drawn here, with the fonts of the system, light in every theme. */
import type { Verdict } from "../engine/client";
import type { L10n } from "../i18n";
import { claim, sentence } from "../i18n/say";
import { numberOf, receiptOf } from "./receipt";

/** A chat shows it at half this size on a phone. */
export const WIDTH = 1080;
const EDGE = 56;
const FONT = 'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const INK = "#161a19";
const SOFT = "#565d5a";
const LINE = "#dedfd8";
const ACCENT = "#0b6b62";

export interface Card {
  title: string;
  value: string;
  below: string[];
}

/** What stands in the picture; costs and margins only where the seller wants them to. */
export function cards(l10n: L10n, verdict: Verdict, inner: boolean): Card[] {
  const promise = verdict.window?.promise;
  const { duty, buyer } = verdict;
  const plan = verdict.plans.find((one) => one.id === verdict.recommended);
  const paid = duty && duty.payer === "seller" && duty.total !== null && inner ? [l10n.t("strip-seller", { amount: l10n.money({ amount: duty.total, currency: duty.currency }) })] : [];
  return [
    {
      title: l10n.t("window-title"),
      value: promise ? `${l10n.span(promise.minDays, promise.maxDays)} ${l10n.t("unit-days", { count: promise.maxDays })}` : "—",
      below: promise ? [l10n.t("window-on-time", { share: l10n.percent(promise.onTime) })] : [],
    },
    { title: l10n.t("duty-at-door"), value: l10n.money(buyer?.atDoor), below: paid },
    {
      title: l10n.t("mode-title"),
      value: l10n.t(`mode-short-${verdict.mode}`),
      below: [plan ? l10n.name(plan.serviceName) : "", ...(inner && plan?.deliveredCost ? [`${l10n.t("share-cost")} ${l10n.money(plan.deliveredCost)}${plan.marginRate ? ` · ${l10n.t("margin")} ${l10n.percent(plan.marginRate)}` : ""}`] : [])].filter(Boolean),
    },
  ];
}

/** Lines that fit; Chinese breaks anywhere, other words at their spaces. */
export function lines(text: string, most: number, width: (text: string) => number): string[] {
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? [];
  const out = [""];
  for (const piece of pieces) {
    const last = out.at(-1) ?? "";
    if (last && width((last + piece).trimEnd()) > most && !/^[，。！？：；、）」]/.test(piece)) out.push(piece.trimStart());
    else out[out.length - 1] = last + piece;
  }
  return out.map((line) => line.trimEnd());
}

export function draw(canvas: HTMLCanvasElement, l10n: L10n, verdict: Verdict, inner: boolean): void {
  const ink = canvas.getContext("2d");
  if (!ink) return;
  const font = (size: number, weight = 400) => (ink.font = `${weight} ${size}px ${FONT}`);
  const wrap = (text: string | null, most: number) => lines(text ?? "", most, (one) => ink.measureText(one).width);
  const { product, destination, asOf } = verdict.normalized;
  const said = claim(verdict);
  const column = (WIDTH - 2 * EDGE - 2 * 32) / 3;

  font(34);
  const words = wrap(said ? sentence(said, l10n.locale === "zh-CN" ? "zh" : "en") : l10n.t("no-service"), WIDTH - 2 * EDGE - 56);
  font(46, 650);
  const title = wrap(`${product.name ?? ""} → ${l10n.country(destination.country)}`, WIDTH - 2 * EDGE);
  font(26);
  const below = cards(l10n, verdict, inner).map((card) => ({ ...card, below: card.below.flatMap((line) => wrap(line, column)) }));
  const deepest = Math.max(...below.map((card) => card.below.length));

  const top = EDGE + title.length * 60 + 24;
  const middle = top + 150 + deepest * 36 + 24;
  const foot = middle + words.length * 50 + 84;
  canvas.width = WIDTH;
  canvas.height = foot + 40 + EDGE;
  // Setting the size wipes all that was set before.
  ink.fillStyle = "#ffffff";
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.textBaseline = "top";

  font(46, 650);
  ink.fillStyle = INK;
  title.forEach((line, at) => ink.fillText(line, EDGE, EDGE + at * 60));
  below.forEach((card, at) => {
    const x = EDGE + at * (column + 32);
    ink.fillStyle = LINE;
    ink.fillRect(x, top, column, 2);
    ink.fillStyle = SOFT;
    font(26);
    ink.fillText(card.title, x, top + 20, column);
    ink.fillStyle = INK;
    font(60, 700);
    ink.fillText(card.value, x, top + 64, column);
    ink.fillStyle = SOFT;
    font(26);
    card.below.forEach((line, row) => ink.fillText(line, x, top + 144 + row * 36));
  });
  ink.fillStyle = "#dceeeb";
  ink.fillRect(EDGE, middle, WIDTH - 2 * EDGE, words.length * 50 + 44);
  ink.fillStyle = "#0a4a44";
  font(34);
  words.forEach((line, at) => ink.fillText(line, EDGE + 28, middle + 24 + at * 50));
  font(22);
  ink.fillStyle = SOFT;
  ink.fillText(`${l10n.date(asOf.slice(0, 10))} ${asOf.slice(11, 16)} · ${l10n.t("share-receipt")} ${numberOf(receiptOf(verdict))}`, EDGE, foot);
  ink.fillStyle = ACCENT;
  font(22, 650);
  ink.textAlign = "end";
  ink.fillText("Landcast 落地价", WIDTH - EDGE, foot);
  ink.textAlign = "start";
}

export function png(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"));
}
