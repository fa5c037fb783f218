// What the built page costs its user: a keystroke with a board of 14 and of 50 destinations in view, the first answer, shifts of
// layout, and Lighthouse's scores. `cargo xtask bench --page` builds the page, installs what this needs and runs it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import lighthouse, { desktopConfig } from "lighthouse";
import { launch } from "chrome-launcher";
import { serve } from "./server.mjs";

const root = join(import.meta.dirname, "../..");
const { chromium } = createRequire(join(root, "www/package.json"))("@playwright/test");
const executablePath = process.env.LANDCAST_CHROME || "/usr/bin/chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const KEYSTROKES = 40;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const spread = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  return `median ${at(sorted, 0.5).toFixed(0)} ms, p95 ${at(sorted, 0.95).toFixed(0)} ms, n = ${sorted.length}`;
};

async function session(browser, { cpu, network }) {
  const page = await (await browser.newContext({ viewport: { width: 1180, height: 820 }, locale: "zh-CN", timezoneId: "Asia/Shanghai", serviceWorkers: "block" })).newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (network) await devtools.send("Network.emulateNetworkConditions", network);
  return page;
}

/** The promise stands in the first card only once the engine has answered. */
const answered = (page) => page.locator("landcast-answers:not([stale]) section[aria-labelledby=window] .figure landcast-value").waitFor({ timeout: 60_000 });

/**
 * Keystrokes in the price with a board of `wanted` destinations in view. As the browser times an event, to the next frame, which may
 * show the key alone; and to the frames in which the three answers, and every row of the board, are those of the key.
 */
async function keystrokes(browser, origin, cpu, wanted) {
  const page = await session(browser, { cpu });
  await page.goto(origin);
  await answered(page);
  const rows = page.locator("landcast-board tbody tr");
  await page.getByRole("tab", { name: /看板/ }).click();
  await page.evaluate((count) => {
    const { desk } = document.querySelector("landcast-desk");
    const { country } = desk.form;
    desk.set({ destinations: [country, ...desk.info.destinations.map((one) => one.country).filter((one) => one !== country)].slice(0, count) });
  }, wanted);
  await rows.nth(wanted - 1).waitFor();
  // Tariff tables of the new destinations come, and the rows are answered once more.
  await page.waitForTimeout(2_000);
  await page.evaluate(() => {
    const { desk } = document.querySelector("landcast-desk");
    window.keys = { event: [], answers: [], board: [] };
    // Below 16 ms the browser does not tell; such a keystroke counts as 16.
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === "input") window.keys.event.push(duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: false });
    let begun = 0;
    let { verdict, board } = desk;
    const painted = (work) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = work;
      port2.postMessage(null);
    });
    const took = (what) => {
      const of = begun;
      painted(() => window.keys[what].push(performance.now() - of));
    };
    addEventListener("keydown", ({ timeStamp }) => (begun = timeStamp), { capture: true });
    desk.addEventListener("change", () => {
      if (desk.verdict !== verdict) took("answers");
      if (desk.board !== board) took("board");
      ({ verdict, board } = desk);
    });
  });
  const price = page.getByRole("textbox", { name: "售价", exact: true });
  await price.click();
  await price.press("End");
  for (let at = 0; at < KEYSTROKES; at += 1) {
    await page.keyboard.press(at % 2 ? String(at % 10) : "Backspace");
    await page.waitForTimeout(cpu * 100 + 200);
  }
  const keys = await page.evaluate(() => window.keys);
  await page.context().close();
  const quick = Array.from({ length: Math.max(0, KEYSTROKES - keys.event.length) }, () => 16);
  console.log(`keystroke, ${cpu}× CPU, board of ${wanted}: next frame ${spread([...keys.event, ...quick])}; three answers painted ${spread(keys.answers)}; board painted ${spread(keys.board)}`);
}

/** The first answer of a cold browser on a slow phone, and what moves after it. */
async function first(browser, origin) {
  const times = [];
  let shift = 0;
  for (let run = 0; run < 5; run += 1) {
    // Fast 4G, as Chromium's own tools have it: 9 Mbit/s with 60 ms.
    const page = await session(browser, { cpu: 4, network: { offline: false, latency: 60, downloadThroughput: (9e6 / 8) * 0.9, uploadThroughput: (1.5e6 / 8) * 0.9 } });
    const begin = performance.now();
    await page.goto(origin, { waitUntil: "commit" });
    await answered(page);
    times.push(performance.now() - begin);
    shift = Math.max(shift, await page.evaluate(async () => {
      let sum = 0;
      const count = (list) => list.getEntries().forEach(({ value, hadRecentInput }) => (sum += hadRecentInput ? 0 : value));
      new PerformanceObserver((list) => count(list)).observe({ type: "layout-shift", buffered: true });
      await new Promise((done) => setTimeout(done, 2_000));
      return sum;
    }));
    await page.context().close();
  }
  console.log(`first answer, cold, 4× CPU, Fast 4G: ${spread(times)}; layout shift ${shift.toFixed(4)}`);
}

async function scores(origin, profile) {
  for (const [name, config] of [["phone", undefined], ["desktop", desktopConfig]]) {
    const chrome = await launch({ chromePath: executablePath, chromeFlags: FLAGS, userDataDir: profile });
    try {
      const { lhr } = await lighthouse(`${origin}/`, { port: chrome.port, logLevel: "error", onlyCategories: ["performance", "accessibility", "best-practices"] }, config);
      const told = Object.values(lhr.categories).map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`);
      console.log(`Lighthouse ${lhr.lighthouseVersion}, ${name}: ${told.join(", ")}`);
      for (const { title, score, displayValue, scoreDisplayMode } of Object.values(lhr.audits)) {
        if (score !== null && score < 0.9 && ["binary", "numeric", "metricSavings"].includes(scoreDisplayMode)) console.log(`  ${Math.round(score * 100)}  ${title}${displayValue ? `: ${displayValue}` : ""}`);
      }
    } finally {
      await chrome.kill();
    }
  }
}

const served = await serve(join(root, "www/dist"));
const profile = mkdtempSync(join(tmpdir(), "landcast-lighthouse-"));
console.log(spawnSync(executablePath, ["--version"], { encoding: "utf8" }).stdout.trim());
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  for (const wanted of [14, 50]) for (const cpu of [1, 4]) await keystrokes(browser, served.origin, cpu, wanted);
  await first(browser, served.origin);
} finally {
  await browser.close();
}
await scores(served.origin, profile);
await served.close();
rmSync(profile, { recursive: true, force: true });
