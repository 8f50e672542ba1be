import { isOfOwnUnit } from '#domain/review-route/check';
import type { DraftRoute, DraftStep } from '#domain/review-route/draft';

/** One stop of the picture, and which ways back pass it. */
export interface Station {
  readonly key: string;
  readonly kind: 'author' | 'step' | 'signature' | 'end';
  readonly step?: DraftStep;
  readonly number?: number;
  /**
   * The way home to the author: begins here, runs through, or ends at the last step that takes it.
   */
  readonly home: 'start' | 'through' | 'last' | null;
  readonly toAuthor: boolean;
  /** The next stop's way back ends here, or passes on over the signature. */
  readonly back: 'arrow' | 'arrow-over' | 'plain' | null;
}

/** The stops of a route in order: author, steps inside, signature, steps above, the end. */
export function stationsOf({ steps }: DraftRoute): Station[] {
  const inside = steps.findIndex((s) => !isOfOwnUnit(s));
  const firstAbove = inside < 0 ? steps.length : inside;
  const stop = (s: DraftStep, n: number): Pick<Station, 'key' | 'kind' | 'step' | 'number'> => ({
    key: `${s.key} ${String(n)}`,
    kind: 'step',
    step: s,
    number: n + 1,
  });
  const stops: Pick<Station, 'key' | 'kind' | 'step' | 'number'>[] = [
    { key: 'author', kind: 'author' },
    ...steps.slice(0, firstAbove).map(stop),
    { key: 'signature', kind: 'signature' },
    ...steps.slice(firstAbove).map((s, n) => stop(s, firstAbove + n)),
    { key: 'end', kind: 'end' },
  ];
  const homing = stops.map((s) => s.step?.returns === 'author' || s.step?.returns === 'both');
  const last = homing.lastIndexOf(true);
  const backs = (at: number): boolean => {
    const r = stops[at]?.step?.returns;
    return r === 'before' || r === 'both';
  };
  return stops.map((s, at): Station => {
    const passed = stops[at + 1]?.kind === 'signature' && backs(at + 2);
    return {
      ...s,
      toAuthor: homing[at] ?? false,
      home: last < 0 || at > last ? null : at === 0 ? 'start' : at === last ? 'last' : 'through',
      back:
        s.kind === 'signature'
          ? backs(at + 1) && stops[at - 1]?.kind === 'step'
            ? 'plain'
            : null
          : s.kind !== 'step'
            ? null
            : passed
              ? 'arrow-over'
              : backs(at + 1)
                ? 'arrow'
                : null,
    };
  });
}
