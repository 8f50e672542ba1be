import { taskNumbers } from '#domain/content/numbering';
import type { Gap } from '#domain/contracts/submission';
import { isPlanContent, type Content } from '#domain/shapes/content';
import { fill } from '#domain/words/index';
import { isKnownDetail } from '../../components/details.ts';
import { useWords } from '../../components/index.ts';

/**
 * What a gap or a warning says, in the language of the moment; with the content at hand also which
 * item it is about.
 */
export function useDetailText(content: Content | null = null): (gap: Gap) => string {
  const { domain } = useWords();
  return (gap) => {
    const text = isKnownDetail(gap.code) ? fill(domain.details[gap.code], gap.params) : gap.code;
    const place = content === null ? '' : placeOf(content, gap.at);
    return place === '' ? text : `${place}. ${text}`;
  };
}

/**
 * Which item of a list a path points into, as people count: the number of a task (`3.2`), the place
 * of another item (`2`), or nothing.
 */
export function placeOf(content: Content | null, at: string): string {
  const [part, , index] = at.split('/');
  if (index === undefined || !/^\d+$/.test(index)) return '';
  return part === 'tasks' && content && isPlanContent(content)
    ? (taskNumbers(content.tasks.tasks)[Number(index)] ?? '')
    : String(Number(index) + 1);
}
