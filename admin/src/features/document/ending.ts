import { paper } from '#domain/content/paper';
import { isPlanContent, type Content } from '#domain/shapes/content';

const ended = (text: string): string => `${text.replace(/[\s.;,:]+$/u, '')}${paper.end}`;

/**
 * The list with the mark of the end behind its last text that says something; null when there is
 * none.
 */
function endedList<K extends string, T extends Readonly<Record<K, string>>>(
  items: readonly T[],
  field: K,
): T[] | null {
  const last = items.findLastIndex((item) => item[field].trim() !== '');
  return last < 0
    ? null
    : items.map((item, i) => (i === last ? { ...item, [field]: ended(item[field]) } : item));
}

/**
 * The content as it is printed: the body of a document ends with `./.` (NĐ 30/2020/NĐ-CP, Phụ lục
 * I, mục II.6).
 */
export function withEnd(content: Content): Content {
  if (isPlanContent(content)) {
    const duties = endedList(content.organisation.duties, 'duties');
    return duties ? { ...content, organisation: { duties } } : content;
  }
  const proposals = endedList(content.proposals.items, 'text');
  if (proposals) return { ...content, proposals: { items: proposals } };
  const next = endedList(content.nextTasks.items, 'text');
  return next ? { ...content, nextTasks: { items: next } } : content;
}
