/** Names for the classes. Apart from them, so that a page may take a class without its name, and so that two versions on one page do not mix. */
import { LandcastAnswers } from "./answers/answers";
import { LandcastGoods } from "./goods/goods";
import { LandcastInputs } from "./inputs/inputs";
import { LandcastSay } from "./say/say";
import { LandcastValue } from "./value/value";

export type Registration = readonly [tag: string, element: CustomElementConstructor];

/** What both the desk and the embedded calculator are made of. */
export const SHARED: readonly Registration[] = [
  ["landcast-value", LandcastValue],
  ["landcast-answers", LandcastAnswers],
  ["landcast-goods", LandcastGoods],
  ["landcast-inputs", LandcastInputs],
  ["landcast-say", LandcastSay],
];

/**
 * Registers all or nothing. `false` when one of the names is taken: then another copy of Landcast is on the page, and its
 * elements stay whole instead of being made of two versions.
 */
export function register(registrations: readonly Registration[]): boolean {
  if (registrations.some(([tag]) => customElements.get(tag))) return false;
  for (const [tag, element] of registrations) customElements.define(tag, element);
  return true;
}
