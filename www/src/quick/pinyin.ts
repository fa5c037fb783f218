/** The first letters of Chinese names, as they are typed to find one: 德国 is "dg". Read off the browser's own order of pinyin, so that no table is shipped. */

/** The first character of each letter in that order. */
const FIRST = [..."阿八擦咑妸发旮哈丌咔垃妈拿喔趴七然仨他挖夕丫匝"];
const LETTERS = [..."abcdefghjklmnopqrstwxyz"];
const order = new Intl.Collator("zh-CN-u-co-pinyin");
/** Browsers without that order find names by their characters alone. */
const known = FIRST.every((one, at) => at === 0 || order.compare(FIRST[at - 1] ?? "", one) < 0);

export function initials(name: string): string {
  if (!known) return "";
  return [...name].map((one) => (/[\u4e00-\u9fff]/.test(one) ? (LETTERS[FIRST.findLastIndex((first) => order.compare(first, one) <= 0)] ?? "") : /[a-z0-9]/i.test(one) ? one.toLowerCase() : "")).join("");
}

export interface Choice {
  value: string;
  text: string;
  /** Other names it is found by. */
  also: readonly string[];
}

/** Those that the text may mean, the likeliest first: by the beginning of a name, by its pinyin, then by any part. */
export function find<C extends Choice>(choices: readonly C[], typed: string): readonly C[] {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  if (!text) return choices;
  const rank = (choice: C): number => {
    const names = [choice.text, ...choice.also].map((name) => name.toLowerCase());
    if (choice.value.toLowerCase() === text || names.includes(text)) return 0;
    if (names.some((name) => name.startsWith(text))) return 1;
    if (/^[a-z0-9]+$/.test(text) && names.some((name) => initials(name).startsWith(text) && /[\u4e00-\u9fff]/.test(name))) return 2;
    return text.length > 1 && names.some((name) => name.includes(text)) ? 3 : /[\u4e00-\u9fff]/.test(text) && names.some((name) => name.includes(text)) ? 3 : 4;
  };
  return choices.map((choice) => ({ choice, at: rank(choice) })).filter(({ at }) => at < 4).sort((a, b) => a.at - b.at).map(({ choice }) => choice);
}
