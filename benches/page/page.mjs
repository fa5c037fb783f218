// What the built page costs its user: a keystroke with the board of every destination in view, the first answer, shifts of
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

const answered = (page) => page.locator("landcast-answers:not([stale])").waitFor({ timeout: 60_000 });

/** Keystrokes in the price, as the browser times them: from the event to the frame that shows what it changed. */
async function keystrokes(browser, origin, cpu) {
  const page = await session(browser, { cpu });
  await page.goto(origin);
  await answered(page);
  const rows = page.locator("landcast-board tbody tr");
  await page.getByRole("tab", { name: /看板/ }).click();
  await rows.first().waitFor();
  await page.evaluate(() => {
    window.keys = [];
    // Below 16 ms the browser does not tell; such a keystroke counts as 16.
    new PerformanceObserver((list) => {
      for (const { name, duration, processingStart, processingEnd } of list.getEntries()) if (name === "input") window.keys.push([duration, processingEnd - processingStart]);
    }).observe({ type: "event", durationThreshold: 16, buffered: false });
  });
  const price = page.getByRole("textbox", { name: "售价", exact: true });
  await price.click();
  await price.press("End");
  for (let at = 0; at < KEYSTROKES; at += 1) {
    await page.keyboard.press(at % 2 ? String(at % 10) : "Backspace");
    await page.waitForTimeout(250);
  }
  const keys = await page.evaluate(() => window.keys);
  const shown = await rows.count();
  await page.context().close();
  const quick = Array.from({ length: Math.max(0, KEYSTROKES - keys.length) }, () => 16);
  console.log(`keystroke to paint, ${cpu}× CPU, board of ${shown}: ${spread([...keys.map(([duration]) => duration), ...quick])}; its handler ${spread(keys.length ? keys.map(([, handler]) => handler) : [0])}`);
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
  await keystrokes(browser, served.origin, 1);
  await keystrokes(browser, served.origin, 4);
  await first(browser, served.origin);
} finally {
  await browser.close();
}
await scores(served.origin, profile);
await served.close();
rmSync(profile, { recursive: true, force: true });
