/** Inputs as the fragment of a link. A fragment never reaches a server: what is in it goes from device to device. */
import type { Verdict } from "../engine/client";
import type { Form } from "../store/form";
import { arrived, travelling, type Scope } from "./fields";
import { Unreadable, pack, unpack } from "./packed";

export const KEY = "landcast";
/** Raised when what a code holds is read in another way; older ones stay readable. */
const VERSION = 1;

/** Short names, as the code is. */
interface Carried {
  /** Fields. */
  f: Partial<Form>;
  s: Scope;
  /** Version of the rules pack that answered the sender, and whether own prices or own parcels were laid over it. */
  p?: string;
  o?: string;
}

export interface Opened {
  patch: Partial<Form>;
  scope: Scope;
  /** Fields of a later page that this one does not know. */
  unknown: string[];
  pack: string | null;
  /** The sender's answers went by own prices or own parcels, which do not travel. */
  rates: boolean;
  learned: boolean;
}

/** Why a link says nothing: cut off or altered, made by a later page, or with fields that hold what they cannot. */
export type LinkProblem = { code: "broken" | "too-long" } | { code: "newer"; version: number } | { code: "fields"; fields: string[] };

export async function toFragment(form: Form, scope: Scope, verdict: Pick<Verdict, "pack" | "rates" | "learned"> | null): Promise<string> {
  const own = `${verdict?.rates ? "r" : ""}${verdict?.learned ? "l" : ""}`;
  const carried: Carried = { f: travelling(form, scope), s: scope, ...(verdict ? { p: verdict.pack.version } : {}), ...(own ? { o: own } : {}) };
  return `#${KEY}=${VERSION}.${await pack(JSON.stringify(carried))}`;
}

/** True where the text carries inputs; it may be a whole link with words around it. */
export function hasFragment(text: string): boolean {
  return text.includes(`#${KEY}=`);
}

/** Reads the first fragment in the text. What a chat put behind it, a full stop or a bracket, does not matter. */
export async function fromFragment(text: string): Promise<Opened | LinkProblem> {
  const found = new RegExp(`#${KEY}=(\\d{1,4})\\.([A-Za-z0-9_-]*)`).exec(text);
  if (!found) return { code: "broken" };
  const version = Number(found[1]);
  if (version > VERSION) return { code: "newer", version };
  if (version < 1) return { code: "broken" };
  let carried: unknown;
  try {
    carried = JSON.parse(await unpack(found[2] ?? ""));
  } catch (cause) {
    return { code: cause instanceof Unreadable ? cause.why : "broken" };
  }
  if (typeof carried !== "object" || carried === null) return { code: "broken" };
  const { f, s, p, o } = carried as Partial<Carried>;
  if (s !== "all" && s !== "product" && s !== "public") return { code: "broken" };
  const { patch, wrong, unknown } = arrived(f, s);
  if (wrong.length) return { code: "fields", fields: wrong };
  const own = typeof o === "string" ? o : "";
  return { patch, scope: s, unknown, pack: typeof p === "string" ? p.slice(0, 40) : null, rates: own.includes("r"), learned: own.includes("l") };
}

export function isLinkProblem(read: Opened | LinkProblem): read is LinkProblem {
  return "code" in read;
}

/** Where others can open the page: not from a file, nor from a server on this very device. */
export function reachable(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && !/^(localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/.test(hostname);
}
