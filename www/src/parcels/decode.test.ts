import { expect, it } from "vitest";
import { decode } from "./decode";

const bytes = (...all: number[]) => new Uint8Array(all);

it("UTF-8, with its mark or without", () => {
  expect(decode(new TextEncoder().encode("运单号,国家"))).toEqual({ text: "运单号,国家", encoding: "UTF-8" });
  expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61)).text).toBe("a");
});
it("what is no UTF-8 is GB18030, as Excel saves it in China", () => expect(decode(bytes(0xd4, 0xcb, 0xb5, 0xa5, 0xba, 0xc5))).toEqual({ text: "运单号", encoding: "GB18030" }));
it("UTF-16 by its mark, either way round", () => {
  expect(decode(bytes(0xff, 0xfe, 0x61, 0x00)).text).toBe("a");
  expect(decode(bytes(0xfe, 0xff, 0x00, 0x61))).toEqual({ text: "a", encoding: "UTF-16" });
});
