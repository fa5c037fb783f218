// Takes the pictures of docs/screenshots; a script of its own because npm has no portable way to set a variable.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
const { status } = spawnSync(process.execPath, [cli, "test", ...process.argv.slice(2)], { stdio: "inherit", env: { ...process.env, LANDCAST_SCREENSHOTS: "1" } });
process.exit(status ?? 1);
