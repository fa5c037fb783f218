/** The script of a foreign page: `<script type="module" src=".../landcast-element.js"></script>` and then `<landcast-calculator>`. */
import { LandcastCalculator } from "./elements/calculator/calculator";
import { SHARED, register } from "./elements/register";
import { beside } from "./engine/beside";

export { LandcastCalculator };

/** Kept from the bundler's hands: it must stay the address this very script was loaded from. */
const script = import.meta.url;

LandcastCalculator.files ??= beside(script);
if (!register([...SHARED, ["landcast-calculator", LandcastCalculator]])) {
  console.warn("landcast: another copy of the element is on this page; that one stays");
}
