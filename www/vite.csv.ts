/** Lets a module import a CSV file as rows, parsed while bundling, so that no parser goes to the browser. */
import Papa from "papaparse";
import type { Plugin } from "vite";

export function csv(): Plugin {
  return {
    name: "landcast:csv",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith(".csv")) return null;
      const { data, errors } = Papa.parse<Record<string, string>>(code, { header: true, comments: "#", skipEmptyLines: true });
      if (errors.length) throw new Error(`${id}: ${errors[0]?.message} in row ${errors[0]?.row}`);
      return { code: `export default ${JSON.stringify(data)};`, map: null, moduleType: "js" };
    },
  };
}
