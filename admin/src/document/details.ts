import type { Gap } from '#domain/contracts/views';
import { fill } from '#domain/words/index';
import { isKnownDetail } from '../components/details.ts';
import { useWords } from '../components/index.ts';

/** What a gap or a warning says, in the language of the moment. */
export function useDetailText(): (gap: Gap) => string {
  const { domain } = useWords();
  return (gap) => (isKnownDetail(gap.code) ? fill(domain.details[gap.code], gap.params) : gap.code);
}
