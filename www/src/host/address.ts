/** The address of the host view: a page of its own; in the page of one file that file once more, with `#host` behind it. */
export function hostAddress(asked: readonly string[] = []): string {
  const query = asked.filter(Boolean).join("&");
  const url = new URL(import.meta.env.SINGLE ? "#" : "./host.html", location.href);
  if (import.meta.env.SINGLE) url.hash = query ? `host?${query}` : "host";
  else url.search = query;
  return url.href;
}

/** What the address of a page of one file asks of the host view; null where it asks for the desk. */
export function askedInFragment(hash: string): string | null {
  return /^#host(?:$|\?)/.test(hash) ? hash.slice("#host".length) : null;
}
