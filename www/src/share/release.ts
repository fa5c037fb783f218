/** What lies beside the page on its server: the newest release, as its build wrote it down. */
export interface Release {
  engine: string;
  pack: { version: string; built: string };
  changes: { part: string; title: string }[];
  single?: { bytes: number };
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
export function fresh(newer: Release["changes"], here: Release["changes"]): Release["changes"] {
  const known = new Set(here.map(({ part, title }) => `${part} ${title}`));
  return newer.filter(({ part, title }) => !known.has(`${part} ${title}`));
}
