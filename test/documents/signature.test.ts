import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '#documents/docx/docx';
import { signatureBlock, type Signing } from '#domain/content/signature';
import { authorities, positions, unitKinds } from '#domain/shapes/basics';
import { planInput } from './input.ts';

const deputy = (
  title = '',
  unitKind: Signing['unitKind'] = 'primary',
): NonNullable<Signing['holder']> => ({ unitKind, position: 'deputy', title });
/** One line for each way to sign: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7. */
const table: readonly (readonly [name: string, signing: Signing, lines: readonly string[]])[] = [
  ['head of a school', { unitKind: 'primary', position: 'head', authority: '' }, ['HIỆU TRƯỞNG']],
  [
    'head of a department',
    { unitKind: 'department', position: 'head', authority: '' },
    ['GIÁM ĐỐC'],
  ],
  ['minister', { unitKind: 'ministry', position: 'head', authority: '' }, ['BỘ TRƯỞNG']],
  [
    'a title of its own',
    { unitKind: 'university', position: 'head', authority: '', officeTitle: 'Giám đốc' },
    ['GIÁM ĐỐC'],
  ],
  [
    'KT. school',
    { unitKind: 'primary', position: 'head', authority: 'KT.', holder: deputy('Phó Hiệu trưởng') },
    ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'],
  ],
  [
    'KT. by a deputy in their own office',
    { unitKind: 'primary', position: 'deputy', authority: 'KT.' },
    ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'],
  ],
  [
    'KT. department',
    {
      unitKind: 'department',
      position: 'head',
      authority: 'KT.',
      holder: deputy('', 'department'),
    },
    ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  ],
  [
    'KT. ministry',
    { unitKind: 'ministry', position: 'head', authority: 'KT.', holder: deputy('', 'ministry') },
    ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
  ],
  [
    'KT. commune',
    { unitKind: 'commune', position: 'head', authority: 'KT.', holder: deputy('', 'commune') },
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
  [
    'TM. commune',
    { unitKind: 'commune', position: 'head', authority: 'TM.' },
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  ],
  [
    'TL. department',
    {
      unitKind: 'department',
      position: 'head',
      authority: 'TL.',
      holder: {
        unitKind: 'department',
        position: 'team-lead',
        title: 'Trưởng phòng Giáo dục phổ thông',
      },
    },
    ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG GIÁO DỤC PHỔ THÔNG'],
  ],
  [
    'TL. commune',
    {
      unitKind: 'commune',
      position: 'head',
      authority: 'TL.',
      holder: {
        unitKind: 'commune',
        position: 'specialist',
        title: 'Trưởng phòng Văn hóa - Xã hội',
      },
    },
    ['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI'],
  ],
  [
    'TUQ. officer',
    {
      unitKind: 'department',
      position: 'head',
      authority: 'TUQ.',
      holder: { unitKind: 'department', position: 'specialist', title: 'Chánh Văn phòng' },
    },
    ['TUQ. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
  ],
  [
    'TUQ. the unit below',
    {
      unitKind: 'department',
      position: 'head',
      authority: 'TUQ.',
      holder: {
        unitKind: 'upper-secondary',
        position: 'head',
        title: '',
        unitName: 'Trường THPT Sơn Hải',
      },
    },
    ['TUQ. GIÁM ĐỐC', 'HIỆU TRƯỞNG TRƯỜNG THPT SƠN HẢI'],
  ],
  [
    'Q. department',
    { unitKind: 'department', position: 'head', authority: 'Q.', officeTitle: 'Quyền Giám đốc' },
    ['Q. GIÁM ĐỐC'],
  ],
  ['Q. school', { unitKind: 'primary', position: 'head', authority: 'Q.' }, ['Q. HIỆU TRƯỞNG']],
  [
    'Q. commune',
    { unitKind: 'commune', position: 'head', authority: 'Q.' },
    ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH'],
  ],
];

describe('the signature block, and the same read back from the Word file', () => {
  it.each(table)('%s', async (_name, signing, lines) => {
    expect(signatureBlock(signing)).toEqual(lines);
    const signed = { lines: signatureBlock(signing), signer: 'Đinh Thị Ước' };
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(
        await renderDocx(
          planInput({
            signature: signed,
            approval: { ...signed, unitName: 'Ủy ban nhân dân xã Hoa Sen', on: '2026-09-12' },
          }),
        ),
      ),
    });
    const text = value
      .split('\n')
      .map((l) => l.trim())
      .filter((l) => l !== '');
    const from = text.indexOf('- Lưu: VT.') + 1;
    expect(text.slice(from, from + lines.length + 1)).toEqual([...lines, 'Đinh Thị Ước']);
    // What the author typed gives way to who signed.
    expect(text).not.toContain('Lê Thị Hạnh');
    const approval = text.indexOf('PHÊ DUYỆT CỦA');
    expect(text.slice(approval + 3, approval + 4 + lines.length)).toEqual([
      ...lines,
      'Đinh Thị Ước',
    ]);
  });
  it('covers every authority', () => {
    expect(new Set(table.map(([, s]) => s.authority))).toEqual(new Set(authorities));
  });
  it('is never empty, never typed twice, always in capitals', () => {
    for (const unitKind of unitKinds)
      for (const position of positions)
        for (const authority of authorities) {
          const lines = signatureBlock({
            unitKind,
            position,
            authority,
            ...(authority === 'KT.' && { holder: deputy('', unitKind) }),
          });
          expect(lines.length).toBeGreaterThan(0);
          expect(lines.join('')).toBe(lines.join('').toLocaleUpperCase('vi'));
          expect(lines.filter((l) => l.startsWith('TM.')).length).toBe(
            unitKind === 'commune' &&
              !['TL.', 'TUQ.'].includes(authority) &&
              (authority !== '' || position === 'head')
              ? 1
              : 0,
          );
        }
  });
});
