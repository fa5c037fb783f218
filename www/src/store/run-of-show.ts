/** The built-in run-of-show, read from `examples/run-of-show.csv` when the page is built. */
import rows from "../../../examples/run-of-show.csv";
import type { ProductFields } from "./form";
import { toFields } from "./run-of-show.fields";

export const runOfShow: readonly ProductFields[] = rows.map(toFields);
