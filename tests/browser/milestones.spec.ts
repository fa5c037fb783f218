/** Dates and alarms, messages to the buyer, the calendar file, clocks of the parties and the call. */
import { readFile } from "node:fs/promises";
import { eventsOf, type CalendarEntry } from "../../www/testing/calendar";
import { engine, requests } from "../../www/testing/engine";
import { accessible, answered, bare, english, expect, NOW, offline, open, type Page, tab, test } from "../../www/testing/kit";

/** What was downloaded, read by a parser that did not write it. */
async function calendarOf(page: Page, press: string | RegExp): Promise<CalendarEntry[]> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: press }).click()]);
  expect(download.suggestedFilename()).toMatch(/^landcast-[\w-]+\.ics$/);
  const text = await readFile(await download.path(), "utf8");
  expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  return eventsOf(text);
}

async function clocks(page: Page, at: RegExp = /里程碑|Dates/): Promise<void> {
  await tab(page, at);
  await page.getByRole("radio", { name: /时钟与会议|Clocks and calls/ }).check();
  await expect(page.locator("landcast-clocks landcast-cutoff")).toBeVisible();
}

test("every stage has its expected and its alarm day, and the calendar file has the same", async ({ desk: page }) => {
  await tab(page, /里程碑/);
  const view = page.locator("landcast-dates");
  const rows = view.getByRole("table", { name: "每个环节的日期" }).getByRole("row");
  await expect(rows.filter({ hasText: "尾程" })).toContainText("12月");
  const stages = (await rows.count()) - 1;
  expect(stages).toBeGreaterThanOrEqual(3);
  const events = await calendarOf(page, "导出日历 .ics");
  expect(events).toHaveLength(stages * 2 + 1);
  for (const event of events) {
    expect(event.startDate.isDate).toBe(true);
    expect(event.summary).toContain("德国");
    expect(event.component.getFirstPropertyValue("dtstamp")?.toString()).toBe(NOW.toISOString().replace(".000", ""));
  }
  await accessible(page);
});

test("a platform's deadlines stand among the days and in the calendar", async ({ desk: page }) => {
  await page.locator("landcast-inputs").getByRole("radio", { name: "美国" }).check();
  await tab(page, /里程碑/);
  const view = page.locator("landcast-dates");
  await expect(view).toContainText("没有选平台");
  await page.getByLabel("平台", { exact: true }).selectOption({ label: "TikTok Shop" });
  const row = view.getByRole("row", { name: /TikTok Shop 要求发货/ });
  await expect(row).toContainText(/11月\d+日/);
  await expect(row).toContainText("赶得上");
  const events = await calendarOf(page, "导出日历 .ics");
  const deadline = events.find(({ summary }) => summary.includes("TikTok Shop 要求发货"));
  expect(deadline?.component.getFirstSubcomponent("valarm")).not.toBeNull();
  await accessible(page);
});

test("messages are in the buyer's language, take the order's number and are copied", async ({ desk: page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await tab(page, /里程碑/);
  const view = page.locator("landcast-dates");
  const shipped = view.locator("#message-shipped");
  await expect(shipped).toContainText("[Bestellnummer]");
  await expect(shipped).toHaveAttribute("lang", "de");
  await expect(view).toContainText("未经母语者审校");
  await view.getByRole("textbox", { name: "订单号" }).fill("TT-5581");
  await expect(shipped).toContainText("Ihre Bestellung TT-5581 hat unser Lager verlassen");
  // What the seller sends is told in his own language beside it.
  await expect(view).toContainText("您的订单 TT-5581 已从仓库发出");
  await view.getByRole("button", { name: "复制“晚到”的德语留言" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Ihre Bestellung TT-5581 verspätet sich leider/);
  await view.getByRole("radio", { name: "English" }).check();
  await expect(shipped).toContainText("Your order TT-5581 has left our warehouse");
  await page.locator("landcast-inputs").getByRole("radio", { name: "日本" }).check();
  await expect(shipped).toContainText("TT-5581");
  await view.getByRole("radio", { name: "日本語" }).check();
  await expect(shipped).toContainText("倉庫から発送されました");
});

test("the cut-off counts down by the second and keeps its width", async ({ page, watched: _ }) => {
  await page.clock.install({ time: new Date("2026-11-23T16:58:50+08:00") });
  await open(page);
  await clocks(page);
  const timer = page.getByRole("timer");
  const party = page.locator("landcast-cutoff");
  await expect(party).toContainText("国内集货仓");
  const first = (await timer.textContent()) ?? "";
  const width = (await timer.boundingBox())?.width;
  await page.clock.runFor(7000);
  const seconds = (text: string) => text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  expect(seconds(first) - seconds((await timer.textContent()) ?? "")).toBeGreaterThanOrEqual(7);
  expect((await timer.boundingBox())?.width).toBe(width);
});

test("of the countdown a few moments are spoken, and after the cut-off the next one is shown", async ({ page, watched: _ }) => {
  await page.clock.install({ time: new Date("2026-11-23T12:00:00+08:00") });
  await open(page);
  await clocks(page);
  const view = page.locator("landcast-cutoff");
  const hour = /\d{2}:\d{2}(?=（)/.exec((await view.locator(".line").textContent()) ?? "")?.[0] ?? "";
  const cutoff = Date.parse(`2026-11-23T${hour}:00+08:00`);
  const spoken = view.getByRole("status");
  await page.clock.pauseAt(new Date(cutoff - 5 * 60_000 - 3000));
  await page.clock.runFor(1000);
  await expect(spoken).not.toContainText("5 分钟");
  await page.clock.runFor(4000);
  await expect(spoken).toHaveText("距截单不到 5 分钟。");
  await expect(view.getByRole("timer")).toContainText("00:04:5");
  await page.clock.pauseAt(new Date(cutoff + 50_000));
  await page.clock.runFor(1000);
  await expect(view.getByRole("timer")).toHaveText("00:00:00");
  await page.clock.runFor(12_000);
  await expect(spoken).toHaveText("已过截单时间，现在下单算下一个工作日。");
  await expect(view).toContainText("11月24日");
});

test("strips show everybody's hours by the seller's clock, and the header's clocks agree", async ({ desk: page }) => {
  await clocks(page);
  const view = page.locator("landcast-clocks");
  const buyer = view.getByRole("listitem").filter({ hasText: "德国买家" });
  await expect(buyer).toContainText("现在 13:14");
  await expect(page.locator("landcast-header .clocks")).toContainText("13:14 德国");
  await expect(buyer).toContainText("GMT+1");
  const broker = view.getByRole("listitem").filter({ hasText: "德国清关行" });
  await expect(broker).toContainText("北京时间 16:00–24:00");
  await expect(view.locator("landcast-call")).toContainText("共同时间：北京时间 16:00–18:00");
  // Summer time ends in Europe on 25 October 2026: the Friday before, the broker is there an hour earlier.
  await view.getByLabel("日期").fill("2026-10-23");
  await expect(broker).toContainText("北京时间 15:00–24:00");
  await expect(view.locator("landcast-call")).toContainText("15:00–18:00");
  await view.getByLabel("日期").fill("2026-10-26");
  await expect(broker).toContainText("16:00–24:00");
  await accessible(page);
});

test("a holiday on the parcel's way closes the party's desk for that day", async ({ page, watched: _ }) => {
  await page.clock.setFixedTime(new Date("2026-12-10T10:00:00+08:00"));
  await open(page);
  await page.locator("landcast-inputs").getByRole("radio", { name: "美国" }).check();
  await clocks(page);
  const view = page.locator("landcast-clocks");
  const broker = view.getByRole("listitem").filter({ hasText: "美国清关行" });
  // New York's Thursday ends on the morning of China's Friday; its own Friday is Christmas.
  await view.getByLabel("日期").fill("2026-12-25");
  await expect(broker).toContainText("北京时间 00:00–06:00");
  await expect(broker).toContainText("当地 12月25日圣诞节放假");
  await expect(broker).not.toContainText("22:00");
  await view.getByLabel("日期").fill("2026-12-24");
  await expect(broker).toContainText("22:00–24:00");
  await accessible(page);
});

test("a call stands at a shared hour with the case and the room, in either language", async ({ desk: page }) => {
  await clocks(page);
  const view = page.locator("landcast-call");
  await view.getByRole("textbox", { name: "会议链接" }).fill("meet.example");
  await view.getByRole("textbox", { name: "会议链接" }).press("Tab");
  await expect(view.getByRole("alert")).toContainText("https://");
  await view.getByRole("textbox", { name: "会议链接" }).fill("https://meet.example/landcast?pwd=1");
  await view.getByRole("textbox", { name: "会议链接" }).press("Tab");
  await expect(view.getByRole("alert")).toHaveCount(0);
  await view.getByLabel("开始").selectOption({ label: "16:30–17:00" });
  await expect(view).toContainText("清关行 09:30");
  const [event] = await calendarOf(page, "下载会议邀请 .ics");
  expect(event?.startDate.toJSDate().toISOString()).toBe("2026-11-23T08:30:00.000Z");
  expect(event?.duration.toSeconds()).toBe(1800);
  expect(event?.location).toBe("https://meet.example/landcast?pwd=1");
  expect(event?.description).toContain("目的地：德国");
  await view.getByRole("radio", { name: "English" }).check();
  await expect(view.locator("#summary")).toContainText("Destination: Germany");
  const [other] = await calendarOf(page, "下载会议邀请 .ics");
  expect(other?.uid).toBe(event?.uid);
  expect(other?.description).toMatch(/Rules pack \S+ \([0-9a-f]{64}\)/);
  // The room is kept on the device.
  await page.reload();
  await answered(page);
  await clocks(page);
  await expect(view.getByRole("textbox", { name: "会议链接" })).toHaveValue("https://meet.example/landcast?pwd=1");
});

test("no shared hour is said, with the way out: another day, another party, other hours", async ({ desk: page }) => {
  await clocks(page);
  const view = page.locator("landcast-clocks");
  await view.getByLabel("日期").fill("2026-11-28");
  await expect(view.locator("landcast-call")).toContainText("没有够长的共同时间");
  await expect(view.getByRole("button", { name: "下载会议邀请 .ics" })).toBeDisabled();
  await view.getByRole("button", { name: /下一个合适的日子：11月30日/ }).click();
  await expect(view.getByLabel("日期")).toHaveValue("2026-11-30");
  await expect(view.locator("landcast-call")).toContainText("16:00–18:00");
  // Own hours stand in place of the assumed ones, and are kept.
  await view.getByRole("button", { name: "改时间：清关行" }).click();
  await view.getByRole("textbox", { name: "上班" }).fill("10：30");
  await view.getByRole("textbox", { name: "上班" }).press("Tab");
  await expect(view.locator("landcast-call")).toContainText("17:30–18:00");
  await expect(view.getByRole("listitem").filter({ hasText: "德国清关行" })).toContainText("自己填的");
  await view.getByRole("textbox", { name: "下班" }).fill("abc");
  await view.getByRole("textbox", { name: "下班" }).press("Tab");
  await expect(view.getByRole("alert")).toContainText("09:00");
  await accessible(page);
  await view.getByRole("button", { name: "恢复假设的时间" }).click();
  await expect(view.locator("landcast-call")).toContainText("16:00–18:00");
});

test("by keyboard alone: tab, part, language, export", async ({ desk: page }) => {
  await page.getByRole("tab", { name: "多国看板" }).focus();
  for (let press = 0; press < 12 && !(await page.getByRole("tab", { name: "里程碑" }).getAttribute("aria-selected"))?.includes("true"); press += 1) await page.keyboard.press("ArrowRight");
  await expect(page.locator("landcast-dates table")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("radio", { name: "日期与留言" })).toBeChecked();
  await page.keyboard.press("Tab");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toContain(".ics");
});

offline("without a network, after one load, all parts and messages are there", async ({ page, context, watched: _ }) => {
  await open(page);
  await expect(page.locator("landcast-header .chip-state")).toContainText("离线可用", { timeout: 30_000 });
  await context.setOffline(true);
  await page.reload();
  await answered(page);
  await tab(page, /里程碑/);
  await expect(page.locator("landcast-dates #message-shipped")).toContainText("Ihre Bestellung");
  await clocks(page);
  await english(page);
  await expect(page.locator("landcast-call")).toContainText("Shared by all");
});

for (const [name, viewport] of Object.entries({ tablet: [1180, 820], laptop: [1440, 900], phone: [390, 844], upright: [820, 1180] } as const)) {
  for (const language of [name === "tablet" || name === "upright" ? "zh" : "en"]) {
    test(`axe and nothing cut off: ${name}, ${language}`, async ({ page, watched: _ }) => {
      test.slow();
      await page.setViewportSize({ width: viewport[0], height: viewport[1] });
      await page.clock.setFixedTime(NOW);
      await open(page);
      if (language === "en") await english(page);
      await tab(page, /里程碑|Dates/);
      await expect(page.locator("landcast-dates #message-shipped")).not.toBeEmpty();
      const part = name === "tablet" && language === "zh" ? "page" : "panel";
      const panel = page.getByRole("tabpanel");
      const wide = () => panel.evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(await wide()).toBeLessThanOrEqual(0);
      await accessible(page, part);
      if (process.env.LANDCAST_SHOTS) await shoot(page, `milestones-${name}-${language}`);
      await clocks(page);
      expect(await wide()).toBeLessThanOrEqual(0);
      await accessible(page, part);
      if (process.env.LANDCAST_SHOTS) await shoot(page, `clocks-${name}-${language}`);
    });
  }
}

/** Pictures of the whole view, for looking at while it is worked on. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${process.env.LANDCAST_SHOTS}/${name}.png` });
}

bare("of every plan the first stage alone may have a cut-off, an hour of the day", async () => {
  const handle = await engine();
  let seen = 0;
  for (const request of requests(["DE", "US", "MY"], NOW.getTime())) {
    const verdict = handle.quote(request);
    if ("problems" in verdict) continue;
    for (const { stages } of verdict.plans) {
      const chain = stages.filter(({ stage }) => stage !== "queue");
      expect(chain.slice(1).every(({ cutoff }) => cutoff === null)).toBe(true);
      if (chain[0]?.cutoff) expect(chain[0].cutoff).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      seen += chain[0]?.cutoff ? 1 : 0;
    }
  }
  expect(seen).toBeGreaterThan(50);
});
