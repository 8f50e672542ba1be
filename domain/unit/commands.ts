import type { UnitActName, UnitActs } from './acts/index.ts';

export type UnitCommandOf<N extends UnitActName> = N extends UnitActName
  ? { readonly type: N } & Parameters<UnitActs[N]['decide']>[1]
  : never;
/** An act on a unit. */
export type UnitCommand = UnitCommandOf<UnitActName>;
