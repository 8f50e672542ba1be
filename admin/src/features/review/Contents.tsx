import { Checkbox } from '@mui/material';
import type { ReactElement } from 'react';
import { partHeadings } from '#domain/content/numbering';
import type { SubmissionView } from '#domain/contracts/submission';
import { partsOf, type Content, type Part } from '#domain/shapes/content';
import { useWords } from '../../components/index.ts';
import type { Marks } from '../document/marks.ts';
import { useDocumentWords } from '../document/words.ts';
import { checksIn } from './Checks.tsx';
import { useCommentWords } from './comment-words.ts';
import { threadsAt, type Thread } from './threads.ts';
import type { SectionMarks } from './use-section-marks.ts';
import { useReviewWords } from './words.ts';
import './Contents.css';

interface Props {
  readonly view: SubmissionView;
  readonly content: Content;
  readonly marks: Marks | null;
  readonly threads: readonly Thread[];
  readonly read: SectionMarks;
  /** For those who only look something up nothing is ticked. */
  readonly ticks: boolean;
  readonly onGo: (part: Part) => void;
  readonly here?: Part | null;
}

/** The parts of a document that stand on its paper, with their numbers. */
export const shownParts = (
  kind: string,
  content: Content,
): readonly { part: Part; roman: string }[] => {
  const romans = new Map(partHeadings(kind, content).map((h) => [h.part, h.roman]));
  return partsOf(kind)
    .filter((p) => p === 'heading' || p === 'closing' || romans.has(p))
    .map((part) => ({ part, roman: romans.get(part) ?? '' }));
};

/**
 * Contents: each section with its changes, its open comments, what the checks found, and who has
 * read it.
 */
export function Contents({
  view,
  content,
  marks,
  threads,
  read,
  ticks,
  onGo,
  here = null,
}: Props): ReactElement {
  const t = useReviewWords();
  const changes = useDocumentWords().changes;
  const comments = useCommentWords();
  const { domain } = useWords();
  const parts = shownParts(view.kind, content);
  return (
    <nav className="contents" aria-label={t.sections.contents}>
      <h2>{t.sections.contents}</h2>
      {ticks && (
        <p className="small quiet">
          {t.marks.count(parts.filter(({ part }) => read.mine.has(part)).length, parts.length)}
        </p>
      )}
      <ol>
        {parts.map(({ part, roman }) => {
          const count = marks?.count(part) ?? 0;
          const open = threadsAt(threads, part).filter((thread) => thread.open).length;
          const points = checksIn(view, part);
          const facts = [
            marks && count > 0 ? changes.count(count) : '',
            open > 0 ? comments.open(open) : '',
            points > 0 ? t.checks.in(points) : '',
          ]
            .filter(Boolean)
            .join(' · ');
          const mark = read.mine.get(part);
          const others = read.others.get(part);
          const who = [
            mark && mark.revision < view.revision ? t.marks.carried(mark.revision) : '',
            others ? t.marks.others(others.join(', ')) : '',
          ]
            .filter(Boolean)
            .join(' · ');
          return (
            <li key={part} aria-current={part === here ? 'true' : undefined}>
              <button
                type="button"
                onClick={() => {
                  onGo(part);
                }}
              >
                <span className="section-name">
                  {roman && `${roman}. `}
                  {domain.parts[part]}
                </span>
                {facts && <span className="section-state">{facts}</span>}
                {who && <span className="section-who">{who}</span>}
              </button>
              {ticks && (
                <Checkbox
                  size="small"
                  checked={mark !== undefined}
                  onChange={() => {
                    read.toggle(part);
                  }}
                  slotProps={{ input: { 'aria-label': t.marks.readOf(domain.parts[part]) } }}
                />
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
