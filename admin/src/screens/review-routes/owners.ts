import type { Me } from '#domain/contracts/me';
import type { OfficeRef } from '#domain/contracts/shared';

const supervising: readonly string[] = ['ministry', 'department', 'commune'];

/** The offices in which this person writes review routes. The server has the last word. */
export const writingOffices = (me: Me): OfficeRef[] =>
  me.offices.filter(
    (o) =>
      supervising.includes(o.unit.kind) &&
      ['head', 'specialist', 'administrator'].includes(o.position),
  );
export const administers = (me: Me): boolean =>
  me.offices.some((o) => o.position === 'administrator');
