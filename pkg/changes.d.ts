/** Dated changes of a destination's rules. */
import type { CivilDate, Fact, Name, PackId } from "./types";

/** A rule that begins, ends or is announced. */
export interface Change {
  date: CivilDate;
  /** The part of the destination; null for all of it. */
  region: string | null;
  subject: "value" | "list" | "band";
  /** Key of the parameter, id of the list; `rate-band` for a range of duty rates. */
  key: string;
  before: Fact | null;
  /** null where something ends. */
  after: Fact | null;
  /** How many HS codes a list or range names. */
  codes: number | null;
  /** Only announced: shown, never applied. */
  expected: boolean;
  note: Name | null;
}

export interface Changes {
  engine: string;
  pack: PackId;
  country: string;
  from: CivilDate;
  to: CivilDate;
  changes: Change[];
}
