import type { Me } from '#domain/contracts/me';
import type { OfficeRef } from '#domain/contracts/shared';
import { supervisingKinds } from '#domain/shapes/basics';
import { officesWith } from '../../providers/me.ts';

/** The offices in which this person writes review routes. */
export const writingOffices = (me: Me): OfficeRef[] =>
  officesWith(me, 'draft-route').filter((o) => supervisingKinds.includes(o.unit.kind));
