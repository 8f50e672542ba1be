import { describe, expect, it } from 'vitest';
import { basisLine, numberLine, percentOf, placeAndDate, taskTime } from '#domain/content/paper';

describe('phrases of a document', () => {
  it('writes number and symbol, with a leading zero below ten and room while there is none', () => {
    expect(numberLine('plan', { number: 5, symbol: 'KH-THHS' })).toBe('Số: 05/KH-THHS');
    expect(numberLine('plan', { number: 12, symbol: '12/KH-THHS' })).toBe('Số: 12/KH-THHS');
    expect(numberLine('year-report', null)).toContain('/BC-');
  });

  it('writes place and date', () => {
    expect(placeAndDate('Lam Sơn', '2026-11-05')).toBe('Lam Sơn, ngày 05 tháng 11 năm 2026');
    expect(placeAndDate('Lam Sơn', '2027-02-18')).toBe('Lam Sơn, ngày 18 tháng 02 năm 2027');
    expect(placeAndDate('Lam Sơn', null)).toBe('Lam Sơn, ngày … tháng … năm …');
  });

  it('begins a basis with Căn cứ and ends it with a semicolon, the last with a full stop', () => {
    const basis = { symbol: '311/QĐ-TTg', date: '2022-03-09', text: 'của Thủ tướng Chính phủ.' };
    expect(basisLine(basis, false)).toBe(
      'Căn cứ 311/QĐ-TTg ngày 09 tháng 3 năm 2022 của Thủ tướng Chính phủ;',
    );
    expect(basisLine({ ...basis, text: 'Thực hiện Quyết định số 311/QĐ-TTg' }, true)).toBe(
      'Thực hiện Quyết định số 311/QĐ-TTg.',
    );
    expect(basisLine({ ...basis, text: 'Căn cứ Quyết định số 311/QĐ-TTg' }, true)).toBe(
      'Căn cứ Quyết định số 311/QĐ-TTg.',
    );
    expect(basisLine({ ...basis, text: 'Quyết định số 311/QĐ-TTg;' }, false)).toBe(
      'Căn cứ Quyết định số 311/QĐ-TTg;',
    );
  });

  it('writes the time of a task', () => {
    expect(taskTime({ from: '2026-09-01', dueOn: '2026-11-30' })).toBe(
      'từ 01/09/2026 đến 30/11/2026',
    );
    expect(taskTime({ from: '', dueOn: '2026-11-30' })).toBe('xong trước hết ngày 30/11/2026');
    expect(taskTime({ from: '', dueOn: '' })).toBe('');
  });

  it('computes a share, and none while it is open', () => {
    expect(percentOf(7, 8)).toBe(87.5);
    expect(percentOf(0, 3)).toBe(0);
    expect(percentOf(3, 0)).toBeNull();
    expect(percentOf(null, 3)).toBeNull();
  });
});
