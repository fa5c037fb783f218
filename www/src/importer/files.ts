/** The importer's own module as the page serves it; null in a build without one. It is fetched when a file is read, not before. */
const glue = import.meta.glob<string>("../../../pkg/dist/landcast_importer.js", { query: "?url", import: "default", eager: true });
const wasm = import.meta.glob<string>("../../../pkg/dist/landcast_importer_bg.wasm", { query: "?url", import: "default", eager: true });

export interface ImporterFiles {
  glue: string;
  wasm: string;
}

const [first] = Object.values(glue);
const [second] = Object.values(wasm);

export const importer: ImporterFiles | null = first && second ? { glue: first, wasm: second } : null;
