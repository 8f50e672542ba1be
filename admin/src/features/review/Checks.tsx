import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import type { Gap, SubmissionView } from '#domain/contracts/submission';
import { partsOf, type Content, type Part } from '#domain/shapes/content';
import { goTo, itemId, sectionId } from '../../components/anchors.ts';
import { useWords } from '../../components/index.ts';
import { useDetailText } from '../document/details.ts';
import { useReviewWords } from './words.ts';
import './Checks.css';
import './Margin.css';

/** Longer lists begin folded: comments stand below. */
const AT_FIRST = 8;

/** What the system has found in the text, the gravest first. */
export const found = (view: SubmissionView): readonly Gap[] => [...view.gaps, ...view.warnings];

/** How many of them lie in a section. */
export const checksIn = (view: SubmissionView, part: Part): number =>
  found(view).filter(({ at }) => at.split('/')[0] === part).length;

interface Props {
  readonly view: SubmissionView;
  readonly content: Content;
  readonly onPart: (part: Part) => void;
}

/** What the automatic checks point out, each leading to its place. */
export function Checks({ view, content, onPart }: Props): ReactElement {
  const t = useReviewWords();
  const say = useDetailText(content);
  const { domain } = useWords();
  const [all, setAll] = useState(false);
  const points = found(view).filter(({ at }) =>
    (partsOf(view.kind) as readonly string[]).includes(at.split('/')[0] ?? ''),
  );
  const shown = all ? points : points.slice(0, AT_FIRST);
  const lead = (at: string) => {
    const part = at.split('/')[0] as Part;
    onPart(part);
    requestAnimationFrame(() => {
      const key = keyAt(content, at);
      if (!(key && goTo(itemId(part, key)))) goTo(sectionId(part));
    });
  };
  return (
    <section className="margin-part">
      <h2>{t.checks.title(points.length)}</h2>
      {points.length === 0 ? (
        <p className="quiet small">{t.checks.none}</p>
      ) : (
        <ul className="spots">
          {shown.map((g) => (
            <li key={`${g.at} ${g.code} ${JSON.stringify(g.params)}`}>
              {g.severity && (
                <span className={`severity severity-${g.severity}`}>
                  {t.checks.severity[g.severity]}
                </span>
              )}{' '}
              <button
                type="button"
                className="link"
                onClick={() => {
                  lead(g.at);
                }}
              >
                {domain.parts[g.at.split('/')[0] as Part]}: {say(g)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {points.length > AT_FIRST && (
        <Button
          size="small"
          variant="text"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t.checks.less : t.checks.more(points.length - AT_FIRST)}
        </Button>
      )}
    </section>
  );
}

/** The key of the item a path points into: `tasks/tasks/3/lead` is the fourth task. */
function keyAt(content: Content, path: string): string | null {
  const [part = '', list = '', index = ''] = path.split('/');
  const item = (
    content as unknown as Record<
      string,
      Record<string, readonly Record<string, unknown>[] | undefined> | undefined
    >
  )[part]?.[list]?.[Number(index === '' ? NaN : index)];
  const key = item?.['key'] ?? item?.['group'] ?? item?.['code'];
  return typeof key === 'string' ? key : null;
}
