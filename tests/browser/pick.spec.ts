/** Products are picked by number, names in both languages and pinyin; what is not in the run-of-show has no number there. */
import { accessible, english, expect, test, type Page } from "../../www/testing/kit";

const sheet = (page: Page) => page.getByRole("dialog", { name: "选商品" });
const options = (page: Page) => sheet(page).getByRole("option");
const now = (page: Page) => page.locator("landcast-header .shown");

test("a product is picked by typing, by key and by tap, at a desk and on a phone", async ({ desk: page }) => {
  await expect(page.locator("landcast-quick #line")).toBeVisible();
  await page.keyboard.press("p");
  const box = sheet(page).getByRole("combobox", { name: "选商品" });
  await expect(box).toBeFocused();
  await expect(options(page)).toHaveCount(36);
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await accessible(page);
  for (const [typed, first] of [["7", /^\s*7\s*蓝牙耳机/], ["lanya", /蓝牙耳机/], ["xing li xiang", /行李箱/], ["earbuds", /蓝牙耳机/], ["sku-14", /行李箱/], ["cdb", /充电宝/]] as const) {
    await box.fill(typed);
    await expect(options(page).first(), typed).toHaveText(first);
  }
  await box.fill("qqqq");
  await expect(sheet(page)).toContainText("货盘里没有找到");
  await box.fill("bao");
  await page.keyboard.press("ArrowDown");
  await expect(options(page).nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toHaveCount(0);
  await expect(now(page)).toContainText("35/36 保温杯");
  // Opened by a key, it gives the keys back: the next arrow goes on from there.
  await page.keyboard.press("ArrowRight");
  await expect(now(page)).toContainText("36/36 血压计");
  // Opened by its button, the focus goes back there.
  const button = page.getByRole("button", { name: /选商品/ });
  await button.click();
  await expect(box).toBeFocused();
  await expect(options(page).last()).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await button.click();
  await page.getByRole("heading", { name: "Landcast" }).click();
  await expect(sheet(page)).toHaveCount(0);

  await page.setViewportSize({ width: 390, height: 844 });
  await english(page);
  await page.getByRole("button", { name: /Pick a product/ }).click();
  const list = page.getByRole("dialog", { name: "Pick a product" });
  const place = await list.boundingBox();
  expect(place && place.x >= 0 && place.x + place.width <= 390 && place.y + place.height <= 844).toBe(true);
  for (const row of (await list.getByRole("option").all()).slice(-3)) expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await list.getByRole("combobox").fill("juicer");
  await list.getByRole("option", { name: /Portable juicer/ }).click();
  await expect(now(page)).toContainText("01/36 Portable juicer");
});

test("a product of a link that the run-of-show does not have stands outside of it, and can be added", async ({ desk: page }) => {
  await page.evaluate(async () => {
    const carried = { f: { productId: "x-1", nameZh: "保温饭盒", nameEn: "Lunch box", price: "18.90", country: "FR" }, s: "all" };
    const packed = new Response(new Blob([JSON.stringify(carried)]).stream().pipeThrough(new CompressionStream("deflate")));
    const bytes = new Uint8Array(await packed.arrayBuffer());
    location.hash = `#landcast=1.${btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
  });
  await expect(now(page)).toContainText("–/36 保温饭盒");
  await page.getByRole("button", { name: "下一个商品" }).click();
  await expect(now(page)).toContainText("01/36 便携榨汁机");
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(now(page)).toContainText("–/36 保温饭盒");
  await page.getByRole("button", { name: /选商品/ }).click();
  await sheet(page).getByRole("button", { name: "加入货盘" }).click();
  await expect(now(page)).toContainText("37/37 保温饭盒");
  await page.reload();
  await expect(now(page)).toContainText("37/37 保温饭盒");
});
