import { describe, expect, it } from 'vitest';
import { basisWarnings, type KnownBasis } from '#domain/content/legal-bases';
import { citations } from '#domain/content/symbols';
import { fill, words } from '#domain/words/index';
import { plan as samplePlan } from '#test/documents/samples';

const known: KnownBasis[] = [
  {
    symbol: '3296/QĐ-BGDĐT',
    date: '2018-08-30',
    text: 'Quyết định số 3296/QĐ-BGDĐT ngày 30/8/2018 của Bộ trưởng Bộ Giáo dục và Đào tạo phê duyệt Đề án “Tăng cường quản lý, giáo dục chính trị tư tưởng đối với học sinh, sinh viên trên môi trường mạng đến năm 2025”',
    until: '2025-12-31',
  },
  {
    symbol: '311/QĐ-TTg',
    date: '2022-03-08',
    text: 'Quyết định số 311/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ về giáo dục lý tưởng cách mạng trên không gian mạng',
    until: null,
  },
  {
    symbol: '30/2020/NĐ-CP',
    date: '2020-03-05',
    text: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
    until: null,
  },
];

const today = '2026-11-21';
const withBases = (...bases: { symbol?: string; date?: string; text?: string }[]) => {
  const plan = samplePlan();
  plan.heading.bases = bases.map((b, i) => ({
    key: `b-${i}`,
    symbol: b.symbol ?? '',
    date: b.date ?? '',
    text: b.text ?? '',
  }));
  return basisWarnings(plan, known, today);
};

describe('citations are read as people write them', () => {
  it.each([
    ['Quyết định số 3296/QĐ – TTg ngày 03/10/2018 của', '3296/QĐ-TTg', '2018-10-03'],
    ['công văn số 1645/ KH- SGDĐT ngày 22/10/2018', '1645/KH-SGDĐT', '2018-10-22'],
    [
      'Kế hoạch số 3035/KH-GDĐT-CTTT ngày 27 tháng 8 năm 2019 của Sở',
      '3035/KH-GDĐT-CTTT',
      '2019-08-27',
    ],
    ['Nghị định số 30/2020/NĐ-CP, ngày 5/3/2020', '30/2020/NĐ-CP', '2020-03-05'],
    ['Luật số 91/2025/QH15 của Quốc hội', '91/2025/QH15', ''],
    ['Kế hoạch số 12/KH-THTL – Trường Tiểu học', '12/KH-THTL', ''],
  ])('%s', (text, symbol, date) => {
    expect(citations(text).map((c) => [c.symbol, c.date])).toEqual([[symbol, date]]);
  });

  it('finds none in dates, fractions and school years', () => {
    expect(citations('ngày 05/9/2026, 38/41 giáo viên, năm học 2026/2027')).toEqual([]);
  });
});

describe('a wrong symbol', () => {
  it('is pointed out when the subject is that of a known document', () => {
    const found = withBases({
      text: 'Căn cứ Quyết định số 3296/QĐ – TTg ngày 03/10/2018 của Thủ tướng Chính phủ phê duyệt đề án “Tăng cường quản lý, giáo dục chính trị, tư tưởng đối với học sinh sinh viên trên môi trường mạng đến năm 2025”',
    });
    expect(found).toEqual([
      {
        at: 'heading/bases/0',
        code: 'basis-symbol-differs',
        params: { symbol: '3296/QĐ-TTg', expected: '3296/QĐ-BGDĐT', date: '30/08/2018' },
      },
    ]);
    expect(fill(words('vi').details['basis-symbol-differs'], found[0]?.params)).toBe(
      '3296/QĐ-TTg gần giống 3296/QĐ-BGDĐT ngày 30/08/2018: hãy kiểm tra số, ký hiệu',
    );
  });

  it.each([
    ['of the same date', { symbol: '3296/QĐ-TTg', date: '2018-08-30' }],
    ['with nothing beside it', { symbol: '3296/QĐ-TTg' }],
    [
      'with the year of another decree',
      {
        symbol: '30/2021/NĐ-CP',
        text: 'Nghị định số 30/2021/NĐ-CP của Chính phủ về công tác văn thư',
      },
    ],
    [
      'with two digits turned',
      {
        symbol: '3269/QĐ-BGDĐT',
        date: '2018-08-30',
        text: 'Quyết định số 3269/QĐ-BGDĐT phê duyệt Đề án “Tăng cường quản lý, giáo dục chính trị tư tưởng đối với học sinh”',
      },
    ],
  ])('is pointed out %s', (_, basis) => {
    expect(withBases(basis).map((w) => w.code)).toEqual(['basis-symbol-differs']);
  });

  it('is pointed out in the body too', () => {
    const plan = samplePlan();
    plan.purpose.purposes = [
      {
        key: 'p-1',
        text: 'Thực hiện Quyết định 311/QĐ-BGDĐT ngày 08/3/2022 và các văn bản liên quan.',
      },
    ];
    expect(basisWarnings(plan, known, today)).toEqual([
      expect.objectContaining({ at: 'purpose/purposes/0/text', code: 'basis-symbol-differs' }),
    ]);
  });

  it('is not suspected in another document that happens to bear the number', () => {
    expect(
      withBases({
        symbol: '311/QĐ-UBND',
        date: '2026-02-10',
        text: 'Quyết định số 311/QĐ-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh về mức thu dịch vụ giáo dục',
      }),
    ).toEqual([]);
    expect(withBases({ symbol: '311/KH-UBND', date: '2022-03-08' })).toEqual([]);
  });
});

describe('a document no longer in force', () => {
  it('is pointed out among the bases from the day after its last', () => {
    const basis = {
      symbol: '3296/QĐ-BGDĐT',
      date: '2018-08-30',
      text: 'Quyết định số 3296/QĐ-BGDĐT ngày 30/8/2018',
    };
    expect(withBases(basis)).toEqual([
      {
        at: 'heading/bases/0',
        code: 'basis-expired',
        params: { symbol: '3296/QĐ-BGDĐT', until: '31/12/2025' },
      },
    ]);
    const plan = samplePlan();
    plan.heading.bases = [{ key: 'b-1', ...basis }];
    expect(basisWarnings(plan, known, '2025-12-31')).toEqual([]);
  });

  it('may be spoken of in the body', () => {
    const plan = samplePlan();
    plan.heading.bases = [];
    plan.purpose.purposes = [
      { key: 'p-1', text: 'Giai đoạn thực hiện Quyết định số 3296/QĐ-BGDĐT đã kết thúc.' },
    ];
    expect(basisWarnings(plan, known, today)).toEqual([]);
  });
});

it('points out the right symbol with a wrong date', () => {
  expect(withBases({ symbol: '311/QĐ-TTg', date: '2022-03-18' })).toEqual([
    {
      at: 'heading/bases/0',
      code: 'basis-date-differs',
      params: { symbol: '311/QĐ-TTg', date: '18/03/2022', expected: '08/03/2022' },
    },
  ]);
});

it('says nothing of right bases, of unknown ones, or of an Icelandic Ð', () => {
  expect(
    withBases(
      { symbol: '311/QÐ-TTg', date: '2022-03-08' },
      { symbol: '27/KH-UBND', date: '2026-08-28', text: 'Kế hoạch số 27/KH-UBND' },
      {},
    ),
  ).toEqual([]);
});
