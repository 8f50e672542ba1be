import type { IsoDate } from '#domain/calendar/dates';
import { checksOf, type Grounds } from '#domain/content/checks';
import type { Gap } from '#domain/contracts/submission';
import type { Content } from '#domain/shapes/content';
import type { DirectiveContent } from '#domain/shapes/directive';

/**
 * What a text lacks before it can be signed (`gaps`), and what in it looks wrong (`warnings`),
 * which keeps nobody from signing.
 */
export function gapsAndWarnings(
  content: Content,
  directive: DirectiveContent,
  grounds: Grounds,
  today: IsoDate,
): { gaps: Gap[]; warnings: Gap[] } {
  const found = checksOf(content, directive, grounds, today) as Gap[];
  return {
    gaps: found.filter((c) => c.severity === 'must'),
    warnings: found.filter((c) => c.severity !== 'must'),
  };
}
