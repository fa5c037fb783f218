/** A text as the squares of a QR code. The library comes with the first code that is shown. */
export interface Squares {
  /** Squares a side, the quiet border included. */
  size: number;
  /** All dark squares as one path of unit squares. */
  path: string;
}

const BORDER = 4;

export async function squares(text: string): Promise<Squares> {
  const { encode } = await import("uqr");
  // The lowest level of correction keeps the squares large; on a screen nothing is smudged.
  const { data, size } = encode(text, { ecc: "L", boostEcc: true, border: BORDER });
  const runs = data.flatMap((row, y) => row.flatMap((dark, x) => (dark && !row[x - 1] ? [`M${x} ${y}h${length(row, x)}v1h-${length(row, x)}z`] : [])));
  return { size, path: runs.join("") };
}

function length(row: readonly boolean[], from: number): number {
  const end = row.indexOf(false, from);
  return (end === -1 ? row.length : end) - from;
}
