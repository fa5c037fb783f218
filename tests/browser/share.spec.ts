/** Handing on what is on the desk: links, codes, receipts; what was there before stays to be had. */
import { readFile } from "node:fs/promises";
import { scan } from "../../www/testing/camera";
import { accessible, answered, english, expect, open, tab, test, type Page } from "../../www/testing/kit";

const price = (page: Page) => page.getByRole("textbox", { name: /^(售价|Price)/ });

test("a link brings the inputs to another device, says what it replaced and gives it back", async ({ desk, browser, baseURL }) => {
  await price(desk).fill("31.50");
  await desk.getByRole("button", { name: "分享", exact: true }).click();
  const dialog = desk.getByRole("dialog", { name: "分享与存档" });
  const field = dialog.getByRole("textbox");
  await expect(field).toHaveValue(/^#landcast=1\./);
  // Served from this very machine: nobody else can open the address, so the code carries the text.
  await expect(dialog).toContainText("别的设备打不开");
  expect(await scan(desk)).toBe(await field.inputValue());
  await accessible(desk);
  const whole = await field.inputValue();
  await dialog.getByRole("radio", { name: "不带进价" }).check();
  await expect(field).not.toHaveValue(whole);
  await desk.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(desk.getByRole("button", { name: "分享", exact: true })).toBeFocused();

  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "zh-CN" });
  const other = await context.newPage();
  try {
    await open(other);
    await price(other).fill("19.00");
    await other.goto(`/${whole}`);
    const notice = other.locator("landcast-notice");
    await expect(notice).toContainText("您原来的输入还留着");
    await expect(price(other)).toHaveValue("31.50");
    expect(new URL(other.url()).hash).toBe("");
    await accessible(other);
    // The choice stays open over a reload.
    await other.waitForTimeout(600);
    await other.reload();
    await answered(other);
    await expect(price(other)).toHaveValue("31.50");
    await notice.getByRole("button", { name: "换回原来的" }).click();
    await expect(price(other)).toHaveValue("19.00");
    await expect(notice.locator(".band")).toHaveCount(0);
    for (const [broken, said] of [[whole.slice(0, -9), "不完整"], ["#landcast=9.AAAA", "更新的页面"]] as const) {
      await other.goto(`/${broken}`);
      await expect(notice).toContainText(said);
      await expect(price(other)).toHaveValue("19.00");
      await notice.getByRole("button", { name: "知道了" }).click();
    }
  } finally {
    await context.close();
  }
});

test("a receipt makes the verdict again, and says what differs when it is another", async ({ desk }) => {
  await desk.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await tab(desk, /为什么/);
  const line = desk.locator("landcast-receipt-line");
  await expect(line).toContainText(/凭证 [0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/);
  await expect(line.locator("textarea")).toHaveValue(/^LANDCAST1\./);
  await line.getByRole("button", { name: "复制凭证" }).click();
  await expect(line).toContainText("已复制");
  const code = await desk.evaluate(() => navigator.clipboard.readText());
  await accessible(desk, "panel");
  // Answers, calculation and the receipt with its code on one sheet.
  expect((await desk.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);

  await desk.getByRole("textbox", { name: "重量 g" }).fill("900");
  await line.getByRole("button", { name: /粘贴旧凭证/ }).click();
  const dialog = desk.getByRole("dialog", { name: "分享与存档" });
  const field = dialog.getByRole("textbox", { name: "凭证、链接" });
  const read = async (text: string) => {
    await field.fill(text);
    await dialog.getByRole("button", { name: "重算" }).click();
  };
  await read(`请看:\n${code.replace(/.{50}/g, "$&\n")}`);
  await expect(dialog).toContainText("一字不差");
  await accessible(desk);
  await read(code.slice(0, -8));
  await expect(dialog).toContainText("不完整");
  await read("你好");
  await expect(dialog).toContainText("没有找到凭证");

  // The same question under another engine, pack and answer, as a receipt of years ago would be.
  const old = await desk.evaluate(async (fresh) => {
    const through = async (bytes: BlobPart, by: ReadableWritablePair) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(by as ReadableWritablePair<Uint8Array, BufferSource>)).arrayBuffer());
    const binary = atob(fresh.slice("LANDCAST1.".length).replaceAll("-", "+").replaceAll("_", "/"));
    const told = JSON.parse(new TextDecoder().decode(await through(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)), new DecompressionStream("deflate")))) as { e: string; p: string[]; x: string; a: { promise: unknown[] } };
    told.e = "0.0.1";
    told.p = ["2020.1.1", "00112233445566"];
    told.x = "0000000000000000";
    told.a.promise[1] = 3;
    const made = await through(new TextEncoder().encode(JSON.stringify(told)), new CompressionStream("deflate"));
    return `LANDCAST1.${btoa(String.fromCharCode(...made)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
  }, code);
  await read(old);
  await expect(dialog).toContainText("与当时不同");
  await expect(dialog).toContainText("引擎不同：当时 0.0.1");
  await expect(dialog).toContainText("规则包不同：当时 2020.1.1");
  await expect(dialog.locator("tr.changed th")).toHaveText(["承诺时效"]);
  await dialog.getByRole("button", { name: "把这些输入放上台面" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.getByRole("textbox", { name: "重量 g" })).not.toHaveValue("900");
  await desk.locator("landcast-notice").getByRole("button", { name: "换回原来的" }).click();
  await expect(desk.getByRole("textbox", { name: "重量 g" })).toHaveValue("900");
});

test("own data goes out as one file and comes in again after a look, with a way back", async ({ desk }) => {
  await price(desk).fill("31.50");
  await desk.getByRole("button", { name: "分享", exact: true }).click();
  const dialog = desk.getByRole("dialog", { name: "分享与存档" });
  const section = async (name: string) => dialog.getByRole("navigation").getByRole("button", { name }).click();
  await section("我的数据");
  await expect(dialog.getByRole("row", { name: /台面/ })).toBeVisible();
  const kept = await desk.evaluate(() => new Promise<string[]>((resolve) => {
    const opening = indexedDB.open("landcast");
    opening.onsuccess = () => {
      const asking = opening.result.transaction("desk").objectStore("desk").getAllKeys();
      asking.onsuccess = () => resolve(asking.result.map(String));
    };
  }));
  const [download] = await Promise.all([desk.waitForEvent("download"), dialog.getByRole("button", { name: "导出全部数据" }).click()]);
  const text = await readFile(await download.path(), "utf8");
  const file = JSON.parse(text) as { format: string; entries: { "desk-1": { form: { price: string }; drafts: Record<string, { price: string }> } } };
  expect(file.format).toBe("landcast-data");
  expect(file.entries["desk-1"].form.price).toBe("31.50");
  // Everything that belongs to the seller is in the file.
  expect(kept.filter((key) => !["aside-1", "tour-1"].includes(key) && !(key in file.entries))).toEqual([]);

  const give = (name: string, content: string) => dialog.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  await give("broken.json", text.slice(0, -20));
  await expect(dialog).toContainText("不是完整的 JSON");
  file.entries["desk-1"].form.price = "19.00";
  await give("own.json", JSON.stringify(file));
  const row = dialog.getByRole("row", { name: /台面/ }).last();
  await row.getByRole("combobox").selectOption({ label: "换成文件里的" });
  await accessible(desk);
  await dialog.getByRole("button", { name: "导入 1 项" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(price(desk)).toHaveValue("19.00");
  await desk.locator("landcast-notice").getByRole("button", { name: "换回原来的" }).click();
  await expect(price(desk)).toHaveValue("31.50");

  await desk.getByRole("button", { name: "分享", exact: true }).click();
  await section("图片与打印");
  const [picture] = await Promise.all([desk.waitForEvent("download"), dialog.getByRole("button", { name: "保存 PNG" }).click()]);
  const png = await readFile(await picture.path());
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(["PNG", 1080]);
  await accessible(desk);
  await section("这台设备");
  await expect(dialog.getByRole("link", { name: /下载 landcast.html（\d/ })).toBeVisible();
  await accessible(desk);

  await dialog.getByRole("button", { name: "走一遍" }).click();
  await expect(desk.getByRole("dialog", { name: "一行输入" })).toBeVisible();
  await accessible(desk);
  await desk.keyboard.press("ArrowRight");
  await expect(desk.getByRole("dialog", { name: "三个答案" })).toBeVisible();
  for (const title of ["主播的话", "往下看", "分享与存档"]) {
    await desk.keyboard.press("Enter");
    await expect(desk.getByRole("dialog", { name: title })).toBeInViewport({ ratio: 1 });
  }
  await desk.keyboard.press("Escape");
  await expect(desk.locator("landcast-tour")).toHaveCount(0);
});

test("a device of another size and language has the same dialog", async ({ desk }) => {
  await english(desk);
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.getByRole("button", { name: "Share", exact: true }).click();
  await expect(desk.getByRole("dialog", { name: "Share and keep" }).getByRole("textbox")).toHaveValue(/^#landcast=1\./);
  await accessible(desk);
});
