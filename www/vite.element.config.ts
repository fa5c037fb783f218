import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { csv } from "./vite.csv.ts";

/** The custom element as one script in pkg/dist, beside the engine's files, which it loads from there. */
export default defineConfig({
  build: {
    target: ["chrome111", "safari16.4", "firefox116"],
    outDir: "../pkg/dist",
    emptyOutDir: false,
    copyPublicDir: false,
    lib: { entry: fileURLToPath(new URL("src/element.ts", import.meta.url)), formats: ["es"], fileName: () => "landcast-element.js" },
    rolldownOptions: { output: { codeSplitting: false } },
    minify: true,
  },
  plugins: [csv()],
});
