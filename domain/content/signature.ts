import type { Authority, Position, UnitKind } from '../shapes/basics.ts';
import { words } from '../words/index.ts';

/**
 * In which office somebody signed, with what authority, and which office they hold themselves. An
 * empty title stands for the usual one.
 */
export interface Signing {
  readonly unitKind: UnitKind;
  readonly position: Position;
  readonly authority: Authority;
  /** Chức danh of the office whose authority is used, when it is not the usual one. */
  readonly officeTitle?: string;
  /**
   * The office the signer holds, when it is not the one they signed in: a deputy who signs for the
   * head.
   */
  readonly holder?: {
    readonly unitKind: UnitKind;
    readonly position: Position;
    readonly title: string;
    /** Given when it is another unit than the one signed for. */
    readonly unitName?: string;
  };
}

/** Titles of deputies that are not made of "phó" and the head's title. */
const deputies: Partial<Record<UnitKind, string>> = { ministry: 'THỨ TRƯỞNG' };
/**
 * Bodies that decide together: their head signs on behalf of all (thay mặt), and so does the deputy
 * for the head.
 */
const collective: Partial<Record<UnitKind, string>> = { commune: 'ỦY BAN NHÂN DÂN' };

const upper = (text: string): string => text.trim().toLocaleUpperCase('vi');
/** A title without "Quyền" or "Q.", which say the authority. */
const withoutAuthority = (title: string): string => upper(title).replace(/^(QUYỀN|Q\.)\s+/u, '');

/**
 * Chức danh as it stands on paper: the appointment's own, else the usual one of the position in
 * this kind of unit.
 */
export function titleOnPaper(unitKind: UnitKind, position: Position, title: string): string {
  if (title.trim() !== '') return withoutAuthority(title);
  const vi = words('vi');
  if (position === 'head') return vi.headTitle(unitKind);
  if (position === 'deputy') return deputies[unitKind] ?? `PHÓ ${vi.headTitle(unitKind)}`;
  return upper(vi.positions[position]);
}

/**
 * The lines above a signature (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7), made from the office and the
 * authority with which it was used, never from what somebody typed. `KT. HIỆU TRƯỞNG` over `PHÓ
 * HIỆU TRƯỞNG`; a people's committee is named first.
 */
export function signatureBlock({
  unitKind,
  position,
  authority,
  officeTitle = '',
  holder,
}: Signing): string[] {
  const body = collective[unitKind];
  const onBehalf = body === undefined ? [] : [`TM. ${body}`];
  const office = titleOnPaper(unitKind, position, officeTitle);
  const signer = holder
    ? [
        titleOnPaper(holder.unitKind, holder.position, holder.title),
        ...(holder.unitName === undefined ? [] : [upper(holder.unitName)]),
      ].join(' ')
    : office;
  switch (authority) {
    // A deputy signs for the head, even when the deputy's own office was used.
    case 'KT.':
      return [
        ...onBehalf,
        `KT. ${position === 'head' ? office : words('vi').headTitle(unitKind)}`,
        signer,
      ];
    case 'TL.':
    case 'TUQ.':
      return [`${authority} ${office}`, signer];
    case 'Q.':
      return [...onBehalf, `Q. ${office}`];
    case 'TM.':
      return [...onBehalf, office];
    case '':
      return position === 'head' ? [...onBehalf, office] : [office];
  }
}
