import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suspects, warnings } from '#domain/content/personal-data';
import { plan as samplePlan, report } from '#test/documents/samples';

const shown = (text: string): string[] =>
  suspects(text).map((s) => `${s.kind}: ${text.slice(s.at, s.at + s.length)}`);

describe('a telephone number is pointed out', () => {
  it.each([
    'liên hệ 0912345678.',
    'số 0912 345 678 (giờ hành chính)',
    '0912.345.678',
    '0912-345-678',
    '091 234 5678',
    '09 12 34 56 78',
    '0987654321/.',
    'ĐT:0351234567',
    '+84912345678',
    '+84 912 345 678',
    '(+84) 912 345 678',
    '+84 (0) 912 345 678',
    '0084 912345678',
    '84912345678',
    '(024) 3869 4242',
    '024-38694242',
    '0236.3822.041',
    '01681234567',
    '0912\u00a0345\u00a0678',
    '0438691234',
  ])('%s', (text) => {
    expect(suspects(text).map((s) => s.kind)).toEqual(['phone']);
  });

  it('says exactly where, also for two in a row', () => {
    expect(shown('gọi 0912345678 hoặc 0987.654.321, năm học 2026-2027')).toEqual([
      'phone: 0912345678',
      'phone: 0987.654.321',
    ]);
  });
});

describe('an identity number is pointed out', () => {
  it.each([
    'CCCD 001203004567',
    'căn cước 001 203 004 567',
    'số 0012 0300 4567',
    'CMND 123456789',
    'CMND 123 456 789',
    'CMND 012.345.678',
  ])('%s', (text) => {
    expect(suspects(text).map((s) => s.kind)).toEqual(['id-number']);
  });
});

describe('an e-mail address is pointed out', () => {
  it.each(['thư về hanh.nguyen@example.edu.vn.', 'an+lop5@truong.vn', '0912345678@example.com'])(
    '%s',
    (text) => {
      expect(suspects(text).map((s) => s.kind)).toEqual(['email']);
    },
  );
});

describe('what an ordinary plan is full of is let pass', () => {
  it.each([
    'Quyết định số 3296/QĐ-BGDĐT ngày 30/8/2018',
    'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020',
    'ngày 05-09-2026 15 giờ',
    'ngày 05.09.2026 08.30',
    'từ 05/9/2026 đến 31/5/2027',
    '2026-09-05',
    'năm học 2026-2027',
    'các năm học 2025-2026, 2026-2027, 2027-2028',
    '1.200.000 đồng',
    '120.000.000 đồng',
    '1.012.345.678 đồng',
    '120000000 đồng',
    '500 000 000 000 đồng',
    '123456789đ',
    'đạt 100%',
    'từ 85% lên 98,75%',
    '0,123456789',
    'Kế hoạch số 2639/KH-UBND ngày 02 tháng 7 năm 2019',
    'tổng đài 111',
    'Luật số 91/2025/QH15',
    'lớp 5A1, 5A2; khối 1, 2, 3, 4, 5',
    'https://example.vn/tin-tuc-123456789.html',
    '12/KH-THTL',
    '41.000 cơ sở giáo dục',
    'Điều 148 khoản 5',
    '45/52 giáo viên',
    'I. 1. a) 2.3.4',
    '',
  ])('%s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});

it('never fails, and every span lies inside the text, in order, without overlaps', () => {
  const soup = fc.string({
    unit: fc.constantFrom(...'0123456789 .-+()/@,đaV%\u00a0'.split('')),
    maxLength: 120,
  });
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
      let end = 0;
      for (const s of suspects(text)) {
        expect(s.at).toBeGreaterThanOrEqual(end);
        expect(s.length).toBeGreaterThan(0);
        end = s.at + s.length;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

it('finds every well-formed mobile number wherever it stands between words', () => {
  const mobile = fc
    .tuple(fc.constantFrom('03', '05', '07', '08', '09'), fc.stringMatching(/^\d{8}$/u))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      mobile,
      fc.constantFrom(' ', ': ', ' (', '\n'),
      fc.constantFrom('.', ' nhé', ')', './.', ''),
      (number, before, after) => {
        expect(shown(`liên hệ${before}${number}${after}`)).toEqual([`phone: ${number}`]);
      },
    ),
  );
});

it('stays fast on a text made to slow it', () => {
  const started = performance.now();
  for (const unit of ['0', '0 ', '0.', 'a', '(0', 'a@', 'a.'])
    suspects(unit.repeat(20_000 / unit.length));
  expect(performance.now() - started).toBeLessThan(1000);
});

it('names the path, once for each kind, and does not read keys', () => {
  const plan = samplePlan();
  plan.purpose.purposes = [
    {
      key: 'a-123456789',
      text: 'Mọi góp ý xin gọi 0912345678 hoặc 0987654321, thư về lienhe@example.vn',
    },
  ];
  plan.closing.recipients = [{ key: 'r-1', text: 'Lưu: VT (001203004567)' }];
  expect(warnings(plan)).toEqual([
    { at: 'purpose/purposes/0/text', code: 'looks-like-phone' },
    { at: 'purpose/purposes/0/text', code: 'looks-like-email' },
    { at: 'closing/recipients/0/text', code: 'looks-like-id' },
  ]);
});

it('has nothing to say about a plan and a report without personal data', () => {
  expect([...warnings(samplePlan()), ...warnings(report())]).toEqual([]);
});
