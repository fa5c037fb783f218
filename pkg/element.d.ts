import type { Info, Problem, QuoteRequest, Verdict } from "./types";

/** `<landcast-calculator>`. Importing the script registers it. */
export class LandcastCalculator extends HTMLElement {
  country: string | null;
  region: string | null;
  postcode: string | null;
  price: string | null;
  currency: string | null;
  cost: string | null;
  hs: string | null;
  category: string | null;
  weight: string | null;
  locale: string | null;
  theme: "light" | "dark" | null;
  answersOnly: boolean;
  /** Any part of a request may be set; reading gives the whole of it. */
  get request(): QuoteRequest | null;
  set request(request: object | null);
  readonly verdict: Verdict | null;
}

declare global {
  interface HTMLElementTagNameMap {
    "landcast-calculator": LandcastCalculator;
  }
  interface HTMLElementEventMap {
    "landcast-ready": CustomEvent<Info>;
    "landcast-quote": CustomEvent<Verdict>;
    "landcast-error": CustomEvent<{ reason: string; detail: string } | { problems: Problem[] }>;
  }
}
