import { partHeadings } from '#domain/content/numbering';
import { isPlanContent } from '#domain/shapes/content';
import { section, type Block, type Lists } from './blocks.ts';
import type { DocumentInput } from './input.ts';
import { planParts } from './plan.ts';
import { reportParts } from './report.ts';

/** The numbered sections of a plan or report; what the author has left empty is not printed. */
export function bodyBlocks(input: Pick<DocumentInput, 'kind' | 'content'> & Lists): Block[] {
  const { content } = input;
  return partHeadings(input.kind, content).flatMap(({ part, roman, title }) => {
    const inside = isPlanContent(content)
      ? planParts[part as keyof typeof planParts](content, input)
      : reportParts[part as keyof typeof reportParts](content, input);
    return [section(`${roman}. ${title}`), ...inside];
  });
}
