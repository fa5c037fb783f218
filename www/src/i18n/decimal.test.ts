import { describe, expect, it } from "vitest";
import { count, isNegative, isZero, plain, shift } from "./decimal";

describe("shift", () => {
  it.each([
    ["2.9", -2, "0.029"], ["5", -2, "0.05"], ["100", -2, "1"], ["0.029", 2, "2.9"], ["120", -1, "12"], ["24.5", 1, "245"],
    ["0", -2, "0"], ["-4", -2, "-0.04"], ["007", 0, "7"], [".5", 1, "5"],
    ["0.1234567890123456789", 2, "12.34567890123456789"],
  ])("moves the point of %s by %i", (from, places, to) => expect(shift(from, places)).toBe(to));

  it("leaves alone what is no number, so that the engine can name it", () => {
    for (const text of ["", "abc", "1.2.3", ".", "-"]) expect(shift(text, -2)).toBe(text);
  });
});

describe("isZero", () => {
  it("knows zero in any writing", () => {
    for (const zero of ["0", "0.00", "-0.00", "000", "+0"]) expect(isZero(zero)).toBe(true);
  });
  it("takes nothing else for zero, least of all the smallest amount", () => {
    for (const not of ["0.01", "10", "-0.01", "", ".", "-"]) expect(isZero(not)).toBe(false);
  });
});

it("a negative zero is not negative", () => {
  expect(isNegative("-0.00")).toBe(false);
  expect(isNegative("-0.01")).toBe(true);
});

describe("plain", () => {
  it("reads full-width digits and thousands separators", () => {
    expect(plain("\uff11\uff0c\uff12\uff19\uff19\uff0e\uff15")).toBe("1299.5");
    expect(plain("1,299,000")).toBe("1299000");
  });
  it("keeps a comma that is no thousands separator", () => expect(plain("24,99")).toBe("24,99"));
});

describe("count", () => {
  it("gives whole numbers as numbers", () => expect(count(" 620 ")).toBe(620));
  it("gives everything else back as typed", () => {
    expect(count("62o")).toBe("62o");
    expect(count("-3")).toBe("-3");
    expect(count("1.5")).toBe("1.5");
  });
});
