import { Checkbox } from '@mui/material';
import type { ReactElement } from 'react';
import { partHeadings } from '#domain/content/numbering';
import { partsOf, type Content, type Part } from '#domain/contracts/content';
import { useWords } from '../components/index.ts';
import { useDocumentWords } from '../i18n/documents.ts';
import type { Marks } from '../document/marks.ts';
import { threadsAt, type Thread } from './threads.ts';

interface Props {
  readonly kind: string;
  readonly content: Content;
  readonly marks: Marks | null;
  readonly threads: readonly Thread[];
  readonly read: ReadonlySet<Part>;
  /** Null for those who only look something up: they tick nothing. */
  readonly onRead: ((part: Part) => void) | null;
  readonly onGo: (part: Part) => void;
  readonly here?: Part | null;
}

/** The parts of a document that stand on its paper, with their numbers. */
export const shownParts = (kind: string, content: Content): readonly { part: Part; roman: string }[] => {
  const romans = new Map(partHeadings(kind, content).map((h) => [h.part, h.roman]));
  return partsOf(kind).filter((p) => p === 'heading' || p === 'closing' || romans.has(p)).map((part) => ({ part, roman: romans.get(part) ?? '' }));
};

/** Contents: each section with its changes, its open comments and whether it was read. */
export function Contents({ kind, content, marks, threads, read, onRead, onGo, here = null }: Props): ReactElement {
  const t = useDocumentWords();
  const { domain } = useWords();
  const parts = shownParts(kind, content);
  return (
    <nav className="contents" aria-label={t.review.contents}>
      <h2>{t.review.contents}</h2>
      {onRead && <p className="small quiet">{t.review.readCount(parts.filter(({ part }) => read.has(part)).length, parts.length)}</p>}
      <ol>
        {parts.map(({ part, roman }) => {
          const count = marks?.count(part) ?? 0;
          const open = threadsAt(threads, part).filter((thread) => thread.open).length;
          const facts = [marks && count > 0 ? t.marks.count(count) : '', open > 0 ? t.comments.open(open) : ''].filter(Boolean).join(' · ');
          return (
            <li key={part} aria-current={part === here ? 'true' : undefined}>
              <button type="button" onClick={() => { onGo(part); }}>
                <span className="section-name">{roman && `${roman}. `}{domain.parts[part]}</span>
                {facts && <span className="section-state">{facts}</span>}
              </button>
              {onRead && <Checkbox size="small" checked={read.has(part)} onChange={() => { onRead(part); }} slotProps={{ input: { 'aria-label': t.review.markReadOf(domain.parts[part]) } }} />}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
