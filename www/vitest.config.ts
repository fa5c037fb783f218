import { defineConfig } from "vitest/config";
import { csv } from "./vite.csv.ts";

export default defineConfig({ plugins: [csv()], test: { include: ["src/**/*.test.ts"] } });
