import type { Locale } from "../i18n/l10n";

/** What lies beside the page on its server: the newest release, as its build wrote it down. */
export interface Release {
  engine: string;
  pack: { version: string; built: string };
  changes: Change[];
  /** In Chinese, in short. Releases before it came have none. */
  changesZh?: Change[];
  single?: { bytes: number };
}

interface Change {
  part: string;
  title: string;
}

/** The points in the language of the page, or in English where there are no others. */
export function pointsOf({ changes, changesZh }: Pick<Release, "changes" | "changesZh">, locale: Locale): { points: Change[]; lang: Locale } {
  return locale === "zh-CN" && changesZh?.length ? { points: changesZh, lang: "zh-CN" } : { points: changes, lang: "en" };
}

/** Null without a network, from disk, and where the server has none. */
export async function theirs(): Promise<Release | null> {
  if (!/^https?:$/.test(location.protocol)) return null;
  try {
    const response = await fetch("./release.json", { cache: "no-store" });
    return response.ok ? ((await response.json()) as Release) : null;
  } catch {
    return null;
  }
}

/** Points of the newer release that this page does not have. */
export function fresh(newer: readonly Change[], here: readonly Change[]): Change[] {
  const known = new Set(here.map(({ part, title }) => `${part} ${title}`));
  return newer.filter(({ part, title }) => !known.has(`${part} ${title}`));
}
