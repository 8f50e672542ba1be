import { createContext, useContext } from 'react';
import { positionGives, type Action } from '#domain/access/powers';
import type { Me } from '#domain/contracts/me';
import type { OfficeRef } from '#domain/contracts/shared';

export const MeContext = createContext<Me | null>(null);

/**
 * Who is signed in, with offices, menu, school years and clock. Only below the frame, which shows
 * nothing before it is known.
 */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside the frame');
  return me;
}

/**
 * The offices this person holds by appointment that give a power over their own unit, from the
 * server's table of powers. For offering a button: the server has the last word.
 */
export const officesWith = (me: Me, action: Action): OfficeRef[] =>
  me.offices.filter(
    (o) => o.lentUntil === undefined && positionGives(o.position, o.unit.kind, action),
  );
