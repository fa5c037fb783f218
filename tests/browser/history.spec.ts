/** The last verdicts of the stream: kept once they stood, found, brought back, exported, cleared. */
import { readFileSync } from "node:fs";
import { accessible, answered, english, expect, tab, test, type Page } from "../../www/testing/kit";

const rows = (page: Page) => page.locator("landcast-history tbody tr");
const box = (page: Page) => page.locator("landcast-quick #line");

test("what stood for a moment is listed, found, brought back as one step, and goes out", async ({ desk }) => {
  await expect(box(desk)).toBeVisible();
  await tab(desk, /历史/);
  await expect(desk.locator("landcast-history")).toContainText("还没有记录");
  for (const [at, line] of ["FR €19.90", "GB £17.50 620g"].entries()) {
    await box(desk).fill(line);
    await desk.keyboard.press("Enter");
    await expect(rows(desk)).toHaveCount(at + 1);
  }
  await expect(rows(desk).first()).toContainText("英国");
  await expect(rows(desk).first()).toContainText("£17.50");
  await expect(rows(desk).first()).toContainText(/20:14/);
  await accessible(desk);

  const find = desk.getByRole("searchbox", { name: "搜索" });
  await find.fill("france");
  await expect(rows(desk)).toHaveCount(1);
  const [file] = await Promise.all([desk.waitForEvent("download"), desk.getByRole("button", { name: "CSV" }).click()]);
  expect(file.suggestedFilename()).toBe("landcast-history-2026-11-23-20-14.csv");
  const text = readFileSync(await file.path(), "utf8").split("\r\n");
  expect(text[0]).toContain("时间,商品,目的地,售价");
  expect(text[1]).toMatch(/^2026-11-23T20:14:00\+08:00,便携榨汁机,FR,19\.90,EUR,/);
  expect(text.slice(2)).toEqual([""]);
  await find.fill("");
  const [json] = await Promise.all([desk.waitForEvent("download"), desk.getByRole("button", { name: "JSON" }).click()]);
  const { history } = JSON.parse(readFileSync(await json.path(), "utf8")) as { history: { at: string; form: { price: string } }[] };
  expect(history.map(({ form }) => form.price)).toEqual(["17.50", "19.90"]);

  await rows(desk).nth(1).getByRole("button").click();
  await expect(desk.getByRole("radio", { name: "法国" })).toBeChecked();
  await expect(desk.getByRole("textbox", { name: "售价", exact: true })).toHaveValue("19.90");
  await expect(desk.locator("landcast-history").getByRole("status")).toContainText("已恢复 20:14 的输入");
  await desk.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(desk.getByRole("radio", { name: "英国" })).toBeChecked();

  // It is there after the next visit, in the other language and on a phone as well.
  await desk.reload();
  await answered(desk);
  await english(desk);
  await desk.setViewportSize({ width: 390, height: 844 });
  await tab(desk, /History/);
  await expect(rows(desk)).not.toHaveCount(0);
  await expect(rows(desk).filter({ hasText: "€19.90" }).first()).toContainText("Portable juicer");
  await accessible(desk, "panel");
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const kept = await rows(desk).count();
  await desk.getByRole("button", { name: "Clear" }).click();
  await expect(rows(desk)).toHaveCount(0);
  await desk.getByRole("button", { name: /Bring back/ }).click();
  await expect(rows(desk)).toHaveCount(kept);
});
