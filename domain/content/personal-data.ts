import type { Detail } from '../problems.ts';
import type { Content } from '../shapes/content.ts';
import { written } from './strings.ts';

/**
 * Plans and reports name offices and count people; they hold nobody's telephone, identity number or
 * address (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). What looks like one is pointed out and never
 * refused; the author decides.
 */
export interface Suspect {
  readonly kind: 'phone' | 'id-number' | 'email';
  /** Where it begins and how long it is, in UTF-16 units as JavaScript counts. */
  readonly at: number;
  readonly length: number;
}

export type PersonalDataCode = 'looks-like-phone' | 'looks-like-id' | 'looks-like-email';
export interface PersonalDataWarning extends Detail {
  readonly code: PersonalDataCode;
}

const codes: Record<Suspect['kind'], PersonalDataCode> = {
  phone: 'looks-like-phone',
  'id-number': 'looks-like-id',
  email: 'looks-like-email',
};

/** Not in the middle of a longer number, and not the decimals or later thousands of one. */
const begins = String.raw`(?<!\d|\d[.,])`;
const ends = String.raw`(?!\d)`;
/**
 * How people break numbers up. A slash is not among them: it belongs to dates and document symbols.
 */
const gap = String.raw`[ \u00a0\u2009\u202f.()\u2010-\u2013-]{0,2}`;
const digits = (n: number): string => `(?:${gap}\\d){${n}}`;

/** Every count is bounded, so that no text can make the search slow. */
const email = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;
const dates =
  /(?<!\d)(?:\d{1,2}[.-]\d{1,2}[.-]\d{4}|\d{4}[.-]\d{1,2}[.-]\d{1,2}|(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2})(?!\d)/gu;
/** Căn cước: twelve digits, the first of which is 0 (Nghị định 70/2024/NĐ-CP: mã tỉnh 001-096). */
const idCard = new RegExp(
  `${begins}(?:\\d{12}|0\\d{2}(?:[ .-]\\d{3}){3}|0\\d{3}(?:[ .-]\\d{4}){2})${ends}`,
  'gu',
);
/**
 * Mobile 0 and nine digits; fixed lines 02 and nine; the mobiles with eleven digits of before 2018;
 * all of them with +84 too.
 */
const abroad = `\\(?(?:\\+|00) ?84\\)?${gap}(?:\\(0\\)${gap})?`;
const prefix = `(?:${abroad}|\\((?=0\\d{1,4}\\))0|0)`;
const subscriber = `(?:[35789]${digits(8)}|2${digits(9)}|1${digits(9)})`;
const phone = new RegExp(
  `${begins}(?:${prefix}${subscriber}|0\\d{9}|84[35789]\\d{8})${ends}`,
  'gu',
);
/**
 * Chứng minh nhân dân: nine digits. In three groups with points it is a sum of money, unless it
 * begins with 0.
 */
const oldIdCard =
  /(?<![\p{L}\d/-]|\d[.,])(?:\d{9}|\d{3}(?: \d{3}){2}|0\d{2}(?:[.-]\d{3}){2})(?![\p{L}\d/-]|[ .,]\d)/gu;

/** What stands after a number and says that it counts something. */
const unitFollows = /^\s?(?:%|‰|đ(?:ồng)?(?!\p{L})|vnđ|vnd|triệu|tỷ|nghìn|ngàn|usd)/iu;

/**
 * What looks like a Vietnamese telephone number, an identity number (căn cước 12 digits, chứng minh
 * nhân dân 9) or an e-mail address, in the order of the text, without overlaps. Dates, school
 * years, sums of money, percentages and symbols of documents are let pass.
 */
export function suspects(text: string): Suspect[] {
  const found: Suspect[] = [];
  let rest = text;
  // What was matched is blanked out at the same length: later patterns do not match it again, and
  // positions stay as they are.
  const take = (pattern: RegExp, kind: Suspect['kind'] | null): void => {
    rest = rest.replace(pattern, (whole: string, ...args: unknown[]) => {
      const at = args.find((a) => typeof a === 'number') ?? 0;
      if (kind && !unitFollows.test(rest.slice(at + whole.length, at + whole.length + 8)))
        found.push({ kind, at, length: whole.length });
      return '\u0000'.repeat(whole.length);
    });
  };
  take(email, 'email');
  take(dates, null);
  take(idCard, 'id-number');
  take(phone, 'phone');
  take(oldIdCard, 'id-number');
  return found.toSorted((a, b) => a.at - b.at);
}

/** The places of a plan or report that seem to hold personal data, each path once for each kind. */
export const warnings = (content: Content): PersonalDataWarning[] =>
  written(content).flatMap(({ at, text }) =>
    [...new Set(suspects(text).map((s) => s.kind))].map((kind) => ({ at, code: codes[kind] })),
  );
