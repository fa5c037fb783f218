/** The one-line box, undo and redo, the keys and their sheet. */
import { accessible, english, expect, open, test, type Page } from "../../www/testing/kit";

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const box = (page: Page) => page.locator("landcast-quick #line");
const panel = (page: Page) => page.locator("landcast-quick .panel");

test("keyboard only, from the slash to the host's sentence: a line is told while it is typed, filled in, and taken back", async ({ desk }) => {
  await expect(box(desk)).toBeVisible();
  await desk.keyboard.press("/");
  await expect(box(desk)).toBeFocused();
  await expect(box(desk)).toHaveAttribute("placeholder", /¥46\.00 620g .*带电 DE 10115 €32\.99/);
  await desk.keyboard.type("¥39 ０．５５kg 24x12x9 液体 FR 75001 €19.90 冰岛");
  await expect(panel(desk)).toContainText("读懂 7 项");
  for (const text of ["进货价 ¥39.00", "550 g", "24 × 12 × 9 cm", "液体", "法国", "75001", "€19.90"]) await expect(panel(desk)).toContainText(text);
  await expect(panel(desk)).toContainText("没读懂");
  await expect(desk.locator("landcast-quick").getByRole("status")).toContainText("读懂 7 项；1 处没读懂");
  await accessible(desk);
  await desk.keyboard.press("Enter");
  await expect(field(desk, "售价")).toHaveValue("19.90");
  await expect(field(desk, "进货价 CNY")).toHaveValue("39");
  await expect(field(desk, "重量 g")).toHaveValue("550");
  await expect(field(desk, "邮编")).toHaveValue("75001");
  await expect(desk.getByRole("radio", { name: "法国" })).toBeChecked();
  await expect(desk.getByRole("checkbox", { name: "带电 · 内置" })).toBeChecked();
  await expect(desk.getByRole("checkbox", { name: "液体" })).toBeChecked();
  // What was not understood stays to be mended.
  await expect(box(desk)).toHaveValue("冰岛");
  await desk.keyboard.press("Escape");
  await expect(box(desk)).toHaveValue("");
  // One step takes all of it back, another puts it there again, by key and by button.
  await desk.keyboard.press("Control+z");
  await expect(field(desk, "售价")).toHaveValue("32.99");
  await expect(desk.getByRole("radio", { name: "德国" })).toBeChecked();
  await expect(desk.getByRole("checkbox", { name: "液体" })).not.toBeChecked();
  await desk.keyboard.press("Control+y");
  await expect(field(desk, "售价")).toHaveValue("19.90");
  await desk.getByRole("button", { name: "撤销", exact: true }).click();
  await expect(field(desk, "售价")).toHaveValue("32.99");
  await expect(desk.getByRole("button", { name: "撤销", exact: true })).toHaveAttribute("aria-disabled", "true");
  await desk.getByRole("button", { name: "重做", exact: true }).click();
  await expect(field(desk, "售价")).toHaveValue("19.90");
  // From the box to the sentence.
  await box(desk).focus();
  await desk.keyboard.type("普货 US $27.99");
  await desk.keyboard.press("Enter");
  await desk.keyboard.press("Enter");
  await expect(desk.locator("landcast-say")).toContainText("美国");
  const focused = await desk.locator("landcast-say").evaluate((say) => say.shadowRoot?.activeElement?.localName);
  expect(focused).toBe("button");
});

test("what may be two things is asked, goods are found by name, and an unlisted name offers what it may be", async ({ desk }) => {
  await english(desk);
  await box(desk).fill("€1.234 DE");
  await expect(panel(desk)).toContainText("can be read in two ways");
  await panel(desk).getByRole("button", { name: /1,234\.00/ }).click();
  await expect(box(desk)).toBeFocused();
  await expect(panel(desk)).not.toContainText("two ways");
  await desk.keyboard.press("Enter");
  await expect(field(desk, "Price")).toHaveValue("1234");
  // A product of the run-of-show by its name.
  await box(desk).fill("floral dress €29.90");
  await desk.keyboard.press("Enter");
  await expect(field(desk, "Name")).toHaveValue("Floral dress");
  await expect(field(desk, "Price")).toHaveValue("29.90");
  // Goods of the dictionary: the very name, or one of those offered.
  await box(desk).fill("cashmere sweaters");
  const choice = panel(desk).getByRole("button", { name: "Cashmere sweater", exact: true });
  await choice.click();
  await desk.keyboard.press("Enter");
  await expect(field(desk, "Name")).toHaveValue("Cashmere sweater");
  // It is no product of the run-of-show, and not shown as one.
  await expect(desk.locator("landcast-header .shown")).toContainText("–/36 Cashmere sweater");
  await desk.keyboard.press("Control+z");
  await expect(field(desk, "Name")).toHaveValue("Floral dress");
  // A name that nobody knows is offered as a new product, with nothing of the one before it.
  await box(desk).fill("gadgetron €19.90 battery");
  await panel(desk).getByRole("button", { name: "A new product “gadgetron”" }).click();
  await expect(panel(desk)).toContainText(/New product\s*gadgetron/);
  await panel(desk).getByRole("button", { name: "Fill in 3 fields" }).click();
  await expect(box(desk)).toBeFocused();
  await expect(desk.locator("landcast-header .shown")).toContainText("–/36 gadgetron");
  await expect(field(desk, "HS code")).toHaveValue("");
  await expect(desk.getByRole("checkbox", { name: "Battery inside" })).toBeChecked();
  await desk.keyboard.press("Control+z");
  // The present inputs as a line.
  await box(desk).fill("");
  await desk.keyboard.press("ArrowUp");
  await expect(box(desk)).toHaveValue(/^cost ¥52\.00 310g .*€29\.90$/);
});

test("undo joins keys of one field, leaves a field its own undo, and reaches chips and products", async ({ desk }) => {
  await expect(box(desk)).toBeVisible();
  const price = field(desk, "售价");
  await price.click();
  await price.pressSequentially("19.5");
  await desk.getByRole("radio", { name: "法国" }).check();
  await desk.getByRole("button", { name: "下一个商品" }).click();
  await desk.locator("landcast-header h1").click();
  await desk.keyboard.press("Control+z");
  await expect(price).toHaveValue("19.5");
  await desk.keyboard.press("Control+z");
  await expect(desk.getByRole("radio", { name: "德国" })).toBeChecked();
  await desk.keyboard.press("Control+z");
  await expect(price).toHaveValue("32.99");
  await desk.keyboard.press("Control+Shift+z");
  await expect(price).toHaveValue("19.5");
  // In a field whose text was changed the field undoes by itself, and the page goes along.
  await price.click();
  await price.pressSequentially("7");
  await desk.keyboard.press("Control+z");
  await expect(price).toHaveValue("19.5");
  await desk.keyboard.press("Control+z");
  await expect(price).toHaveValue("32.99");
});

test("single keys pick destinations and products outside of fields only, and can be switched off", async ({ desk }) => {
  await expect(box(desk)).toBeVisible();
  await desk.keyboard.press("3");
  await expect(desk.getByRole("radio", { name: "意大利" })).toBeChecked();
  await desk.keyboard.press("ArrowRight");
  await expect(desk.locator("landcast-header .shown")).toContainText("02/");
  await desk.keyboard.press("ArrowLeft");
  await expect(desk.locator("landcast-header .shown")).toContainText("01/");
  // Where digits and arrows have a use of their own, they keep it.
  await field(desk, "售价").click();
  await desk.keyboard.type("8/?");
  await expect(field(desk, "售价")).toHaveValue("8/?");
  await expect(desk.getByRole("radio", { name: "意大利" })).toBeChecked();
  await field(desk, "售价").fill("32.99");
  await desk.getByRole("tab", { name: "多国看板" }).focus();
  await desk.keyboard.press("ArrowRight");
  await expect(desk.locator("landcast-header .shown")).toContainText("01/");
  // The product shows a frame before its answer may, and what was focused in the old sentence goes with it.
  await expect(async () => {
    await desk.keyboard.press("h");
    expect(await desk.locator("landcast-say").evaluate((say) => say.shadowRoot?.activeElement?.localName)).toBe("button");
  }).toPass();

  await desk.keyboard.press("?");
  const sheet = desk.getByRole("dialog", { name: "快捷键" });
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText("意大利");
  await accessible(desk);
  // The focus stays in the sheet, and page keys rest.
  for (let press = 0; press < 4; press += 1) await desk.keyboard.press("Tab");
  expect(await desk.evaluate(() => document.activeElement === document.body || document.activeElement?.localName === "landcast-help")).toBe(true);
  await sheet.getByRole("checkbox").focus();
  await desk.keyboard.press("1");
  await expect(desk.getByRole("radio", { name: "意大利" })).toBeChecked();
  await sheet.getByRole("checkbox").uncheck();
  await desk.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await desk.keyboard.press("1");
  await expect(desk.getByRole("radio", { name: "意大利" })).toBeChecked();
  await desk.reload();
  await expect(box(desk)).toBeVisible();
  await desk.keyboard.press("1");
  await expect(desk.getByRole("radio", { name: "意大利" })).toBeChecked();
});

test("at every size box and panel fit, and nothing moves when the box comes or tells", async ({ page, watched: _ }) => {
  for (const [width, height] of [[1180, 820], [1440, 900], [390, 844], [820, 1180]] as const) {
    await page.setViewportSize({ width, height });
    await open(page);
    const answers = await page.locator("landcast-answers").boundingBox();
    await expect(box(page)).toBeVisible();
    await box(page).fill("¥46 0.62kg 24x12x9 带电 DE €1.234 xyzzy");
    await expect(panel(page)).toBeVisible();
    expect(await page.locator("landcast-answers").boundingBox()).toEqual(answers);
    const told = await panel(page).boundingBox();
    expect(told && told.x >= 0 && told.x + told.width <= width, `${width}`).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const button of await page.locator("landcast-quick button").all()) expect((await button.boundingBox())?.height ?? 44, `${width}`).toBeGreaterThanOrEqual(43.5);
  }
});
