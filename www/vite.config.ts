import { fileURLToPath } from "node:url";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { csv } from "./vite.csv.ts";
import { releaseNotes } from "./vite.release.ts";

/**
 * The strictest policy the page works under. Written into the built page so that it holds on any static host; the preview
 * server sends it as a header too.
 */
export const POLICY = [
  "default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data:",
  "object-src 'none'", "base-uri 'none'", "form-action 'none'",
].join("; ");

function policy(): Plugin {
  return {
    name: "landcast:policy",
    apply: "build",
    transformIndexHtml: () => [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" }],
  };
}

const EARLY = fileURLToPath(new URL("src/engine/early.ts", import.meta.url));
const MAIN = fileURLToPath(new URL("src/main.ts", import.meta.url));
const PAGE = fileURLToPath(new URL("src/page.ts", import.meta.url));
const HOST = fileURLToPath(new URL("src/host/main.ts", import.meta.url));

/** The engine starts by a script of its own, which waits for no other. */
function early(): Plugin {
  return {
    name: "landcast:early",
    apply: "build",
    buildStart() {
      this.emitFile({ type: "chunk", id: EARLY, name: "early" });
    },
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle, path }) =>
        // The host view needs no engine.
        path.endsWith("host.html")
          ? []
          : Object.values(bundle ?? {}).flatMap((chunk): HtmlTagDescriptor[] => {
              if (chunk.type !== "chunk") return [];
              const { facadeModuleId, fileName, imports } = chunk;
              if (facadeModuleId === EARLY) return [{ tag: "script", attrs: { type: "module", async: true, crossorigin: true, src: `./${fileName}` }, injectTo: "head" }];
              // The page's scripts arrive meanwhile.
              if (facadeModuleId === PAGE) return [fileName, ...imports].map((file) => ({ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` }, injectTo: "head" }));
              return [];
            }),
    },
  };
}

interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** What an entry has to load before it runs. */
function closure(entry: string, modules: Modules): Set<string> {
  const found = new Set<string>();
  const walk = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    modules.getModuleInfo(id)?.importedIds.forEach(walk);
  };
  walk(entry);
  return found;
}

let needs: { early: Set<string>; main: Set<string>; host: Set<string> } | null = null;

/** Twenty small files took as many turns of a slow network: what the first page needs comes in four. */
function together(id: string, modules: Modules): string | null {
  needs ??= { early: closure(EARLY, modules), main: closure(PAGE, modules), host: closure(HOST, modules) };
  if (id === MAIN || id === PAGE || id === HOST) return null;
  if (needs.early.has(id)) return "early";
  if (!needs.main.has(id)) return null;
  return needs.host.has(id) ? "both" : "first";
}

export default defineConfig({
  base: "./",
  build: { target: ["chrome111", "safari16.4", "firefox116"], modulePreload: { polyfill: false }, assetsInlineLimit: 0, rolldownOptions: { input: ["index.html", "host.html"], output: { codeSplitting: { groups: [{ name: together }] } } } },
  // The worker imports the importer's glue when it is asked to read, which a classic worker cannot.
  worker: { format: "es" },
  server: { fs: { allow: [".."] } },
  preview: { headers: { "Content-Security-Policy": POLICY } },
  plugins: [
    csv(),
    policy(),
    early(),
    releaseNotes(),
    VitePWA({
      registerType: "prompt",
      injectRegister: null,
      workbox: {
        globPatterns: ["**/*.{html,js,css,wasm,pack,table,svg,png,webmanifest}"],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        navigateFallback: "index.html",
        // What the host view's address asks for is read by its script: it is one stored page, however it is asked for.
        ignoreURLParametersMatching: [/^utm_/, /^(overlay|lang|length)$/],
        // The page in one file is a download, no view of this page.
        navigateFallbackDenylist: [/\/landcast\.html$/],
        cleanupOutdatedCaches: true,
      },
      manifest: {
        id: "./",
        name: "Landcast 落地价",
        short_name: "Landcast",
        description: "直播跨境:承诺时效、税费敞口、发货模式",
        lang: "zh-CN",
        start_url: "./",
        scope: "./",
        display: "standalone",
        theme_color: "#0b6b62",
        background_color: "#f6f6f2",
        icons: [
          { src: "icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
          { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
        ],
      },
    }),
  ],
});
