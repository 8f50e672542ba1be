import { documentType, twoDigits } from '#domain/content/paper';
import type { UnitKind } from '#domain/shapes/basics';
import type { UnitSeed } from './insert.ts';

/**
 * An invented province. On 2025-07-01 the district offices were closed: since then a school of the
 * lower levels answers to the department in professional matters and is managed by its commune; an
 * upper-secondary school has the department for both.
 */
export const TWO_TIERS = '2025-07-01';
export const MINISTRY = 'bogddt';
export const DEPARTMENT = 'so-sonhai';
export const DISTRICT_OFFICE = 'phong-sonha';
export const UNIVERSITY = 'dh-sonhai';
export const communes = {
  haiau: 'ubnd-haiau',
  suoimay: 'ubnd-suoimay',
  dongsim: 'ubnd-dongsim',
} as const;

const both = (parent: string, from: string, to?: string): UnitSeed['links'] =>
  (['professional', 'managing'] as const).map((line) => ({
    line,
    parent,
    from,
    ...(to !== undefined && { to }),
  }));

/**
 * A school of the lower levels: under the district office until it closed, then under the commune
 * and the department.
 */
const communal = (
  code: string,
  kind: UnitKind,
  name: string,
  symbol: string,
  place: string,
  commune: string,
  openedOn: string,
): UnitSeed => ({
  code,
  kind,
  name,
  symbol,
  place,
  openedOn,
  links: [
    ...both(DISTRICT_OFFICE, openedOn, TWO_TIERS),
    { line: 'professional', parent: DEPARTMENT, from: TWO_TIERS },
    { line: 'managing', parent: commune, from: TWO_TIERS },
  ],
});

const provincial = (
  code: string,
  kind: UnitKind,
  name: string,
  symbol: string,
  place: string,
  openedOn: string,
): UnitSeed => ({ code, kind, name, symbol, place, openedOn, links: both(DEPARTMENT, openedOn) });

const commune = (code: string, name: string, place: string): UnitSeed => ({
  code,
  kind: 'commune',
  name,
  symbol: 'UBND',
  place,
  openedOn: TWO_TIERS,
  links: [{ line: 'professional', parent: DEPARTMENT, from: TWO_TIERS }],
});

export const units: readonly UnitSeed[] = [
  {
    code: MINISTRY,
    kind: 'ministry',
    name: 'Bộ Giáo dục và Đào tạo',
    symbol: 'BGDĐT',
    place: 'Hà Nội',
    openedOn: '1990-03-31',
    links: [],
  },
  {
    code: DEPARTMENT,
    kind: 'department',
    name: 'Sở Giáo dục và Đào tạo tỉnh Sơn Hải',
    symbol: 'SGDĐT',
    place: 'Sơn Hải',
    openedOn: '1992-01-01',
    links: both(MINISTRY, '1992-01-01'),
  },
  {
    code: DISTRICT_OFFICE,
    kind: 'district-office',
    name: 'Phòng Giáo dục và Đào tạo huyện Sơn Hạ',
    symbol: 'PGDĐT',
    place: 'Sơn Hạ',
    openedOn: '1992-01-01',
    closedOn: TWO_TIERS,
    links: both(DEPARTMENT, '1992-01-01', TWO_TIERS),
  },
  commune(communes.haiau, 'Ủy ban nhân dân phường Hải Âu', 'Hải Âu'),
  commune(communes.suoimay, 'Ủy ban nhân dân xã Suối Mây', 'Suối Mây'),
  commune(communes.dongsim, 'Ủy ban nhân dân xã Đồng Sim', 'Đồng Sim'),

  communal(
    'mn-nanghong',
    'kindergarten',
    'Trường Mầm non Nắng Hồng',
    'MNNH',
    'Hải Âu',
    communes.haiau,
    '2008-08-01',
  ),
  communal(
    'th-hoasen',
    'primary',
    'Trường Tiểu học Hoa Sen',
    'THHS',
    'Hải Âu',
    communes.haiau,
    '1994-08-01',
  ),
  communal(
    'th-binhminh',
    'primary',
    'Trường Tiểu học Bình Minh Xanh',
    'THBMX',
    'Hải Âu',
    communes.haiau,
    '2011-08-01',
  ),
  communal(
    'thcs-haiau',
    'lower-secondary',
    'Trường Trung học cơ sở Hải Âu',
    'THCSHA',
    'Hải Âu',
    communes.haiau,
    '1996-08-01',
  ),
  communal(
    'mn-hoarung',
    'kindergarten',
    'Trường Mầm non Hoa Rừng',
    'MNHR',
    'Suối Mây',
    communes.suoimay,
    '2003-08-01',
  ),
  communal(
    'th-suoimay',
    'primary',
    'Trường Tiểu học Suối Mây',
    'THSM',
    'Suối Mây',
    communes.suoimay,
    '1998-08-01',
  ),
  communal(
    'thcs-suoimay',
    'lower-secondary',
    'Trường Trung học cơ sở Suối Mây',
    'THCSSM',
    'Suối Mây',
    communes.suoimay,
    '1999-08-01',
  ),
  communal(
    'pt-dongsim',
    'multi-level',
    'Trường Tiểu học và Trung học cơ sở Đồng Sim',
    'TH&THCSĐS',
    'Đồng Sim',
    communes.dongsim,
    '2006-08-01',
  ),
  provincial(
    'thpt-haidang',
    'upper-secondary',
    'Trường Trung học phổ thông Hải Đăng',
    'THPTHĐ',
    'Sơn Hải',
    '1993-08-01',
  ),
  provincial(
    'thpt-nuixanh',
    'upper-secondary',
    'Trường Trung học phổ thông Núi Xanh',
    'THPTNX',
    'Suối Mây',
    '2001-08-01',
  ),
  provincial(
    'pt-vanson',
    'multi-level',
    'Trường Trung học cơ sở và Trung học phổ thông Vân Sơn',
    'THCS&THPTVS',
    'Đồng Sim',
    '2009-08-01',
  ),
  provincial(
    'gdtx-sonhai',
    'continuing',
    'Trung tâm Giáo dục thường xuyên tỉnh Sơn Hải',
    'TTGDTX',
    'Sơn Hải',
    '1997-08-01',
  ),

  // The other schools of the ward: what fills its chairman's morning.
  communal(
    'mn-saobien',
    'kindergarten',
    'Trường Mầm non Sao Biển',
    'MNSB',
    'Hải Âu',
    communes.haiau,
    '2010-08-01',
  ),
  communal(
    'mn-vanganh',
    'kindergarten',
    'Trường Mầm non Vàng Anh',
    'MNVA',
    'Hải Âu',
    communes.haiau,
    '2005-08-01',
  ),
  communal(
    'mn-hoami',
    'kindergarten',
    'Trường Mầm non Họa Mi',
    'MNHM',
    'Hải Âu',
    communes.haiau,
    '1999-08-01',
  ),
  communal(
    'mn-baitruoc',
    'kindergarten',
    'Trường Mầm non Bãi Trước',
    'MNBT',
    'Hải Âu',
    communes.haiau,
    '2013-08-01',
  ),
  communal(
    'mn-thuyengiay',
    'kindergarten',
    'Trường Mầm non Thuyền Giấy',
    'MNTG',
    'Hải Âu',
    communes.haiau,
    '2016-08-01',
  ),
  communal(
    'mn-ocnho',
    'kindergarten',
    'Trường Mầm non Ốc Nhỏ',
    'MNON',
    'Hải Âu',
    communes.haiau,
    '2012-08-01',
  ),
  communal(
    'th-baitruoc',
    'primary',
    'Trường Tiểu học Bãi Trước',
    'THBT',
    'Hải Âu',
    communes.haiau,
    '1996-08-01',
  ),
  communal(
    'th-congio',
    'primary',
    'Trường Tiểu học Cồn Gió',
    'THCG',
    'Hải Âu',
    communes.haiau,
    '1997-08-01',
  ),
  communal(
    'th-lachmoi',
    'primary',
    'Trường Tiểu học Lạch Mới',
    'THLM',
    'Hải Âu',
    communes.haiau,
    '2002-08-01',
  ),
  communal(
    'th-phochai',
    'primary',
    'Trường Tiểu học Phố Chài',
    'THPC',
    'Hải Âu',
    communes.haiau,
    '1995-08-01',
  ),
  communal(
    'th-hangduong',
    'primary',
    'Trường Tiểu học Hàng Dương',
    'THHD',
    'Hải Âu',
    communes.haiau,
    '2009-08-01',
  ),
  communal(
    'th-songxanh',
    'primary',
    'Trường Tiểu học Sóng Xanh',
    'THSX',
    'Hải Âu',
    communes.haiau,
    '2014-08-01',
  ),
  communal(
    'thcs-congio',
    'lower-secondary',
    'Trường Trung học cơ sở Cồn Gió',
    'THCSCG',
    'Hải Âu',
    communes.haiau,
    '2000-08-01',
  ),
  communal(
    'thcs-lachmoi',
    'lower-secondary',
    'Trường Trung học cơ sở Lạch Mới',
    'THCSLM',
    'Hải Âu',
    communes.haiau,
    '2004-08-01',
  ),
  communal(
    'thcs-phochai',
    'lower-secondary',
    'Trường Trung học cơ sở Phố Chài',
    'THCSPC',
    'Hải Âu',
    communes.haiau,
    '1998-08-01',
  ),
  communal(
    'thcs-hangduong',
    'lower-secondary',
    'Trường Trung học cơ sở Hàng Dương',
    'THCSHD',
    'Hải Âu',
    communes.haiau,
    '2007-08-01',
  ),
  communal(
    'th-khelanh',
    'primary',
    'Trường Tiểu học Khe Lạnh',
    'THKL',
    'Suối Mây',
    communes.suoimay,
    '2003-08-01',
  ),
  communal(
    'mn-dongsim',
    'kindergarten',
    'Trường Mầm non Đồng Sim',
    'MNĐS',
    'Đồng Sim',
    communes.dongsim,
    '2006-08-01',
  ),
  provincial(
    'thpt-cuavong',
    'upper-secondary',
    'Trường Trung học phổ thông Cửa Vọng',
    'THPTCV',
    'Hải Âu',
    '2004-08-01',
  ),
  provincial(
    'thpt-doithong',
    'upper-secondary',
    'Trường Trung học phổ thông Đồi Thông',
    'THPTĐT',
    'Đồng Sim',
    '1999-08-01',
  ),
  provincial(
    'thpt-ngoclam',
    'upper-secondary',
    'Trường Trung học phổ thông Ngọc Lâm',
    'THPTNL',
    'Suối Mây',
    '2010-08-01',
  ),
  provincial(
    'gdtx-suoimay',
    'continuing',
    'Trung tâm Giáo dục thường xuyên Suối Mây',
    'TTGDTXSM',
    'Suối Mây',
    '2003-08-01',
  ),

  {
    code: UNIVERSITY,
    kind: 'university',
    name: 'Trường Đại học Sơn Hải',
    symbol: 'ĐHSH',
    place: 'Sơn Hải',
    openedOn: '2007-09-01',
    links: both(MINISTRY, '2007-09-01'),
  },
];

export const unitNamed = (code: string): UnitSeed => {
  const unit = units.find((u) => u.code === code);
  if (!unit) throw new Error(`no unit ${code} in the demo`);
  return unit;
};

/** The body that manages a unit since the two-tier government: where its plans are sent up to. */
export const managerOf = (code: string): UnitSeed => {
  const link = unitNamed(code).links.find((l) => l.line === 'managing' && l.to === undefined);
  if (!link) throw new Error(`${code} has no managing body`);
  return unitNamed(link.parent);
};

/** The symbol of a paper in the unit's register: `05/KH-THHS`. */
export const symbolOf = (code: string, kind: string, number: number): string =>
  `${twoDigits(number)}/${documentType(kind).code}-${unitNamed(code).symbol}`;
