/** Reads a request back into the fields, for pages that set one as a property. Only what is named in it changes. */
import type { GoodsClass, QuoteRequest } from "../engine/client";
import { shift } from "../i18n/decimal";
import type { Form } from "./form";
import { fromHazards, fromPacking } from "./hazards";

/** Any part of a request, at any depth. */
export type PartialRequest = { [K in keyof Omit<QuoteRequest, "settings" | "fx" | "disruptions" | "slowNetwork">]?: Partial<NonNullable<QuoteRequest[K]>> | (null extends QuoteRequest[K] ? null : never) } & Pick<QuoteRequest, "settings" | "fx" | "disruptions" | "slowNetwork">;

export function fromRequest(request: PartialRequest): Partial<Form> {
  const { product, destination, stream, seller, packaging, settings, fx } = request;
  const hazards = product && fromHazards(product);
  const promise = seller?.promise;
  return defined({
    productId: product?.id,
    nameZh: product?.name,
    nameEn: product?.name,
    category: product?.category ?? (product && "category" in product ? "" : undefined),
    hs: product?.hs ?? (product && "hs" in product ? "" : undefined),
    cost: product?.unitCost?.amount,
    price: product?.price?.amount,
    currency: product?.price?.currency,
    weight: product?.weightG === undefined ? undefined : String(product.weightG),
    size: product?.sizeMm ? product.sizeMm.join("×") : undefined,
    sizeUnit: product?.sizeMm ? "mm" : undefined,
    goods: product?.goods?.filter((one): one is GoodsClass => one !== "general"),
    batteryWh: product?.batteryWh ?? undefined,
    hazards: hazards && Object.keys(hazards).length ? hazards : undefined,
    papers: product && "papers" in product ? (product.papers ?? null) : undefined,
    packing: packaging === null ? {} : packaging && fromPacking(packaging, product?.sizeMm ? "mm" : "cm"),
    fragility: product?.fragility,
    stage: product?.stage,
    country: destination?.country,
    region: destination?.region ?? (destination?.country ? "" : undefined),
    postcode: destination?.postcode ?? (destination?.country ? "" : undefined),
    cod: destination?.cod,
    quantity: text(request.order?.quantity),
    low: text(stream?.orders?.low),
    likely: text(stream?.orders?.likely),
    high: text(stream?.orders?.high),
    ordersSoFar: stream?.ordersSoFar === null ? "" : text(stream?.ordersSoFar),
    days: text(stream?.days),
    maxPromiseDays: stream?.maxPromiseDays === null ? "" : text(stream?.maxPromiseDays),
    schemes: seller?.schemes,
    incoterm: seller?.incoterm,
    platform: seller && "platform" in seller ? (seller.platform ?? "") : undefined,
    policy: promise?.policy,
    onTime: promise?.policy === "quantile" ? shift(promise.onTime, 2) : undefined,
    bufferDays: promise?.policy === "buffer" ? String(promise.days) : undefined,
    lateCost: promise?.policy === "cost" ? promise.late : undefined,
    longCost: promise?.policy === "cost" ? promise.long : undefined,
    commission: percent(seller?.fees?.commission),
    payment: percent(seller?.fees?.payment),
    returns: percent(seller?.fees?.returns),
    stock: seller?.stock && texts(seller.stock),
    quota: seller?.carriers?.dailyQuota && texts(seller.carriers.dailyQuota),
    ...plansOf(request),
    disruptions: request.disruptions,
    slowNetwork: request.slowNetwork,
    settings,
    fx,
  });
}

/** A section that is named replaces what was typed in its fields; one that is not leaves them. */
function plansOf({ stream, seller, stock }: PartialRequest): { [K in keyof Form]?: Form[K] | undefined } {
  const after = stream?.after;
  const refunds = seller?.refunds;
  const cod = seller?.cod;
  const shown = (number: number | null | undefined) => text(number) ?? "";
  const share = (fraction: string | null | undefined) => percent(fraction ?? undefined) ?? "";
  return {
    after: stream && "after" in stream ? { low: shown(after?.orders.low), likely: shown(after?.orders.likely), high: shown(after?.orders.high), days: shown(after?.days) } : undefined,
    reserves: seller?.carriers?.reserve?.map((one) => ({ service: one.service, quota: shown(one.dailyQuota), fromDay: shown(one.fromDay), signed: one.signed ?? false, setup: one.setup?.amount ?? "" })),
    outages: seller?.carriers?.outages,
    refunds: seller && "refunds" in seller ? { base: share(refunds?.base), days: shown(refunds?.days), share: share(refunds?.share) } : undefined,
    codPlan: seller && "cod" in seller
      ? { refusal: share(cod?.refusal), perLateDay: share(cod?.refusalPerLateDay), returnCost: cod?.returnCost?.amount ?? "", recovery: share(cod?.recovery), prepaid: share(cod?.prepaidShare) }
      : undefined,
    stockPlan: stock
      ? {
          windowDays: shown(stock.windowDays), variation: stock.variation ?? "", distribution: stock.distribution ?? "", spillOverseas: share(stock.spill?.overseas), spillBorder: share(stock.spill?.border),
          salvage: share(stock.salvageShare), leftoverDays: shown(stock.leftoverDays), payoutDays: shown(stock.payoutDays), fixed: stock.fixed?.amount ?? "",
        }
      : undefined,
    weeks: stock ? (stock.weeks ?? []).join(" ") : undefined,
    current: stock ? (stock.current ?? "") : undefined,
  };
}

function texts(counts: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(counts).map(([id, count]) => [id, String(count)]));
}

function text(number: number | null | undefined): string | undefined {
  return number === null || number === undefined ? undefined : String(number);
}

function percent(fraction: string | undefined): string | undefined {
  return fraction === undefined ? undefined : shift(fraction, 2);
}

function defined(fields: { [K in keyof Form]?: Form[K] | undefined }): Partial<Form> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Form>;
}
