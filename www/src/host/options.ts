/** What the address of the host view may ask for. Anything else in it is passed over. */
import { SAY_LANGUAGES } from "../i18n/say";
import { LENGTHS, type Length } from "../say/lengths";

export interface HostOptions {
  /** The language of days and sentence; null: that of the desk. */
  language: string | null;
  length: Length;
  /** Over a picture: "transparent", or the colour that the stream program keys out; null: black. */
  overlay: string | null;
}

export function readOptions(search: string): HostOptions {
  const asked = new URLSearchParams(search);
  const language = asked.get("lang")?.toLowerCase() ?? "";
  const length = asked.get("length") as Length;
  const key = asked.get("overlay");
  return {
    language: SAY_LANGUAGES.find((one) => one.toLowerCase() === language) ?? null,
    length: LENGTHS.includes(length) ? length : "normal",
    overlay: key === null ? null : /^[0-9a-f]{6}$/i.test(key) ? `#${key.toLowerCase()}` : "transparent",
  };
}
