import type { ReactElement, ReactNode } from 'react';
import type { SubmissionView } from '#domain/contracts/views';
import { useFormats, useWords } from '../components/index.ts';
import { goTo, itemId, sectionId } from '../document/anchors.ts';
import { useDetailText } from '../document/details.ts';
import { Files } from '../document/Files.tsx';
import { useDocumentWords } from '../i18n/documents.ts';
import { RouteSteps } from '../plans/RouteSteps.tsx';
import type { Content, Part } from '#domain/contracts/content';
import { AllComments } from './Comments.tsx';
import type { Thread } from './threads.ts';

interface Props { readonly view: SubmissionView; readonly content: Content; readonly threads: readonly Thread[]; readonly atPlace: ReactNode; readonly onPart: (part: Part) => void }

/** Beside the text: what the checks found, what was said, who holds it, what was decided. */
export function Margin({ view, content, threads, atPlace, onPart }: Props): ReactElement {
  const t = useDocumentWords();
  const open = threads.filter((thread) => thread.open).length;
  return (
    <div className="margin">
      <section className="margin-part">
        <h2>{t.comments.title} {threads.length > 0 && <span className="quiet small">{t.comments.open(open)}{threads.length > open && `, ${t.comments.done(threads.length - open)}`}</span>}</h2>
        {atPlace ?? <AllComments view={view} threads={threads} />}
      </section>
      <Checks view={view} content={content} onPart={onPart} />
      {view.route.length > 0 && <section className="margin-part"><h2>{t.review.route}</h2><RouteSteps steps={view.route} /></section>}
      <Decisions view={view} />
      <Files view={view} />
    </div>
  );
}

/** What the automatic checks point out, each leading to its place. */
function Checks({ view, content, onPart }: Pick<Props, 'view' | 'content' | 'onPart'>): ReactElement {
  const t = useDocumentWords().review;
  const say = useDetailText(content);
  const { domain } = useWords();
  const found = [...view.gaps, ...view.warnings];
  return (
    <section className="margin-part">
      <h2>{t.checks} {found.length > 0 && <span className="quiet small">({found.length})</span>}</h2>
      {found.length === 0 ? <p className="quiet small">{t.noChecks}</p> : (
        <ul className="spots">{found.map((g) => {
          const part = g.at.split('/')[0] as Part;
          const lead = () => {
            onPart(part);
            requestAnimationFrame(() => { const key = keyAt(content, g.at); if (!(key && goTo(itemId(part, key)))) goTo(sectionId(part)); });
          };
          return <li key={`${g.at} ${g.code}`}><button type="button" className="link" onClick={lead}>{domain.parts[part]}: {say(g)}</button></li>;
        })}</ul>
      )}
    </section>
  );
}

/** The key of the item a path points into: `tasks/tasks/3/lead` is the fourth task. */
function keyAt(content: Content, path: string): string | null {
  const [part = '', list = '', index = ''] = path.split('/');
  const item = (content as unknown as Record<string, Record<string, readonly Record<string, unknown>[] | undefined> | undefined>)[part]?.[list]?.[Number(index)];
  const key = item?.['key'] ?? item?.['group'] ?? item?.['code'];
  return typeof key === 'string' ? key : null;
}

function Decisions({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useDocumentWords();
  const formats = useFormats();
  return (
    <section className="margin-part">
      <h2>{t.review.history}</h2>
      {view.decisions.length === 0 ? <p className="quiet small">{t.review.noHistory}</p> : (
        <ul className="things decisions">{view.decisions.toReversed().map((d) => (
          <li key={`${d.kind} ${d.at}`}>
            <p><strong>{t.review.decided[d.kind]}</strong> <span className="quiet small">· {t.revision(d.revision)}</span></p>
            <p className="small quiet">{d.authority && `${d.authority} `}{d.by.name}, {d.office.title} {d.office.unit.name} · {formats.moment(d.at)}</p>
            {d.text && <blockquote className="small" lang="vi">{d.text}</blockquote>}
          </li>
        ))}</ul>
      )}
    </section>
  );
}
