/** Finding what is sold: pinyin initials, English, codes; the question that settles a code; the lines of the United States. */
import { accessible, answered, english, expect, NOW, test, type Page } from "../../www/testing/kit";

const field = (page: Page, name = "品类") => page.getByRole("combobox", { name, exact: true });
const hs = (page: Page, name = "HS 编码") => page.getByRole("textbox", { name, exact: true });
const options = (page: Page) => page.locator("landcast-goods [role=option]");

test("拼音首字母找到品类, keyboard only", async ({ desk }) => {
  await field(desk).focus();
  await desk.keyboard.type("cdb");
  await field(desk).fill("bxzzj");
  await expect(options(desk).first()).toContainText("便携榨汁机");
  await expect(field(desk)).toHaveAttribute("aria-expanded", "true");
  await accessible(desk);
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("ArrowUp");
  await desk.keyboard.press("Enter");
  await expect(field(desk)).toHaveValue("便携榨汁机");
  await expect(field(desk)).toHaveAttribute("aria-expanded", "false");
  await expect(hs(desk)).toHaveValue("850940");
  // The classes that goods have as a rule come with the category; what was ticked besides stays.
  await desk.getByRole("checkbox", { name: "品牌 / IP" }).check();
  await field(desk).fill("chongdianbao");
  await expect(options(desk).first()).toContainText("充电宝");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("checkbox", { name: "纯电池" })).toBeChecked();
  await expect(desk.getByRole("checkbox", { name: "带电 · 内置" })).not.toBeChecked();
  await expect(desk.getByRole("checkbox", { name: "品牌 / IP" })).toBeChecked();
  await answered(desk);
});

test("an English name and a code find the same goods", async ({ desk }) => {
  await english(desk);
  await field(desk, "Category").fill("cashmere sweater");
  await expect(options(desk).first()).toContainText("Cashmere sweater");
  await field(desk, "Category").fill("6109.10");
  // Categories are found at once; the code's own line comes with the table of names, above them.
  await options(desk).filter({ hasText: "6109.10" }).filter({ hasText: "HS code" }).click();
  await expect(hs(desk, "HS code")).toHaveValue("610910");
  await answered(desk);
});

test("what is not chosen leaves the goods as they are", async ({ desk }) => {
  const before = await field(desk).inputValue();
  await field(desk).fill("zzzzqqqq");
  await expect(desk.locator("landcast-goods #goods-hint")).toContainText("没有找到");
  await desk.keyboard.press("Escape");
  await expect(field(desk)).toHaveValue(before);
});

test("a category asks what settles it, and the answer is the code", async ({ desk }) => {
  await desk.getByRole("radio", { name: "美国" }).check();
  await answered(desk);
  await field(desk).fill("卫衣");
  await options(desk).first().click();
  const question = desk.locator("landcast-goods fieldset");
  await expect(question).toContainText("主要纤维是棉还是化纤");
  await expect(question.getByRole("button")).toHaveCount(2);
  await accessible(desk);
  await question.getByRole("button", { name: /棉/ }).first().click();
  await expect(hs(desk)).toHaveValue("611020");
  await expect(question).toHaveCount(0);
  await answered(desk);
  // Of the six digits the United States have several lines; each is offered with its rate.
  const lines = desk.locator("landcast-goods select");
  await expect(lines).toBeVisible();
  await expect(lines.locator("option").nth(1)).toContainText("6110.20");
  await lines.selectOption({ index: 1 });
  await expect(hs(desk)).toHaveValue(/^611020\d\d$/);
  await expect(lines).toHaveCount(0);
});

test("the field is usable on a phone, and on the tablet the name is not cut short", async ({ page, watched: _ }) => {
  await page.clock.setFixedTime(NOW);
  for (const size of [{ width: 1180, height: 820 }, { width: 390, height: 844 }]) {
    await page.setViewportSize(size);
    await page.goto("/");
    await answered(page);
    const input = field(page);
    await input.scrollIntoViewIfNeeded();
    expect(await input.evaluate((element: HTMLInputElement) => element.scrollWidth <= element.clientWidth)).toBe(true);
    await input.fill("txu");
    await expect(options(page).first()).toBeVisible();
    const box = await options(page).first().boundingBox();
    expect(box && box.height >= 44 && box.x >= 0 && box.x + box.width <= size.width).toBe(true);
    await accessible(page);
    await page.keyboard.press("Escape");
  }
});
