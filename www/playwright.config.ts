import { defineConfig } from "@playwright/test";

/** The browser of the machine, not one that Playwright would download. */
const chrome = process.env.LANDCAST_CHROME || "/usr/bin/chromium";
const PORT = Number(process.env.LANDCAST_PORT || 4183);

export default defineConfig({
  testDir: "../tests/browser",
  outputDir: "../test-results",
  // Pictures are taken when asked for: `npm run screenshots`.
  ...(process.env.LANDCAST_SCREENSHOTS ? { grep: /@screenshots/ } : { grepInvert: /@screenshots/ }),
  workers: 2,
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // A machine under load misses a moment now and then. What passes only the second time is listed as flaky, to be mended.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1180, height: 820 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    colorScheme: "light",
    reducedMotion: "reduce",
    // `offline` of the kit allows them.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: chrome,
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
