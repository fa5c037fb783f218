/** A product that came by a link is never shown under the number of another. */
import { describe, expect, it } from "vitest";
import type { EngineFiles } from "../engine/client";
import { toFragment } from "../share/link";
import { openLink } from "../share/opening";
import { Desk } from "./desk";
import { addToLineUp, inLineUp, ownNumber, stepped } from "./line-up";
import { runOfShow } from "./run-of-show";
import { undoOf } from "./undo";

const started = () => new Desk({} as EngineFiles, null, () => 0);
const foreign = { productId: "other-1", nameZh: "保温饭盒", nameEn: "Lunch box" };

describe("a product that is not in the run-of-show", () => {
  it("has no number, and the arrows go from it to the first or the last", () => {
    const desk = started();
    desk.set(foreign);
    expect([desk.productIndex, inLineUp(desk), desk.edited]).toEqual([-1, false, false]);
    expect([stepped(desk, 1), stepped(desk, -1)]).toEqual([0, runOfShow.length - 1]);
    desk.pick(stepped(desk, -1));
    expect([desk.productIndex, stepped(desk, 1)]).toEqual([runOfShow.length - 1, runOfShow.length]);
  });
  it("stays in view when the run-of-show changes, and can be added to it", async () => {
    const desk = started();
    desk.set(foreign);
    await desk.setLineUp(desk.lineUp.slice(2));
    expect(desk.form).toMatchObject(foreign);
    await addToLineUp(desk);
    expect(desk.productIndex).toBe(runOfShow.length - 2);
    expect(desk.lineUp.at(-1)).toMatchObject(foreign);
    await addToLineUp(desk);
    expect(desk.products).toHaveLength(runOfShow.length - 1);
  });
  it("comes by a link as one step that undo takes back, under its own number", async () => {
    const desk = started();
    const before = desk.form;
    const sent = { ...before, nameZh: "保温饭盒", nameEn: "Lunch box", price: "12.34", country: "FR" };
    expect(await openLink(desk, await toFragment(sent, "all", null))).toBeNull();
    // The sender numbers another product as this run-of-show numbers its first.
    expect(desk.form).toMatchObject({ nameZh: "保温饭盒", price: "12.34", country: "FR", productId: "sku-1-2" });
    expect(desk.productIndex).toBe(-1);
    expect(desk.lineUp[0]?.nameZh).toBe("便携榨汁机");
    undoOf(desk).undo();
    expect(desk.form).toEqual(before);
    expect(undoOf(desk).canUndo).toBe(false);
  });
  it("keeps its number where the run-of-show has the same product", () => {
    const [first] = runOfShow;
    if (!first) throw new Error("no products");
    expect(ownNumber({ ...first, nameEn: "Juicer to go" }, runOfShow)).toBe(first.productId);
    // Renamed in both languages it is known as it was and as it is.
    const renamed = { ...first, nameZh: "新名", nameEn: "New name" };
    expect(ownNumber(renamed, [...runOfShow, renamed])).toBe(first.productId);
    expect(ownNumber(first, [...runOfShow, renamed])).toBe(first.productId);
    expect(ownNumber({ ...foreign, productId: "sku-1" }, [...runOfShow, { ...first, productId: "sku-1-2" }])).toBe("sku-1-3");
  });
});

it("in the place of a product that was taken out comes the next", async () => {
  const desk = started();
  desk.pick(3);
  await desk.setLineUp(desk.lineUp.filter((_, at) => at !== 3));
  expect(desk.productIndex).toBe(3);
  expect(desk.form.nameZh).toBe(runOfShow[4]?.nameZh);
});
