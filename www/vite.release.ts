/** What a release brings, for the page that is about to be replaced by it: engine, rules pack, and the changes by their headings. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface Release {
  engine: string;
  pack: { version: string; built: string };
  changes: Change[];
  /** The same in Chinese, in short: its points are not one for one those above. */
  changesZh: Change[];
  /** Size of the page in one file, once that is built. */
  single?: { bytes: number };
}

export interface Change {
  part: string;
  title: string;
}

/** The newest section of the changelog: each point by the words it sets in bold. */
export function changesIn(changelog: string): Change[] {
  const [, newest = ""] = changelog.split(/^## /m);
  return newest.split(/^### /m).slice(1).flatMap((section) => {
    const part = section.slice(0, section.indexOf("\n")).trim();
    return [...section.matchAll(/^- \*\*([\s\S]+?)\*\*/gm)].map(([, title = ""]) => ({ part, title: title.replace(/\s+/g, " ").replace(/[.:]$/, "") }));
  });
}

/** The newest section in both languages. */
function changed(): Pick<Release, "changes" | "changesZh"> {
  const [changes = [], changesZh = []] = ["../CHANGELOG.md", "../CHANGELOG.zh-CN.md"].map((name) => changesIn(readFileSync(file(name), "utf8")));
  return { changes, changesZh };
}

export async function release(): Promise<Release> {
  const { load } = (await import(new URL("../pkg/index.js", import.meta.url).href)) as { load: () => Promise<{ info(): Release }> };
  const { engine, pack } = (await load()).info();
  return { engine, pack: { version: pack.version, built: pack.built }, ...changed() };
}

/** Names the engine and the pack that a build was made with. */
export function buildId(): string {
  const hash = createHash("sha256");
  for (const name of ["landcast_bg.wasm", "landcast.pack"]) hash.update(readFileSync(file(`../pkg/dist/${name}`)));
  return hash.digest("hex").slice(0, 16);
}

const VIRTUAL = "virtual:landcast-release";

/** The page knows its own changes; those of the next release lie beside it as `release.json`, which no worker stores. */
export function releaseNotes(): Plugin {
  return {
    name: "landcast:release",
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load: (id) => (id === `\0${VIRTUAL}` ? `export const released = ${JSON.stringify(changed())};` : null),
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "release.json", source: JSON.stringify(await release()) });
    },
  };
}
