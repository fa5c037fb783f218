/** What the host says and reads: every language and length, the guard, replies for the control room, and the view that follows the desk. */
import { readFileSync } from "node:fs";
import { accessible, english, expect, offline, open, type Page, test } from "../../www/testing/kit";

const field = (page: Page, name: string) => page.getByRole("textbox", { name });

test("the host view follows the desk, says when it is closed, and shows at once what stood last", async ({ desk, context, baseURL }) => {
  const [host] = await Promise.all([context.waitForEvent("page"), desk.getByRole("link", { name: "主播屏" }).click()]);
  const troubles: string[] = [];
  host.on("pageerror", (error) => troubles.push(String(error)));
  host.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  host.on("request", (request) => /\.(wasm|pack|table)/.test(request.url()) && troubles.push(request.url()));
  const say = desk.locator("landcast-say blockquote").first();
  const sentence = host.locator(".sentence");
  await expect(host.locator(".state")).toContainText("跟着场控台");
  const same = async () => expect(sentence).toHaveText((await say.innerText()).replace(/[「」]/g, "").trim());
  await same();
  await expect(host.locator("h1")).toHaveText("便携榨汁机");
  await expect(host.locator(".window")).toHaveText(/^\d+–\d+ 天$/);
  await expect(host.locator(".included")).toHaveText("✓ 已含税");
  await accessible(host);

  // Another destination, another price, an input that is wrong: within the same moment.
  await desk.getByRole("radio", { name: "日本" }).check();
  await expect(host.locator(".where")).toContainText("日本");
  await same();
  // Over a picture nothing stands while that is so: what the control room has to do is not for those who watch.
  const overlay = await context.newPage();
  await overlay.goto(`${baseURL}/host.html?overlay`);
  await expect(overlay.locator(".sentence")).toBeVisible();
  await field(desk, "售价").fill("abc");
  await expect(overlay.locator("main")).toHaveText("主播屏");
  await expect(overlay.locator(".middle, .top")).toHaveCount(0);
  await overlay.close();
  await expect(host.locator(".wait")).toHaveText("先等一下，场控正在改");
  await expect(sentence).toHaveCount(0);
  await field(desk, "售价").fill("3000");
  await expect(host.locator(".price")).toContainText("3,000");
  await same();

  // Nothing on it can be edited, and nothing was asked of an engine.
  await expect(host.locator("input, textarea, select, button, [contenteditable]")).toHaveCount(0);
  const last = await sentence.innerText();
  await desk.close({ runBeforeUnload: true });
  await expect(host.locator(".state")).toContainText("场控台关了，这是刚刚的数");
  await expect(sentence).toHaveText(last);
  await host.close();

  const later = await context.newPage();
  await later.goto(`${baseURL}/host.html`);
  await expect(later.locator(".sentence")).toHaveText(last);
  await expect(later.locator(".state")).toContainText("场控台没回应，这是刚刚的数");
  // A device on which no desk was ever open says so in the same large type.
  await later.evaluate(() => localStorage.clear());
  await later.reload();
  await expect(later.locator(".wait")).toContainText("还没有数");
  expect(await later.locator(".wait").evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThan(50);
  expect(troubles).toEqual([]);
});

offline("over a picture, from right to left, at every size, without a network", async ({ desk, context, baseURL }) => {
  await expect(desk.locator("landcast-header .chip-state")).toContainText("离线可用", { timeout: 30_000 });
  const host = await context.newPage();
  await context.setOffline(true);
  await host.goto(`${baseURL}/host.html?lang=ar&length=full`);
  const sentence = host.locator(".sentence");
  await expect(sentence).toHaveAttribute("dir", "rtl");
  // Every number holds its own order.
  await expect(sentence).toHaveText(/\u2068\d+\u2069.*\u2068\d+\u2069/);
  expect(await sentence.evaluate((one) => getComputedStyle(one).direction)).toBe("rtl");
  for (const [width, height] of [[1180, 820], [1440, 900], [390, 844], [820, 1180], [844, 390]] as const) {
    await host.setViewportSize({ width, height });
    for (const query of ["?lang=ar&length=full", "?lang=de", "?lang=th&length=short"]) {
      await host.goto(`${baseURL}/host.html${query}`);
      await expect(sentence).toBeVisible();
      const [wide, high] = await host.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
      expect(wide, `${width}×${height} ${query}`).toBeLessThanOrEqual(width);
      expect(high, `${width}×${height} ${query}`).toBeLessThanOrEqual(height);
      // Nothing is cut off at the side where the text begins or ends.
      const cut = await host.locator("main p, main h1, main bdi").evaluateAll((all, limit) => all.filter((one) => !one.classList.contains("unseen") && (one.getBoundingClientRect().left < 0 || one.getBoundingClientRect().right > limit || one.scrollWidth > one.clientWidth + 1 && one.tagName !== "BDI")).map((one) => one.textContent), width);
      expect(cut, `${width}×${height} ${query}`).toEqual([]);
    }
    const size = await host.locator(".window bdi").evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(size, "readable from two metres").toBeGreaterThan(Math.min(width, height) / 9);
  }
  await accessible(host);

  await host.goto(`${baseURL}/host.html?overlay&lang=de&length=short`);
  await expect(sentence).toHaveText(/^Deutschland: \d+ bis \d+ Tage, Steuern inklusive\.$/);
  expect(await host.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgba(0, 0, 0, 0)");
  await expect(host.locator(".state")).toHaveCount(0);
  await accessible(host);
  // A language that has the sentence alone takes the words beside it from the desk's.
  await host.goto(`${baseURL}/host.html?overlay=00b140&lang=cs`);
  await expect(sentence).toHaveText(/^Německo: doručení za/);
  await expect(host.locator(".window")).toHaveText(/^\d+–\d+ 天$/);
  await expect(host.locator(".included")).toHaveText("✓ 已含税");
  expect(await host.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(0, 177, 64)");
});

test("more scripts: lengths, languages, copy, own words under the guard, reading aloud", async ({ page, context, watched: _ }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  // A device with one German voice of its own and one that would send the text away.
  await page.addInitScript(() => {
    const spoken: string[] = [];
    const voices = [{ lang: "de-DE", name: "Anna", localService: true }, { lang: "en-US", name: "Cloud", localService: false }];
    const synthesis = Object.assign(new EventTarget(), { getVoices: () => voices, speak: (said: { text: string }) => spoken.push(said.text), cancel: () => spoken.push("cancel") });
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: class { constructor(readonly text: string) {} } });
    Object.defineProperty(window, "spoken", { value: spoken });
  });
  await open(page);
  await page.getByRole("button", { name: "更多话术" }).click();
  const dialog = page.getByRole("dialog", { name: "话术" });
  await expect(dialog.locator("#say-de")).toHaveText(/^Lieferung nach Deutschland in \d+ bis \d+ Tagen\./);
  await dialog.getByRole("radio", { name: "一口气" }).check();
  await expect(dialog.locator("#say-zh")).toHaveText(/^德国 \d+ 到 \d+ 天到，已含税。$/);
  await dialog.getByRole("radio", { name: "带日期和谁付税" }).check();
  await expect(dialog.locator("#say-zh")).toContainText("进口税费由我们承担");
  await dialog.getByText(/^其他语言/).click();
  await expect(dialog.locator("blockquote")).toHaveCount(17);
  await expect(dialog.locator("#say-ar")).toHaveAttribute("dir", "rtl");
  await expect(dialog.getByText("未经母语者审校")).toHaveCount(15);
  await accessible(page);

  await dialog.getByRole("button", { name: "复制阿拉伯语话术" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\d/);
  expect(copied, "marks of direction stay on the screen").not.toMatch(/[\u2066-\u2069]/);

  await expect(dialog.getByRole("button", { name: /^朗读/ })).toHaveCount(1);
  await dialog.getByRole("button", { name: "朗读德语" }).click();
  await dialog.getByRole("button", { name: "停止朗读德语" }).click();
  expect(await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)).toEqual([await dialog.locator("#say-de").innerText(), "cancel"]);

  // The seller's own words: what is wrong stands below them, and what was copied is what stands there.
  await dialog.getByRole("button", { name: "改德语话术" }).click();
  const own = dialog.getByRole("textbox", { name: "德语话术，自己改的" });
  await own.fill("Zollfrei, garantiert in 3 Tagen da, bis zum 24. November!");
  for (const fault of ["不能说没有税：「zollfrei」", "不能打包票：「garantiert」", "比承诺早：「3 tagen」", "比承诺的日期早：「24. november」"]) await expect(dialog.locator("#found-de")).toContainText(fault);
  await own.fill("Nur heute im Angebot.");
  await expect(dialog.locator("#found-de")).toContainText("没发现不能说的话");
  await dialog.getByRole("button", { name: "复制德语话术" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Nur heute im Angebot.");
  await dialog.getByRole("button", { name: "还原" }).click();
  await expect(dialog.locator("#say-de")).toContainText("Zoll und Steuern übernehmen wir");

  // In use once it is taken: on the desk, on the host view and after the page is opened anew, until one click brings the page's own back.
  await dialog.getByRole("radio", { name: "平常" }).check();
  const made = await dialog.locator("#say-zh").innerText();
  const [days] = /\d+ 到 \d+ 天/.exec(made) ?? [""];
  await dialog.getByRole("button", { name: "改中文话术" }).click();
  const words = dialog.getByRole("textbox", { name: "中文话术，自己改的" });
  await words.fill(`免税，${days}到手！`);
  await expect(dialog.getByRole("button", { name: "用这句中文话术" })).toBeDisabled();
  await words.fill(`德国的姐妹，${days}到手，税我们付。`);
  await accessible(page);
  await dialog.getByRole("button", { name: "用这句中文话术" }).click();
  await expect(dialog.locator("li", { hasText: "中文" }).first()).toContainText("已改写");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  const say = page.locator("landcast-say blockquote").first();
  await expect(say).toHaveText(`「德国的姐妹，${days}到手，税我们付。」 已改写`);
  const host = await context.newPage();
  await host.goto(new URL("host.html", page.url()).href);
  await expect(host.locator(".sentence")).toHaveText(`德国的姐妹，${days}到手，税我们付。`);
  await host.close();
  await page.reload();
  await expect(say).toContainText("已改写");
  // Another case of tax: the page's own sentence, and why.
  await page.getByRole("combobox", { name: "谁付税" }).selectOption("dap");
  await expect(say).toContainText("改写的话术与新承诺不符，已改用原来的");
  await expect(say).not.toContainText("税我们付");
  await page.getByRole("combobox", { name: "谁付税" }).selectOption("ddp");
  await expect(say).toContainText("税我们付");
  await page.getByRole("button", { name: "中文话术改回原来的" }).click();
  await expect(say).toHaveText(`「${made}」`);
  // A slip of the finger loses nothing.
  await page.getByRole("button", { name: "中文话术用回改写的" }).click();
  await expect(say).toContainText("税我们付");
  await page.getByRole("button", { name: "中文话术改回原来的" }).click();
  await expect(say).toHaveText(`「${made}」`);

  // Nothing to say: the key goes where the sentence would be, and from there to what speaks against it, or to what is to be mended.
  const weight = await field(page, "重量").inputValue();
  await field(page, "重量").fill("99000");
  await expect(say).toContainText("先别承诺");
  await page.getByRole("tab", { name: /看板/ }).focus();
  await page.keyboard.press("h");
  await expect(page.getByRole("button", { name: "看原因" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: /方案/ })).toBeFocused();
  await expect(page.locator("landcast-plans")).toContainText("最多 70000 g");
  await field(page, "重量").fill("abc");
  await page.getByRole("tab", { name: /方案/ }).focus();
  await page.keyboard.press("h");
  await page.keyboard.press("Enter");
  await expect(field(page, "重量")).toBeFocused();
  await field(page, "重量").fill(weight);
  await page.getByRole("tab", { name: /看板/ }).click();

  for (const [width, height] of [[390, 844], [820, 1180]] as const) {
    await page.setViewportSize({ width, height });
    await page.getByRole("button", { name: "更多话术" }).click();
    await expect(dialog).toBeVisible();
    expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth), `${width}`).toBeLessThanOrEqual(0);
    const low = await dialog.getByRole("button").evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
    expect(low, "targets of 44 px").toBe(0);
    await page.keyboard.press("Escape");
  }
});

test("control-room replies of one product and of the whole run, as text and as JSON; a link for another device", async ({ desk, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await desk.getByRole("button", { name: "更多话术" }).click();
  const dialog = desk.getByRole("dialog", { name: "话术" });
  await expect(dialog.locator("#say-de")).toBeVisible();
  const taken = async (name: string) => {
    const [download] = await Promise.all([desk.waitForEvent("download"), dialog.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };
  const one = await taken("这件商品 TXT");
  expect(one.name).toMatch(/^landcast-replies-.*-DE\.txt$/);
  expect(one.text).toMatch(/^\ufeff多久到\/几天到\/.*\|\{德国 \d+ 到 \d+ 天到。\/.*\}\r\n/);
  expect(one.text).toMatch(/\r\nZoll\/Steuer\/.*\|/);
  for (const line of one.text.trim().split("\r\n")) expect(line.match(/\|/g)).toHaveLength(1);
  const json = JSON.parse((await taken("这件商品 JSON")).text) as { format: string; made: { pack: { sha256: string } }; entries: { country: string; tax: string }[] };
  expect(json).toMatchObject({ format: "landcast-replies", entries: [{ country: "DE", tax: "included" }] });
  expect(json.made.pack.sha256).toMatch(/^[0-9a-f]{64}$/);

  const all = await taken("整场 JSON");
  const run = JSON.parse(all.text) as { entries: { product: { number: number } }[] };
  expect(all.name).toBe("landcast-replies-run-DE.json");
  expect(run.entries.length).toBeGreaterThan(10);
  await expect(dialog.getByRole("status")).toContainText(`已生成 ${run.entries.length} 组`);
  expect((await taken("整场 TXT")).text).toMatch(/\r\n\d+号多久到\/\d+号链接多久到\//);
  // The eleventh product's question holds the first's: said, for a tool that looks for a part.
  await expect(dialog.getByRole("status")).toContainText(/（比如「\d号/);

  // All compared destinations, counted before, each question with its own.
  await dialog.getByRole("radio", { name: /^对比的全部 \d+ 个目的地$/ }).check();
  const places = Number(/\d+/.exec(await dialog.getByText(/^对比的全部/).innerText())?.[0]);
  await expect(dialog.getByText(new RegExp(`整场 \\d+ 件 × ${places} 个目的地，共 \\d+ 组`))).toBeVisible();
  const everywhere = await taken("这件商品 TXT");
  expect(everywhere.name).toMatch(/-all\.txt$/);
  for (const one of ["德国多久到/", "日本多久到/", "Japan how long/", "日本何日かかる/"]) expect(everywhere.text).toContain(one);
  await dialog.getByRole("button", { name: "整场 TXT" }).click();
  await dialog.getByRole("button", { name: "停止" }).click();
  await expect(dialog.getByRole("status")).toContainText("没有生成文件");

  await dialog.getByRole("button", { name: "复制给另一台设备的链接" }).click();
  const link = await desk.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.locator(".state")).toContainText("从场控台带过来的，不会自己更新");
  await expect(other.locator(".where")).toContainText("德国");

  // The same in English and in the dark, and a destination of a language that has one length.
  await desk.keyboard.press("Escape");
  await desk.emulateMedia({ colorScheme: "dark" });
  await english(desk);
  await desk.getByRole("button", { name: "More scripts" }).click();
  const scripts = desk.getByRole("dialog", { name: "Scripts" });
  await expect(scripts.locator("#say-en")).toHaveText(/^To Germany in \d+ to \d+ days\./);
  await scripts.getByRole("button", { name: "Change the English text" }).click();
  await scripts.getByRole("textbox", { name: "English text, your own" }).fill("Tax free by Friday");
  await expect(scripts.locator("#found-en")).toContainText("Never say that there is no tax: “tax free”");
  await accessible(desk);
});
