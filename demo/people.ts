import type { Actor } from '#domain/access/actor';
import type { Position } from '#domain/shapes/basics';
import { personId, unitId } from './ids.ts';
import type { AppointmentSeed, PersonSeed } from './insert.ts';
import { holdersElsewhere } from './people-elsewhere.ts';
import { communes, DEPARTMENT, DISTRICT_OFFICE, MINISTRY, TWO_TIERS, UNIVERSITY } from './units.ts';

/**
 * [login name, full name, position, title, from, to]; all invented. `-` before the login name: no
 * mailbox of the office.
 */
export type Row = readonly [
  name: string,
  full: string,
  position: Position,
  title: string,
  from: string,
  to?: string,
];

const holders: Readonly<Record<string, readonly Row[]>> = {
  [MINISTRY]: [
    ['bach', 'Nghiêm Xuân Bách', 'head', 'Vụ trưởng Vụ Học sinh, sinh viên', '2024-03-01'],
    ['yen', 'Doãn Thị Hải Yến', 'specialist', 'Chuyên viên Vụ Học sinh, sinh viên', '2021-06-01'],
  ],
  [DEPARTMENT]: [
    ['thuan', 'Đặng Quốc Thuần', 'head', 'Giám đốc', '2023-01-01'],
    ['duyen', 'Phan Thị Mỹ Duyên', 'deputy', 'Phó Giám đốc', '2022-04-01'],
    [
      'nam',
      'Trịnh Hoài Nam',
      'specialist',
      'Chuyên viên phòng Công tác học sinh, sinh viên',
      '2019-09-01',
    ],
    [
      'tam',
      'Vũ Thị Thanh Tâm',
      'specialist',
      'Chuyên viên phòng Giáo dục trung học và thường xuyên',
      '2020-09-01',
    ],
    ['triet', 'Cao Minh Triết', 'inspector', 'Thanh tra viên', '2021-01-01'],
    ['khoa', 'Hồ Anh Khoa', 'administrator', 'Quản trị hệ thống', '2022-01-01'],
    ['ngan', 'Lê Thị Bích Ngân', 'administrator', 'Quản trị hệ thống', '2023-09-01'],
  ],
  [DISTRICT_OFFICE]: [
    ['nghia', 'Thân Trọng Nghĩa', 'head', 'Trưởng phòng', '2019-01-01', TWO_TIERS],
  ],
  [communes.haiau]: [
    ['lam', 'Tạ Văn Lâm', 'head', 'Chủ tịch', TWO_TIERS],
    ['hai', 'Ông Thế Hải', 'deputy', 'Phó Chủ tịch', TWO_TIERS],
    ['huong', 'Quách Thị Thu Hường', 'specialist', 'Chuyên viên Phòng Văn hóa - Xã hội', TWO_TIERS],
  ],
  [communes.suoimay]: [
    ['su', 'Hà Công Sự', 'head', 'Chủ tịch', TWO_TIERS],
    ['toan', 'Lường Văn Toản', 'specialist', 'Chuyên viên Phòng Văn hóa - Xã hội', TWO_TIERS],
  ],
  [communes.dongsim]: [
    ['lan', 'Mai Thị Xuân Lan', 'head', 'Chủ tịch', TWO_TIERS],
    ['quan', 'Khổng Minh Quân', 'specialist', 'Chuyên viên Phòng Văn hóa - Xã hội', TWO_TIERS],
  ],
  'mn-nanghong': [
    ['anh', 'Võ Thị Ngọc Ánh', 'head', 'Hiệu trưởng', '2020-08-01'],
    ['loan', 'Tống Thị Loan', 'deputy', 'Phó Hiệu trưởng', '2021-08-01'],
    ['-thom', 'Cấn Thị Thơm', 'clerk', 'Văn thư', '2016-08-01'],
  ],
  'th-hoasen': [
    ['hanh', 'Nguyễn Thị Hồng Hạnh', 'head', 'Hiệu trưởng', '2021-08-01'],
    ['vinh', 'Trần Quang Vinh', 'deputy', 'Phó Hiệu trưởng', '2020-08-01'],
    ['oanh', 'Phạm Thị Kim Oanh', 'team-lead', 'Tổ trưởng tổ 4 - 5', '2019-08-01'],
    ['-thao', 'Lưu Thị Phương Thảo', 'team-lead', 'Tổ trưởng tổ 1 - 2 - 3', '2022-08-01'],
    ['nhan', 'Bùi Thị Nhàn', 'clerk', 'Văn thư', '2014-08-01'],
  ],
  'th-binhminh': [
    ['phuc', 'Lý Hồng Phúc', 'head', 'Hiệu trưởng', '2022-08-01'],
    ['-diep', 'Âu Thị Diệp', 'team-lead', 'Tổ trưởng tổ 4 - 5', '2021-08-01'],
    ['-ly', 'Hứa Thị Ly', 'clerk', 'Văn thư', '2018-08-01'],
  ],
  'thcs-haiau': [
    ['thinh', 'Ngô Đức Thịnh', 'head', 'Hiệu trưởng', '2018-08-01'],
    ['cuc', 'Đoàn Thị Cúc', 'deputy', 'Phó Hiệu trưởng', '2019-08-01'],
    ['-mien', 'Tăng Thị Miên', 'clerk', 'Văn thư', '2015-08-01'],
  ],
  'mn-hoarung': [
    ['tuyet', 'Nông Thị Bạch Tuyết', 'head', 'Hiệu trưởng', '2019-08-01'],
    ['-ha', 'Lục Thị Hà', 'clerk', 'Văn thư', '2019-08-01'],
  ],
  'th-suoimay': [
    ['-hop', 'Vi Văn Hợp', 'head', 'Hiệu trưởng', '2017-08-01'],
    ['-dung', 'Lộc Thị Dung', 'clerk', 'Văn thư', '2017-08-01'],
  ],
  'thcs-suoimay': [
    ['dinh', 'Hoàng Văn Định', 'head', 'Hiệu trưởng', '2012-08-01', '2025-11-15'],
    ['an', 'Cù Thị Hoài An', 'head', 'Hiệu trưởng', '2025-11-15'],
    ['bien', 'Ma Văn Biên', 'team-lead', 'Tổ trưởng tổ Khoa học tự nhiên', '2020-08-01'],
    ['-sen', 'Hoàng Thị Sen', 'clerk', 'Văn thư', '2013-08-01'],
  ],
  'pt-dongsim': [
    ['loc', 'Triệu Phúc Lộc', 'head', 'Hiệu trưởng', '2020-08-01'],
    ['tinh', 'Đàm Văn Tính', 'deputy', 'Phó Hiệu trưởng', '2021-08-01'],
    ['-xoan', 'Lò Thị Xoan', 'team-lead', 'Tổ trưởng tổ Khoa học xã hội', '2019-08-01'],
    ['mo', 'Lèng Thị Mơ', 'clerk', 'Văn thư', '2018-08-01'],
  ],
  'thpt-haidang': [
    ['tuan', 'Lại Minh Tuấn', 'head', 'Hiệu trưởng', '2019-08-01'],
    ['chi', 'Đỗ Thị Phương Chi', 'deputy', 'Phó Hiệu trưởng', '2020-08-01'],
    ['huy', 'Tôn Quang Huy', 'team-lead', 'Tổ trưởng tổ Toán - Tin', '2021-08-01'],
    ['hue', 'Nghiêm Thị Huệ', 'clerk', 'Văn thư', '2012-08-01'],
  ],
  'thpt-nuixanh': [
    ['vananh', 'Kiều Thị Vân Anh', 'head', 'Hiệu trưởng', '2021-08-01'],
    ['kien', 'Quản Trung Kiên', 'deputy', 'Phó Hiệu trưởng', '2022-08-01'],
    ['giao', 'Phùng Quỳnh Giao', 'team-lead', 'Tổ trưởng tổ Tin học - Công nghệ', '2020-08-01'],
    ['-nga', 'Thái Thị Nga', 'clerk', 'Văn thư', '2016-08-01'],
  ],
  'pt-vanson': [
    ['dat', 'Sầm Văn Đạt', 'head', 'Hiệu trưởng', '2018-08-01'],
    ['nhu', 'Hà Thị Quỳnh Như', 'deputy', 'Phó Hiệu trưởng', '2022-08-01'],
    ['phong', 'Đèo Văn Phong', 'team-lead', 'Tổ trưởng tổ Toán - Tin', '2021-08-01'],
    ['-uyen', 'Hoàng Thị Uyên', 'clerk', 'Văn thư', '2018-08-01'],
  ],
  'gdtx-sonhai': [
    ['trang', 'Chu Thị Thu Trang', 'head', 'Giám đốc', '2020-01-01'],
    ['duc', 'Nhữ Minh Đức', 'deputy', 'Phó Giám đốc', '2022-01-01'],
    ['-hieu', 'La Trung Hiếu', 'clerk', 'Văn thư', '2019-01-01'],
  ],
  [UNIVERSITY]: [
    ['hien', 'Dương Công Hiển', 'head', 'Hiệu trưởng', '2022-01-01'],
    ['thu', 'Ngụy Thị Minh Thư', 'deputy', 'Phó Hiệu trưởng', '2022-06-01'],
    ['quynh', 'Bạch Thị Như Quỳnh', 'team-lead', 'Trưởng phòng Công tác sinh viên', '2021-01-01'],
    ['phuong', 'Viên Thị Phương', 'clerk', 'Văn thư', '2018-01-01'],
  ],
  ...holdersElsewhere,
};

const plain = (name: string): string => name.replace(/^-/, '');

export const people: readonly PersonSeed[] = Object.entries(holders).flatMap(([unit, rows]) =>
  rows.map(([name, full]) => ({
    login: `${unit}/${plain(name)}`,
    name: full,
    email: name.startsWith('-') ? null : `${name}@${unit}.example`,
  })),
);

export const appointments: readonly AppointmentSeed[] = [
  ...Object.entries(holders).flatMap(([unit, rows]) =>
    rows.map(([name, , position, title, from, to]) => ({
      login: `${unit}/${plain(name)}`,
      unit,
      position,
      title,
      from,
      ...(to !== undefined && { to }),
    })),
  ),
  // When the district office closed, its head went to work for a commune.
  {
    login: `${DISTRICT_OFFICE}/nghia`,
    unit: communes.dongsim,
    position: 'specialist',
    title: 'Chuyên viên Phòng Văn hóa - Xã hội',
    from: TWO_TIERS,
  },
];

const holds = (a: AppointmentSeed, day: string): boolean =>
  a.from <= day && (a.to === undefined || a.to > day);

/** Somebody as an actor with the offices held on `day`. */
export const actorOf = (login: string, day: string): Actor => ({
  kind: 'person',
  personId: personId(login),
  offices: appointments
    .filter((a) => a.login === login && holds(a, day))
    .map((a) => ({ unitId: unitId(a.unit), position: a.position })),
});

/** Login of the person who holds a position at a unit on `day`. */
export function holderOf(unit: string, position: Position, day: string): string {
  const found = appointments.find(
    (a) => a.unit === unit && a.position === position && holds(a, day),
  );
  if (!found) throw new Error(`nobody is ${position} of ${unit} on ${day}`);
  return found.login;
}

export const nameOf = (login: string): string =>
  people.find((p) => p.login === login)?.name ?? login;
