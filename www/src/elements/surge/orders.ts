/** What a what-if makes of the requests: more orders, more days, or the stream's orders spread over the whole run-of-show. */
import type { OrderEstimate, QuoteRequest } from "../../engine/client";
import { spread } from "../../store/plan";

export interface WhatIf {
  /** Orders a day, times so much. */
  times: number;
  /** Days of the stream; null for those of the panel. */
  days: number | null;
}

/** What is no number is left for the engine to name. */
function scaled(count: number | undefined, times: number): number | undefined {
  return typeof count === "number" ? Math.round(count * times) : count;
}

/** Each day's orders of the stream, shared out over the requests. */
export function asked(requests: readonly QuoteRequest[], { times, days }: WhatIf): QuoteRequest[] {
  const parts = requests.length;
  return requests.map((request, part) => {
    const share = (count: number | undefined) => spread(scaled(count, times), parts)[part];
    const estimate = (orders: OrderEstimate) =>
      Object.fromEntries(Object.entries(orders).map(([key, count]) => [key, share(count)])) as unknown as OrderEstimate;
    const { stream } = request;
    return {
      ...request,
      stream: {
        ...stream,
        ...(stream?.orders ? { orders: estimate(stream.orders) } : {}),
        ...(stream?.after ? { after: { ...stream.after, orders: estimate(stream.after.orders) } } : {}),
        ...(days === null ? {} : { days }),
      },
    };
  });
}
