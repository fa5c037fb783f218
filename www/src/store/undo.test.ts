import { describe, expect, it } from "vitest";
import type { EngineFiles } from "../engine/client";
import { Desk } from "./desk";
import { Undo } from "./undo";

function started(): { desk: Desk; undo: Undo } {
  const desk = new Desk({} as EngineFiles, null, () => 0);
  return { desk, undo: new Undo(desk) };
}

describe("undo", () => {
  it("has nothing to undo at first", () => {
    const { undo } = started();
    expect(undo.canUndo).toBe(false);
    expect(undo.undo()).toBe(false);
    expect(undo.redo()).toBe(false);
  });

  it("takes a change back and puts it there again", () => {
    const { desk, undo } = started();
    desk.set({ price: "19.99" });
    undo.undo();
    expect(desk.form.price).toBe("32.99");
    undo.redo();
    expect(desk.form.price).toBe("19.99");
  });

  it("keys typed in one visit of a field are one step, those of the next visit another", () => {
    const { desk, undo } = started();
    undo.enter();
    for (const price of ["1", "19", "19.9"]) desk.set({ price });
    undo.leave();
    undo.enter();
    desk.set({ price: "18" });
    undo.undo();
    expect(desk.form.price).toBe("19.9");
    undo.undo();
    expect(desk.form.price).toBe("32.99");
    expect(undo.canUndo).toBe(false);
  });

  it("two fields are two steps within one visit, and chips are one each", () => {
    const { desk, undo } = started();
    undo.enter();
    desk.set({ price: "1" });
    desk.set({ cost: "2" });
    undo.leave();
    desk.set({ goods: ["liquid"] });
    desk.set({ goods: ["liquid", "powder"] });
    for (let step = 0; step < 4; step += 1) expect(undo.undo()).toBe(true);
    expect(undo.undo()).toBe(false);
  });

  it("what was typed and taken back by hand leaves no step", () => {
    const { desk, undo } = started();
    undo.enter();
    desk.set({ price: "32.9" });
    desk.set({ price: "32.99" });
    expect(undo.canUndo).toBe(false);
  });

  it("a group is one step, whatever it does", () => {
    const { desk, undo } = started();
    undo.enter();
    undo.group(() => {
      desk.pick(2);
      desk.set({ price: "9.99", country: "FR" });
    });
    undo.group(() => desk.set({ price: "8.88" }));
    undo.undo();
    expect(desk.form).toMatchObject({ price: "9.99", country: "FR", productId: "sku-3" });
    undo.undo();
    expect(desk.form).toMatchObject({ price: "32.99", country: "DE", productId: "sku-1" });
    undo.group(() => undefined);
    expect(undo.canRedo).toBe(true);
  });

  it("a new change forgets what could be redone", () => {
    const { desk, undo } = started();
    desk.set({ price: "1" });
    undo.undo();
    desk.set({ price: "2" });
    expect(undo.canRedo).toBe(false);
  });

  it("the seller's own changes to a product come and go with it", () => {
    const { desk, undo } = started();
    desk.set({ price: "19.99" });
    expect(desk.edited).toBe(true);
    undo.undo();
    expect(desk.edited).toBe(false);
    undo.redo();
    desk.resetProduct();
    expect(desk.form.price).toBe("32.99");
    undo.undo();
    expect(desk.form.price).toBe("19.99");
    expect(desk.edited).toBe(true);
    desk.pick(1);
    desk.pick(0);
    expect(desk.form.price).toBe("19.99");
  });

  it("keeps the last two hundred steps", () => {
    const { desk, undo } = started();
    for (let price = 0; price < 250; price += 1) desk.set({ price: String(price) });
    let steps = 0;
    while (undo.undo()) steps += 1;
    expect(steps).toBe(200);
    expect(desk.form.price).toBe("49");
  });
});
