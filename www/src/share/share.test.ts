import { describe, expect, it } from "vitest";
import { deflateSync } from "node:zlib";
import { engine, requests } from "../../testing/engine";
import { isProblems, type Verdict } from "../engine/client";
import { EXAMPLE, PRODUCT_FIELDS, type Form } from "../store/form";
import { runOfShow } from "../store/run-of-show";
import { BASE_1, arrived, fieldsOf, travelling } from "./fields";
import { fromFragment, hasFragment, isLinkProblem, reachable, toFragment } from "./link";
import { fingerprint, pack, unpack } from "./packed";
import { MOST_IN_A_CODE, join, split } from "./parts";
import { compare, fromCode, hasCode, isReceiptProblem, numberOf, receiptOf, toCode } from "./receipt";

const [first] = runOfShow;
const FORM: Form = { ...EXAMPLE, ...first! };
/** Numbers that look random and are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
const ODD = ["", "¥46", "1,299.00", "带电", "😀", "\u0000", "\"}],{", "a".repeat(400), "العربية", "=1+1", "<b>", "½"];
const handmade = (given: unknown, version = 1) => `#landcast=${version}.${deflateSync(JSON.stringify(given)).toString("base64url")}`;

describe("a code of text", () => {
  it("gives back every text", async () => {
    const next = random(7);
    for (let turn = 0; turn < 60; turn += 1) {
      const text = Array.from({ length: Math.floor(next() * 40) }, () => ODD[Math.floor(next() * ODD.length)]).join("");
      const code = await pack(text);
      expect(code).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(await unpack(code)).toBe(text);
    }
  });
  it("is known as broken when a letter is lost or another, wherever", async () => {
    const code = await pack(JSON.stringify(FORM));
    for (let at = 0; at < code.length; at += 7) {
      await expect(unpack(code.slice(0, at)), `cut at ${at}`).rejects.toThrow("broken");
      const other = code[at] === "A" ? "B" : "A";
      // The last letter may hold bits that no byte uses.
      if (at < code.length - 4) await expect(unpack(code.slice(0, at) + other + code.slice(at + 1)), `changed at ${at}`).rejects.toThrow("broken");
    }
  });
  it("is refused when it opens to more than any form holds", async () => {
    await expect(unpack(deflateSync(Buffer.alloc(50_000_000)).toString("base64url").slice(0, 60_000))).rejects.toThrow("too-long");
    await expect(unpack(deflateSync(Buffer.alloc(5_000_000, "a")).toString("base64url"))).rejects.toThrow("too-long");
  });
});

describe("a link", () => {
  it("gives back every form it was made of, field by field", async () => {
    const next = random(11);
    const one = () => ODD[Math.floor(next() * ODD.length)]!;
    for (const product of runOfShow) {
      const form: Form = { ...FORM, ...product, price: one(), nameZh: one(), stock: { "de-hub": one() }, settings: { flag: next() < 0.5, rate: one() }, country: next() < 0.5 ? "JP" : "DE", goods: ["battery-built-in"], cod: next() < 0.5 };
      const read = await fromFragment(`看这个 https://x.example/${await toFragment(form, "all", null)}。谢谢`);
      expect(isLinkProblem(read) ? read : { ...form, ...read.patch }).toEqual(form);
      expect(isLinkProblem(read) ? [] : Object.keys(read.patch).sort()).toEqual(Object.keys(form).sort());
    }
  });
  it("with a product alone leaves how the receiver sells, and without the cost leaves that empty", async () => {
    const product = await fromFragment(await toFragment({ ...FORM, likely: "9", commission: "31" }, "product", null));
    if (isLinkProblem(product)) throw new Error(product.code);
    expect(product.patch).toMatchObject({ cost: FORM.cost, country: "DE" });
    expect(Object.keys(product.patch)).not.toContain("likely");
    const open = await fromFragment(await toFragment(FORM, "public", null));
    expect(isLinkProblem(open) ? open : open.patch).toMatchObject({ cost: "", weeks: "", price: FORM.price });
    expect(JSON.stringify(travelling({ ...FORM, cost: "46.77" }, "public"))).not.toContain("46.77");
  });
  it("says which pack answered, and that own prices did", async () => {
    const read = await fromFragment(await toFragment(FORM, "all", { pack: { version: "2026.11.4", sha256: "ab" }, rates: { sha256: "a", cards: 1, from: "2026-01-01", to: null }, learned: null }));
    expect(read).toMatchObject({ pack: "2026.11.4", rates: true, learned: false });
  });
  it("fits one code of a camera", async () => expect((await toFragment(FORM, "all", null)).length).toBeLessThan(MOST_IN_A_CODE));
  it("that was made by a later page, cut off, empty or no link at all is told apart", async () => {
    expect(await fromFragment("#landcast=2.AAAA")).toEqual({ code: "newer", version: 2 });
    expect(await fromFragment((await toFragment(FORM, "all", null)).slice(0, -5))).toEqual({ code: "broken" });
    for (const broken of ["#landcast=", "#landcast=1.", "#landcast=x", "#landcast=0.AAAA", handmade(7), handmade(null), handmade({ f: {} }), handmade({ f: {}, s: "everything" })]) expect(await fromFragment(broken), broken).toEqual({ code: "broken" });
    expect(hasFragment("https://x.example/#other")).toBe(false);
  });
  it("with wrong fields names them all and takes none", async () => {
    const wrong = { price: 5, country: "Germany", goods: ["a b"], incoterm: "exw", stock: { a: 1 }, settings: { a: [1] }, after: { low: "" }, nameZh: "x".repeat(401) };
    expect(await fromFragment(handmade({ f: wrong, s: "all" }))).toEqual({ code: "fields", fields: Object.keys(wrong) });
    expect(await fromFragment(handmade({ f: [], s: "all" }))).toEqual({ code: "fields", fields: ["*"] });
  });
  it("with fields of a later page takes the rest and names them", async () => {
    expect(await fromFragment(handmade({ f: { price: "9", colour: "red" }, s: "product" }))).toMatchObject({ patch: { price: "9" }, unknown: ["colour"] });
  });
  it("reads what its first release wrote", async () => {
    const read = await fromFragment(`#landcast=1.${FIRST}`);
    expect(isLinkProblem(read) ? read : read.patch).toMatchObject({ nameZh: "便携榨汁机", cost: "46.00", price: "24.99", country: "JP", likely: "200", commission: "5", schemes: ["ioss", "uk-vat"], incoterm: "ddp" });
  });
  it("goes where others can open it only from a server that others reach", () => {
    expect(["https://landcast.example/", "http://192.168.1.7:8080/"].filter(reachable)).toHaveLength(2);
    expect(["file:///sdcard/landcast.html", "http://localhost:5173/", "http://127.0.0.1/", "http://[::1]:80/"].filter(reachable)).toEqual([]);
  });
});

/** Made once and never again: `{"f":{"nameZh":"便携榨汁机","cost":"46.00","price":"24.99","country":"JP"},"s":"all"}`. */
const FIRST = "eNqrVkpTsqpWykvMTY3KULJSerJv_7MJu54tW_FsY-OzObuUdJSS84tLgBImZnoGBkBuQVFmciqQb2SiZ2kJli7NKymqBIp4BSjV6igVA1mJOTlKtQBIIR_v";

describe("fields", () => {
  it("the base names every field of the first release and is never edited", () => expect(fingerprint(JSON.stringify(BASE_1))).toBe("a38b5ac036a747c0"));
  it("every field of the panel travels", () => expect(fieldsOf("all").toSorted()).toEqual(Object.keys(FORM).sort()));
  it("the fields of a product are all among those of its link", () => expect(PRODUCT_FIELDS.filter((name) => !fieldsOf("product").includes(name))).toEqual([]));
  it("nothing travels that is as in the base", () => expect(travelling({ ...FORM, ...BASE_1 } as Form, "all")).toEqual({}));
  it("no list of names with a trap in it is taken", () => expect(arrived(JSON.parse('{"__proto__":{"price":1},"price":"1"}'), "all")).toMatchObject({ unknown: ["__proto__"] }));
});

describe("a long text", () => {
  it("is put together again from its parts in any order, with what is missing named", () => {
    const text = Array.from({ length: 3000 }, (_, at) => "abcdefghij"[at % 7]).join("");
    const parts = split(text);
    expect(parts.every((part) => part.length <= MOST_IN_A_CODE)).toBe(true);
    expect(join(parts.toReversed().join("\n"))).toEqual({ text });
    expect(join(parts.slice(1).join(" "))).toEqual({ missing: [1], of: parts.length });
    expect(join(parts.join("").replace("abc", "abd"))).toEqual({ broken: true });
    expect(join("LANDCAST-PART.1.2")).toEqual({ broken: true });
  });
  it("that is short stays whole", () => expect(join(split("short")[0]!)).toEqual({ text: "short" }));
});

describe("a receipt", async () => {
  const node = await engine();
  const asked = requests(["DE", "US", "JP"], Date.UTC(2026, 10, 23, 12)).slice(0, 12);
  const quoted = asked.map((request) => node.quote(request)).filter((answer): answer is Verdict => !isProblems(answer));
  const read = async (code: string) => {
    const receipt = await fromCode(code);
    if (isReceiptProblem(receipt)) throw new Error(receipt.code);
    return receipt;
  };

  it("makes the verdict again to the last byte", async () => {
    expect(quoted.length).toBeGreaterThan(8);
    for (const verdict of quoted) {
      // As it comes out of a chat: broken into lines, with words around it.
      const code = await toCode(receiptOf(verdict));
      const receipt = await read(`凭证:\n${code.replace(/.{60}/g, "$&\n  ")}\n(完)`);
      const again = node.quote(receipt.request);
      if (isProblems(again)) throw new Error(JSON.stringify(again));
      expect(compare(receipt, again)).toMatchObject({ differences: [], outcome: "identical", changed: [] });
      expect(numberOf(receipt)).toBe(numberOf(receiptOf(again)));
    }
  });
  it("says what is another and which answers changed", async () => {
    const verdict = quoted[0]!;
    const receipt = await read(await toCode(receiptOf(verdict)));
    const later: Verdict = { ...verdict, engine: "9.0.0", pack: { version: "2031.1.0", sha256: "0".repeat(64) }, rates: { sha256: "f".repeat(64), cards: 1, from: "2026-01-01", to: null }, mode: "border" };
    expect(compare(receipt, later)).toMatchObject({ differences: ["engine", "pack", "rates"], outcome: "other", changed: ["mode"] });
    expect(compare(receipt, { ...verdict, alerts: [] as Verdict["alerts"], reasons: [] })).toMatchObject({ differences: [], outcome: "same-answers" });
    expect(compare({ ...receipt, learned: "a" }, verdict).differences).toEqual(["learned"]);
  });
  it("that is none, cut off, of a later page or not whole is told apart", async () => {
    const code = await toCode(receiptOf(quoted[0]!));
    expect(await fromCode("hello")).toEqual({ code: "none" });
    expect(await fromCode(code.slice(0, -9))).toEqual({ code: "broken" });
    expect(await fromCode(code.replace("LANDCAST1", "LANDCAST7"))).toEqual({ code: "newer", version: 7 });
    expect(await fromCode(`LANDCAST1.${await pack(JSON.stringify({ e: "1", p: ["a"], q: { asOf: "x" }, a: { mode: "none" } }))}`)).toEqual({ code: "fields", fields: ["pack", "request", "answers", "print"] });
    expect([hasCode(code), hasCode("nothing"), hasCode("LAND\nCAST1.x")]).toEqual([true, false, true]);
    expect(code.length, "two codes of a camera at most").toBeLessThan(2 * MOST_IN_A_CODE);
  });
});
