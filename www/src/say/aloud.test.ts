import { expect, it } from "vitest";
import { pick } from "./aloud";

const voices = ["en-GB", "en-US", "zh-TW", "zh-CN", "pt-PT", "pt_BR", "es-ES", "es-MX", "in-ID", "de-DE"].map((lang) => ({ lang }));
const lang = (language: string, of = voices) => pick(of, language)?.lang ?? null;

it("a voice is of the region of the language, else of the language, else there is none", () => {
  expect(["zh", "zh-hant", "en", "pt-BR", "pt", "es-MX", "es", "id", "de"].map((one) => lang(one))).toEqual(["zh-CN", "zh-TW", "en-US", "pt_BR", "pt-PT", "es-MX", "es-ES", "in-ID", "de-DE"]);
  expect(lang("es-MX", [{ lang: "es-ES" }])).toBe("es-ES");
  expect(lang("th")).toBeNull();
  expect(lang("e")).toBeNull();
});
