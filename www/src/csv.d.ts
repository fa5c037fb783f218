/** A table read at build time by the plugin in `vite.csv.ts`: one object a row, keyed by the header. */
declare module "*.csv" {
  const rows: Record<string, string>[];
  export default rows;
}
