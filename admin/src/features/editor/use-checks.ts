import { useDeferredValue, useMemo } from 'react';
import { checksOf, type Grounds } from '#domain/content/checks';
import type { Gap } from '#domain/contracts/submission';
import type { Content, Part } from '#domain/shapes/content';
import type { DirectiveContent } from '#domain/shapes/directive';

export interface Checks {
  readonly gaps: readonly Gap[];
  readonly warnings: readonly Gap[];
}

/**
 * What a text lacks and what looks odd in it, by the same rules as the server's, a moment behind
 * the typing.
 */
export function useChecks(
  content: Content,
  directive: DirectiveContent,
  grounds: Grounds,
  today: string,
): Checks {
  const settled = useDeferredValue(content);
  return useMemo(() => {
    const found = checksOf(settled, directive, grounds, today) as Gap[];
    return {
      gaps: found.filter((c) => c.severity === 'must'),
      warnings: found.filter((c) => c.severity !== 'must'),
    };
  }, [settled, directive, grounds, today]);
}

/** Those of one part. */
export const inPart = (found: readonly Gap[], part: Part): Gap[] =>
  found.filter(({ at }) => at.startsWith(`${part}/`));
