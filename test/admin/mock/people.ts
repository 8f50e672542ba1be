import { createHash } from 'node:crypto';
import type { PersonRow } from '#domain/contracts/people';
import type { OfficeRef, UnitRef } from '#domain/contracts/shared';
import type { UnitRow } from '#domain/contracts/unit';
import type { Position, UnitKind } from '../../../domain/shapes/basics.ts';

/** The same words give the same id on every start, so that addresses in tests stay. */
export function idOf(text: string): string {
  const h = createHash('sha256').update(text).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

const unit = (code: string, name: string, kind: UnitKind): UnitRef => ({
  id: idOf(`unit ${code}`),
  code,
  name,
  kind,
});

export const department = unit('so-tananh', 'Sở Giáo dục và Đào tạo tỉnh Tân Ánh', 'department');
export const communes = [
  unit('xa-hoasen', 'Ủy ban nhân dân phường Hoa Sen', 'commune'),
  unit('xa-longphu', 'Ủy ban nhân dân xã Long Phú', 'commune'),
  unit('xa-binhtho', 'Ủy ban nhân dân xã Bình Thọ', 'commune'),
] as const;
const schoolNames: readonly [string, string, UnitKind][] = [
  ['th-hoasen', 'Trường Tiểu học Hoa Sen', 'primary'],
  ['mn-anhduong', 'Trường Mầm non Ánh Dương', 'kindergarten'],
  ['thcs-hoasen', 'Trường THCS Hoa Sen', 'lower-secondary'],
  ['th-longphu', 'Trường Tiểu học Long Phú', 'primary'],
  ['thcs-longphu', 'Trường THCS Long Phú', 'lower-secondary'],
  ['th-binhtho-a', 'Trường Tiểu học Bình Thọ A', 'primary'],
  ['th-binhtho-b', 'Trường Tiểu học Bình Thọ B', 'primary'],
  ['mn-binhtho', 'Trường Mầm non Bình Thọ', 'kindergarten'],
  ['thpt-tananh', 'Trường THPT Tân Ánh', 'upper-secondary'],
  ['thpt-doithong', 'Trường THPT Đồi Thông', 'upper-secondary'],
  ['lc-sonca', 'Trường TH và THCS Sơn Ca', 'multi-level'],
  ['gdtx-tananh', 'Trung tâm GDTX tỉnh Tân Ánh', 'continuing'],
];
export const schools: readonly UnitRef[] = schoolNames.map(([code, name, kind]) =>
  unit(code, name, kind),
);
export const hoaSen = schools[0] as UnitRef;

export const units: readonly UnitRow[] = [
  {
    ...department,
    symbol: 'SGDĐT',
    place: 'Tân Ánh',
    parent: null,
    openedOn: '1997-01-01',
    closedOn: null,
  },
  ...communes.map((c) => ({
    ...c,
    symbol: 'UBND',
    place: c.name.replace('Ủy ban nhân dân ', ''),
    parent: department,
    openedOn: '2025-07-01',
    closedOn: null,
  })),
  {
    ...unit('pgd-cu', 'Phòng Giáo dục và Đào tạo huyện Bình Thọ', 'district-office'),
    symbol: 'PGDĐT',
    place: 'Bình Thọ',
    parent: department,
    openedOn: '1988-09-01',
    closedOn: '2025-06-30',
  },
  ...schools.map((s, n) => ({
    ...s,
    symbol: s.code
      .split('-')
      .map((w) => w.charAt(0).toUpperCase())
      .join(''),
    place: 'Tân Ánh',
    parent: communes[n % 3] ?? null,
    openedOn: '1992-08-15',
    closedOn: null,
  })),
];

const office = (of: UnitRef, position: Position, title: string): OfficeRef => ({
  unit: of,
  position,
  title,
});
const person = (
  login: string,
  name: string,
  email: string | null,
  offices: OfficeRef[],
): PersonRow => ({
  id: idOf(`person ${login}`),
  name,
  login,
  email,
  offices,
  mayResetPassword: true,
});

export const hanh = person('th-hoasen/hanh', 'Nguyễn Thị Hồng Hạnh', 'hanh@hoasen.example', [
  office(hoaSen, 'head', 'Hiệu trưởng'),
]);
export const minh = person('xa-hoasen/minh', 'Trần Quang Minh', 'minh@hoasen-phuong.example', [
  office(communes[0], 'specialist', 'Chuyên viên Phòng VH-XH'),
]);
export const lan = person('xa-hoasen/lan', 'Phạm Thu Lan', null, [
  office(communes[0], 'head', 'Chủ tịch'),
]);
export const quan = person('so-tananh/quan', 'Đỗ Mạnh Quân', 'quan@so.example', [
  office(department, 'administrator', 'Quản trị hệ thống'),
  office(department, 'specialist', 'Chuyên viên'),
]);
/** A deputy who signs for the head for a while. */
export const thu = person('xa-hoasen/thu', 'Vũ Minh Thư', null, [
  office(communes[0], 'deputy', 'Phó Chủ tịch'),
  { ...office(communes[0], 'head', 'Chủ tịch'), authority: 'KT.', lentUntil: '2026-12-01' },
]);
export const people: readonly PersonRow[] = [
  hanh,
  minh,
  lan,
  quan,
  ...['Lê Văn Đức', 'Võ Thị Ánh Tuyết', 'Ngô Quốc Ẩn', 'Huỳnh Ngọc Ước', 'Bùi Thế Đăng'].map(
    (name, n) =>
      person(`${schools[n + 1]?.code ?? 'x'}/p${String(n)}`, name, null, [
        office(schools[n + 1] ?? hoaSen, 'head', 'Hiệu trưởng'),
      ]),
  ),
  thu,
];
