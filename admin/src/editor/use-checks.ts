import { useDeferredValue, useMemo } from 'react';
import { missing } from '#domain/content/complete';
import { basisWarnings } from '#domain/content/legal-bases';
import { warnings } from '#domain/content/personal-data';
import type { Content, Part } from '#domain/contracts/content';
import type { DirectiveContent } from '#domain/contracts/directive';
import type { Gap } from '#domain/contracts/views';

export interface Checks {
  readonly gaps: readonly Gap[];
  readonly warnings: readonly Gap[];
}

const asGap = ({ at, code, params }: { at: string; code: string; params?: Readonly<Record<string, string | number>> }): Gap => ({ at, code, ...(params && { params: { ...params } }) });

/** What a text lacks and what looks odd in it, by the same rules as the server's, a moment behind the typing. */
export function useChecks(content: Content, directive: DirectiveContent, today: string): Checks {
  const settled = useDeferredValue(content);
  return useMemo(() => ({
    gaps: missing(settled, directive).map(asGap),
    warnings: [...warnings(settled), ...basisWarnings(settled, directive.bases, today)].map(asGap),
  }), [settled, directive, today]);
}

/** Those of one part. */
export const inPart = (found: readonly Gap[], part: Part): Gap[] => found.filter(({ at }) => at.startsWith(`${part}/`));
