/** Moves one to another place; the rest keep their order. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  const one = list[from];
  return one === undefined ? rest : [...rest.slice(0, to), one, ...rest.slice(to)];
}

/** The place that a dragged row takes: the first whose middle lies below the pointer. */
export function placeAt(middles: readonly number[], y: number, from: number): number {
  const above = middles.filter((middle, at) => at !== from && middle < y).length;
  return Math.min(above, middles.length - 1);
}
