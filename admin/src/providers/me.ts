import { createContext, useContext } from 'react';
import type { Me } from '#domain/contracts/me';

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
