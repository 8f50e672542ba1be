/**
 * Widths of the letters of bold Times New Roman, in thousandths of the type size: exact enough to
 * break names and to measure rules. Vietnamese marks add no width, except the horn of ơ and ư.
 */
const widths: Readonly<Record<string, number>> = {
  A: 722,
  B: 667,
  C: 722,
  D: 722,
  E: 667,
  G: 778,
  H: 778,
  I: 389,
  K: 778,
  L: 667,
  M: 944,
  N: 722,
  O: 778,
  P: 611,
  Q: 778,
  R: 722,
  S: 556,
  T: 667,
  U: 722,
  V: 722,
  X: 722,
  Y: 722,
  a: 500,
  b: 556,
  c: 444,
  d: 556,
  e: 444,
  g: 500,
  h: 556,
  i: 278,
  k: 556,
  l: 278,
  m: 833,
  n: 556,
  o: 500,
  p: 556,
  q: 556,
  r: 444,
  s: 389,
  t: 333,
  u: 556,
  v: 500,
  x: 500,
  y: 500,
  ' ': 250,
  '-': 333,
  '.': 250,
  ',': 250,
  '(': 333,
  ')': 333,
  '/': 278,
};
const HORN = '\u031b';

/** Width in twips of one line of bold text at `size` points. */
export function lineWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const sign of text.normalize('NFD').replaceAll('đ', 'd').replaceAll('Đ', 'D')) {
    if (sign === HORN) thousandths += 60;
    else if (!/\p{M}/u.test(sign)) thousandths += widths[sign] ?? 560;
  }
  return Math.round((thousandths / 1000) * size * 20);
}

/** Beginnings of office names that are not broken; a longer one stands before a shorter one. */
const heads = [
  'TRƯỜNG TIỂU HỌC VÀ TRUNG HỌC CƠ SỞ',
  'TRƯỜNG TRUNG HỌC CƠ SỞ VÀ TRUNG HỌC PHỔ THÔNG',
  'TRƯỜNG TRUNG HỌC CƠ SỞ',
  'TRƯỜNG TRUNG HỌC PHỔ THÔNG',
  'TRƯỜNG TIỂU HỌC',
  'TRƯỜNG MẦM NON',
  'TRƯỜNG MẪU GIÁO',
  'TRƯỜNG PHỔ THÔNG',
  'TRƯỜNG ĐẠI HỌC',
  'TRƯỜNG CAO ĐẲNG',
  'TRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN',
  'ỦY BAN NHÂN DÂN',
  'UỶ BAN NHÂN DÂN',
  'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
  'BỘ GIÁO DỤC VÀ ĐÀO TẠO',
];

/**
 * The lines of a name in capitals in a column of `column` twips: if it does not fit, it is broken
 * after one of the `heads`, and that again before VÀ.
 */
export function nameLines(name: string, column: number, size: number): string[] {
  const fits = (text: string): boolean => lineWidth(text, size) <= column * 0.97;
  if (fits(name)) return [name];
  const head = heads.find((h) => name.startsWith(`${h} `));
  if (!head) return [name];
  return [...(fits(head) ? [head] : head.split(/ (?=VÀ )/)), name.slice(head.length + 1)];
}
