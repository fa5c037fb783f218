/** The whole page as one file, for tablets that open it from disk: scripts, engine, pack, tables and styles inside. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";
import { csv } from "./vite.csv.ts";
import { buildId, release, releaseNotes } from "./vite.release.ts";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const NAME = "landcast.html";

/** What the page fetches elsewhere stands inside it here. */
const INSTEAD: Record<string, string> = {
  [file("src/engine/files.ts")]: file("src/single/engine.ts"),
  [file("src/importer/files.ts")]: file("src/single/importer.ts"),
  [file("src/main.ts")]: file("src/single/main.ts"),
};
const WORKER = /new Worker\(new URL\("(\.\/[\w.-]+)\.ts", import\.meta\.url\), \{ type: "module" \}\)/g;

function inside(): Plugin {
  return {
    name: "landcast:inside",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (source === "virtual:pwa-register") return file("src/single/no-worker.ts");
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const instead = INSTEAD[found?.id.split("?")[0] ?? ""];
      // What stands in its place may import what it stands for.
      return instead && importer !== instead ? instead : found;
    },
    transform(code, id) {
      const path = id.split("?")[0] ?? "";
      // With a query it is what Vite made of it, not the source.
      if (!path.startsWith(file("src/")) || !path.endsWith(".ts") || id.includes("?")) return null;
      // A page from disk may start no script of another address.
      const workers: string[] = [];
      let changed = code.replace(WORKER, (_, worker: string) => {
        workers.push(`import Worker${workers.length} from "${worker}?worker&inline";`);
        return `new Worker${workers.length - 1}()`;
      });
      // Its address is the same in every release; what it kept is told apart by what it was built with.
      if (path === file("src/page.ts")) changed = changed.replace("import.meta.url", JSON.stringify(`${NAME}#${buildId()}`));
      if (/new Worker\(new URL\(|import\.meta\.url/.test(changed)) this.error(`${path} loads something from beside the page, which one file has not`);
      return changed === code ? null : { code: workers.join("") + changed, map: null };
    },
  };
}

/** An end tag inside a script would end it. */
const inert = (text: string) => text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
const hashed = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function blocks(): string {
  const dist = file("../pkg/dist/");
  const tables = readdirSync(`${dist}tables`).filter((name) => name.endsWith(".table")).map((name) => `tables/${name}`);
  return ["landcast.js", "landcast_bg.wasm", "landcast.pack", "landcast_importer.js", "landcast_importer_bg.wasm", ...tables]
    .map((name) => `<script type="application/gzip" id="file:${name.replace("tables/", "")}">${gzipSync(readFileSync(dist + name), { level: 9 }).toString("base64")}</script>`)
    .join("\n");
}

function one(): Plugin {
  return {
    name: "landcast:one",
    enforce: "post",
    async generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const script = files.filter((one) => one.type === "chunk");
      const styles = files.filter((one) => one.type === "asset" && one.fileName.endsWith(".css"));
      const page = files.find((one) => one.type === "asset" && one.fileName === "index.html");
      if (script.length !== 1 || page?.type !== "asset") this.error(`the page of one file came out as ${files.map(({ fileName }) => fileName).join(", ")}`);
      // Vite fills in later what each import has to load first; here all of it is loaded.
      const code = inert((script[0] as { code: string }).code.replaceAll("__VITE_PRELOAD__", "void 0"));
      const style = styles.map((one) => String((one as { source: string | Uint8Array }).source)).join("\n");
      const icon = Buffer.from(readFileSync(file("public/icon.svg"))).toString("base64");
      const policy = [
        "default-src 'none'", `script-src ${hashed(code)} 'wasm-unsafe-eval' blob:`, `style-src ${hashed(style)}`, "worker-src blob:", "connect-src blob:", "img-src data: blob:",
        "object-src 'none'", "base-uri 'none'", "form-action 'none'",
      ].join("; ");
      const html = String(page.source)
        .replace(/\s*<(?:link|script)\b[^>]*(?:rel="(?:stylesheet|modulepreload|icon|apple-touch-icon|manifest)"|\bsrc=)[^>]*>(?:<\/script>)?/g, "")
        .replace(/<meta charset="utf-8"\s*\/?>/, (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
        .replace("</head>", () => `<link rel="icon" href="data:image/svg+xml;base64,${icon}" />\n<style>${style}</style>\n</head>`)
        .replace("</body>", () => `${blocks()}\n<script type="module">${code}</script>\n</body>`);
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: "asset", fileName: NAME, source: html });
      writeFileSync(file("dist/release.json"), JSON.stringify({ ...(await release()), single: { bytes: Buffer.byteLength(html) } }));
    },
  };
}

export default defineConfig({
  base: "./",
  define: { "import.meta.env.SINGLE": "true" },
  build: {
    target: ["chrome111", "safari16.4", "firefox116"], outDir: "dist", emptyOutDir: false, copyPublicDir: false, modulePreload: false, assetsInlineLimit: 100_000_000, cssCodeSplit: false,
    chunkSizeWarningLimit: 4000, rolldownOptions: { output: { codeSplitting: false } },
  },
  // Chromium starts no module worker for a page from disk; a classic one may still import.
  worker: { format: "iife", plugins: () => [csv()] },
  plugins: [csv(), inside(), { ...releaseNotes(), generateBundle: () => {} }, one()],
});
