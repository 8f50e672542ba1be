import type { IsoDate } from '../calendar/dates.ts';
import type { LegalBasis, PlannedTask } from '../shapes/content.ts';
import { showDate } from '../words/index.ts';

/**
 * Phrases of a document in the format of Nghị định 30/2020/NĐ-CP (Phụ lục I, III), the same on
 * screen, in print and in DOCX. A document is Vietnamese whatever the language of the console.
 */
export const paper = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  to: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  end: './.',
  indicatorColumns: {
    no: 'TT',
    name: 'Chỉ tiêu',
    target: 'Mục tiêu (%)',
    by: 'Thời hạn',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    percent: 'Tỷ lệ (%)',
    note: 'Ghi chú',
  },
  taskDetails: { lead: 'Chủ trì', partners: 'Phối hợp', time: 'Thời gian', output: 'Sản phẩm' },
  cause: 'Nguyên nhân',
  proposedTo: (to: string) => (to.trim() === '' ? '' : `Đối với ${to.trim()}`),
  amount: (million: number) => `${new Intl.NumberFormat('vi-VN').format(million)} triệu đồng`,
} as const;

/** Tên loại văn bản in capitals, and its abbreviation in the symbol (Phụ lục III). */
export const documentType = (kind: string): { name: string; code: string } =>
  kind === 'plan' ? { name: 'KẾ HOẠCH', code: 'KH' } : { name: 'BÁO CÁO', code: 'BC' };

/** Numbers below ten are written with a leading zero (Phụ lục I, mục II.3). */
export const twoDigits = (n: number): string => String(n).padStart(2, '0');

/**
 * `Số: 05/KH-THHS`; room is left for the number while there is none. `unitSymbol` is the unit's
 * abbreviation, `THHS`.
 */
export function numberLine(
  kind: string,
  registered: { readonly number: number; readonly symbol: string } | null,
  unitSymbol = '…',
): string {
  if (!registered) return `Số:        /${documentType(kind).code}-${unitSymbol}`;
  return /^\d+\//.test(registered.symbol)
    ? `Số: ${registered.symbol.replace(/^(?=\d\/)/, '0')}`
    : `Số: ${twoDigits(registered.number)}/${registered.symbol}`;
}

/**
 * `Lam Sơn, ngày 05 tháng 11 năm 2026`; days below ten and the months 1 and 2 take a leading zero
 * (Phụ lục I, mục II.4).
 */
export const placeAndDate = (place: string, date: IsoDate | null): string =>
  `${place.trim() === '' ? '' : `${place.trim()}, `}${date ? longDate(date) : 'ngày … tháng … năm …'}`;

function longDate(date: IsoDate): string {
  const month = Number(date.slice(5, 7));
  return `ngày ${date.slice(8, 10)} tháng ${month <= 2 ? twoDigits(month) : month} năm ${date.slice(0, 4)}`;
}

/**
 * One line of căn cứ: all end with `;`, the last with `.`. The symbol is named when the text does
 * not.
 */
export function basisLine(
  basis: Pick<LegalBasis, 'symbol' | 'date' | 'text'>,
  last: boolean,
): string {
  const text = basis.text.trim().replace(/[\s;.,]+$/, '');
  const named =
    basis.symbol === '' || text.includes(basis.symbol)
      ? text
      : `${basis.symbol}${basis.date ? ` ${longDate(basis.date)}` : ''} ${text}`.trim();
  const begun = /^(căn cứ|thực hiện|theo|xét)\s/iu.test(named) ? named : `Căn cứ ${named}`;
  return `${begun}${last ? '.' : ';'}`;
}

/** `từ 01/9/2026 đến 30/11/2026`, or the one date there is. */
export function taskTime(task: Pick<PlannedTask, 'from' | 'dueOn'>): string {
  if (task.from && task.dueOn) return `từ ${showDate(task.from)} đến ${showDate(task.dueOn)}`;
  if (task.dueOn) return `xong trước hết ngày ${showDate(task.dueOn)}`;
  return task.from ? `từ ${showDate(task.from)}` : '';
}

/**
 * Share in percent with one decimal, as a report prints it; null while a side is open or the
 * denominator is zero.
 */
export const percentOf = (numerator: number | null, denominator: number | null): number | null =>
  numerator === null || denominator === null || denominator === 0
    ? null
    : Math.round((numerator / denominator) * 1000) / 10;

/** A number as Vietnamese text writes it: `87,5`. */
export const showNumber = (n: number): string => new Intl.NumberFormat('vi-VN').format(n);

/**
 * The lines above a signature (Phụ lục I, mục II.7): whose authority, and the position of who
 * signs. Who signs for the head names the head's office first: `KT. HIỆU TRƯỞNG` over `PHÓ HIỆU
 * TRƯỞNG`. A slash in the position begins a new line.
 */
export function signatureLines(authority: string, position: string): string[] {
  const lines = position
    .toLocaleUpperCase('vi')
    .split('/')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = ''] = lines;
  const named =
    authority === 'KT.' && lines.length === 1 && first.startsWith('PHÓ ')
      ? [first.slice(4), first]
      : lines;
  return named.map((line, i) => (i === 0 && authority ? `${authority} ${line}` : line));
}

/** One line of Nơi nhận, with dash and end as the law asks, whatever the author typed of them. */
export const recipientLine = (text: string, last: boolean): string =>
  `- ${text
    .trim()
    .replace(/^[-–•]\s*/, '')
    .replace(/[\s;,.]+$/, '')}${last ? '.' : ';'}`;
