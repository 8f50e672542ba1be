/**
 * Symbols of Vietnamese documents as they are cited in running text: `3296/QĐ-BGDĐT`,
 * `30/2020/NĐ-CP`, `91/2025/QH15` (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3). Spaces and long dashes
 * that people add are accepted.
 */
export interface DocumentSymbol {
  readonly number: number;
  /** What stands after the number, without spaces, in capitals: `QĐ-BGDĐT`, `2020/NĐ-CP`. */
  readonly rest: string;
  /** The type of document: `QĐ`, `NĐ`, `QH15`. */
  readonly type: string;
}

export interface Citation extends DocumentSymbol {
  /** As printed, without spaces: `3296/QĐ-TTg`. */
  readonly symbol: string;
  /** ISO date of the day written directly after the symbol, or empty. */
  readonly date: string;
  /** The words after it, up to the next citation: what the document is about. */
  readonly about: string;
}

const pattern = new RegExp(
  [
    String.raw`(?<![\p{L}\d/.,-])(\d{1,5})\s?/\s?`,
    // Year and type; a spaced dash goes on only before two capitals, or it would swallow the next
    // words of the sentence.
    String.raw`((?:(?:19|20)\d{2}\s?/\s?)?\p{Lu}[\p{L}\d]{0,7}`,
    String.raw`(?:-\p{L}[\p{L}\d]{0,15}|\s?[-–]\s?\p{Lu}{2}[\p{L}\d]{0,14}){0,4})`,
    String.raw`(?:[\s,]{1,2}ngày\s+(\d{1,2})\s?(?:[/.-]|tháng)\s?(\d{1,2})\s?(?:[/.-]|năm)\s?(\d{4}))?`,
  ].join(''),
  'gu',
);

/** One form for each character; old keyboards type the Icelandic `Ð`, which looks like `Đ`. */
const tidy = (text: string): string =>
  text.normalize('NFC').replaceAll('\u00d0', 'Đ').replace(/\s+/gu, ' ');
const compact = (text: string): string => text.replace(/\s/gu, '').replaceAll('–', '-');

/** Every document a text cites, in order. */
export function citations(text: string): Citation[] {
  const whole = tidy(text);
  const matches = [...whole.matchAll(pattern)];
  return matches.map((match, i) => {
    const [found, number = '', printed = '', day, month, year] = match;
    const rest = compact(printed);
    return {
      number: Number(number),
      rest: rest.toUpperCase(),
      symbol: `${number}/${rest}`,
      type:
        rest
          .replace(/^\d{4}\//u, '')
          .split('-')[0]
          ?.toUpperCase() ?? '',
      date: day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '',
      about: whole.slice(
        match.index + found.length,
        Math.min(matches[i + 1]?.index ?? whole.length, match.index + found.length + 400),
      ),
    };
  });
}

/**
 * How much of the shorter text's words the other has too, 0 to 1; numbers and symbols do not count.
 */
export function likeness(a: string, b: string): number {
  const words = (text: string): Set<string> =>
    new Set(
      (
        tidy(text)
          .toLocaleLowerCase('vi')
          .replace(/\S*\d\S*/gu, ' ')
          .match(/\p{L}{2,}/gu) ?? []
      ).filter((w) => !commonWords.has(w)),
    );
  const [one, other] = [words(a), words(b)];
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : [...one].filter((w) => other.has(w)).length / least;
}

/** Words that nearly every citation contains: they say nothing about likeness. */
const commonWords: ReadonlySet<string> = new Set(
  [
    'căn cứ quyết định thông tư nghị chỉ thị kế hoạch công văn số ngày tháng năm của bộ trưởng',
    'giáo dục và đào tạo thủ tướng chính phủ ủy uỷ ban nhân dân tỉnh thành phố sở về việc phê',
    'duyệt ban hành thực hiện triển khai',
  ].flatMap((line) => line.split(' ')),
);
