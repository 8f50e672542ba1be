import type { ReactElement, ReactNode } from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import type { Content, Part } from '#domain/shapes/content';
import { useFormats } from '../../components/index.ts';
import { Files } from '../document/Files.tsx';
import { useDocumentWords } from '../document/words.ts';
import { AdviceGiven } from './Advice.tsx';
import { Checks } from './Checks.tsx';
import { useCommentWords } from './comment-words.ts';
import { AllComments } from './Comments.tsx';
import { HeldClock } from './HeldClock.tsx';
import { RoutePanel } from './RoutePanel.tsx';
import type { Thread } from './threads.ts';
import { useReviewWords } from './words.ts';
import './Margin.css';

interface Props {
  readonly view: SubmissionView;
  readonly content: Content;
  readonly threads: readonly Thread[];
  readonly atPlace: ReactNode;
  readonly onPart: (part: Part) => void;
}

/**
 * Beside the text: what the checks found, what was said, who holds it, what was decided. What is
 * being written comes first.
 */
export function Margin({ view, content, threads, atPlace, onPart }: Props): ReactElement {
  const t = useCommentWords();
  const open = threads.filter((thread) => thread.open).length;
  const checks = <Checks view={view} content={content} onPart={onPart} />;
  return (
    <div className="margin">
      {!atPlace && checks}
      <section className="margin-part">
        <h2>
          {t.title}{' '}
          {threads.length > 0 && (
            <span className="quiet small">
              {t.open(open)}
              {threads.length > open && `, ${t.done(threads.length - open)}`}
            </span>
          )}
        </h2>
        {atPlace ?? <AllComments view={view} threads={threads} />}
      </section>
      {atPlace && checks}
      <AdviceGiven view={view} />
      <HeldClock view={view} />
      <RoutePanel view={view} />
      <Decisions view={view} />
      <Files view={view} />
    </div>
  );
}

function Decisions({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useReviewWords().decisions;
  const doc = useDocumentWords();
  const formats = useFormats();
  return (
    <section className="margin-part">
      <h2>{t.title}</h2>
      {view.decisions.length === 0 ? (
        <p className="quiet small">{t.none}</p>
      ) : (
        <ul className="things decisions">
          {view.decisions.toReversed().map((d) => (
            <li key={`${d.kind} ${d.at} ${String(d.step)} ${d.by.id}`}>
              <p>
                <strong>{t.kinds[d.kind]}</strong>{' '}
                <span className="quiet small">· {doc.revision(d.revision)}</span>
              </p>
              <p className="small quiet">
                {d.authority && `${d.authority} `}
                {d.by.name}, {d.office.title} {d.office.unit.name} · {formats.moment(d.at)}
              </p>
              {d.text && (
                <blockquote className="small" lang="vi">
                  {d.text}
                </blockquote>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
