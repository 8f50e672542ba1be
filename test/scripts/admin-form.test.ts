import { expect, it } from 'vitest';
import { fill, personFields, unitFields } from '../../scripts/lib/admin-form.ts';

const wanted = { ...unitFields, ...personFields };
const given = {
  unit: 'so-bienxa',
  'unit-name': 'Sở Giáo dục và Đào tạo Biển Xa',
  'unit-kind': 'department',
  'unit-symbol': 'SGDĐT',
  name: 'Lò Thị Quản',
};

it('takes arguments, and what is usual for those that may be left out', async () => {
  expect(await fill(wanted, { ...given, email: 'Quan.Tri@so.example.vn' }, null)).toEqual({
    unit: 'so-bienxa',
    unitName: 'Sở Giáo dục và Đào tạo Biển Xa',
    unitKind: 'department',
    unitSymbol: 'SGDĐT',
    unitPlace: '',
    login: 'quan-tri',
    name: 'Lò Thị Quản',
    email: 'quan.tri@so.example.vn',
    title: '',
  });
});

it('names every argument that is missing or does not fit, and no other, where nobody can be asked', async () => {
  const { name: _, ...rest } = given;
  const why = await fill(wanted, { ...rest, unit: 'Sở', email: 'nobody' }, null).then(
    () => '',
    (error: unknown) => String(error),
  );
  expect([...why.matchAll(/--([a-z-]+):/g)].map((m) => m[1])).toEqual(['unit', 'name', 'email']);
});

it('asks for what was not given until the answer fits, and takes an empty line for what is usual', async () => {
  const answers = ['school', 'primary', 'THBX', '', '', ' Lò Thị Quản ', '', ''];
  const asked: string[] = [];
  const { unit, 'unit-name': unitName } = given;
  const filled = await fill(wanted, { unit, 'unit-name': unitName }, async (question) => {
    asked.push(question);
    return answers.shift() ?? '';
  });
  expect(filled).toMatchObject({ unitKind: 'primary', login: 'quan-tri', name: 'Lò Thị Quản' });
  expect(asked[0]).toBe(asked[1]);
  expect(asked[0]).toContain('primary: Trường tiểu học / Primary school');
  expect([asked.length, answers.length]).toEqual([8, 0]);
});

it('still refuses an argument that does not fit on a terminal, rather than asking what was answered', async () => {
  await expect(fill(wanted, { ...given, unit: 'Sở' }, async () => 'so-bienxa')).rejects.toThrow(
    '--unit:',
  );
});
