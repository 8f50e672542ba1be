import { expect, it } from 'vitest';
import { basisLine, numberLine, recipientLine, signatureLines } from '#domain/content/paper';

it.each([
  ['', 'Hiệu trưởng', ['HIỆU TRƯỞNG']],
  ['KT.', 'PHÓ HIỆU TRƯỞNG', ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']],
  ['KT.', 'CHỦ TỊCH / PHÓ CHỦ TỊCH', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
  ['TM.', 'ỦY BAN NHÂN DÂN / CHỦ TỊCH', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  ['KT.', 'BỘ TRƯỞNG / THỨ TRƯỞNG', ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']],
  ['Q.', 'HIỆU TRƯỞNG', ['Q. HIỆU TRƯỞNG']],
  ['', '', []],
])('signature block %s %s', (authority, position, lines) => {
  expect(signatureLines(authority, position)).toEqual(lines);
});

it('ends each recipient as the law asks, whatever was typed', () => {
  expect(recipientLine(' - Như trên; ', false)).toBe('- Như trên;');
  expect(recipientLine('Lưu: VT, CM...', true)).toBe('- Lưu: VT, CM.');
});

it('mends the end of a legal basis', () => {
  const basis = { symbol: '', date: '', text: 'Thực hiện Kế hoạch số 27/KH-UBND,;' };
  expect(basisLine(basis, false)).toBe('Thực hiện Kế hoạch số 27/KH-UBND;');
  expect(basisLine(basis, true)).toBe('Thực hiện Kế hoạch số 27/KH-UBND.');
});

it('writes the number with its leading zero, or leaves room for it before the abbreviation of the unit', () => {
  expect(numberLine('plan', { number: 5, symbol: '5/KH-THHS' })).toBe('Số: 05/KH-THHS');
  expect(numberLine('plan', { number: 12, symbol: '12/KH-THHS' })).toBe('Số: 12/KH-THHS');
  expect(numberLine('year-report', null, 'THHS')).toMatch(/^Số: {4,}\/BC-THHS$/);
});
