import { Fragment, type ReactElement } from 'react';
import type { Segment } from '#domain/content/changes';
import { side } from './marks.ts';
import { useDocumentWords } from './words.ts';

/** Words that came and went: underlined and struck, and said for those who hear the page. */
export function Segments({ segments }: { readonly segments: readonly Segment[] }): ReactElement {
  const marks = useDocumentWords().changes;
  return (
    <>
      {segments.map((s, n) => {
        const key = `${n} ${s.kind}`;
        if (s.kind === 'same') return <Fragment key={key}>{s.text}</Fragment>;
        return s.kind === 'added' ? (
          <ins key={key}>
            <span className="hear">[{marks.added}: </span>
            {s.text}
            <span className="hear">]</span>
          </ins>
        ) : (
          <del key={key}>
            <span className="hear">[{marks.removed}: </span>
            {s.text}
            <span className="hear">]</span>
          </del>
        );
      })}
    </>
  );
}

interface Props {
  readonly text: string;
  /** The change of this text, when it has one. */
  readonly segments: readonly Segment[] | null;
  /** How a date or number is written; it then changes whole, not digit by digit. */
  readonly format?: ((value: string) => string) | undefined;
}

/** One text of the document, with its change when there is one. */
export function Said({ text, segments, format }: Props): ReactElement {
  if (!segments) return <>{format && text !== '' ? format(text) : text}</>;
  if (!format) return <Segments segments={segments} />;
  const [was, is] = [side(segments, 'removed'), side(segments, 'added')];
  const whole: Segment[] = [];
  if (was !== '') whole.push({ kind: 'removed', text: format(was) });
  if (is !== '') whole.push({ kind: 'added', text: format(is) });
  return <Segments segments={whole} />;
}
