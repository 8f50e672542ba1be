import type { ReactElement } from 'react';
import { routeChanges, type RouteChange } from '#domain/review-route/changes';
import type { DraftRoute } from '#domain/review-route/draft';
import { stepName } from '#domain/words/review-route';
import { useWords } from '../../components/index.ts';
import { fieldText, stepSentence } from './say.ts';
import { useRouteWords } from './words.ts';

/** What differs between two versions of a route, step by step. */
export function Changes({
  before,
  after,
}: {
  readonly before: DraftRoute;
  readonly after: DraftRoute;
}): ReactElement {
  const t = useRouteWords();
  const changes = routeChanges(before, after);
  if (changes.length === 0) return <p className="quiet">{t.same}</p>;
  return (
    <ul className="change-list">
      {changes.map((c) => (
        <li key={`${c.kind} ${'step' in c ? c.step.key : 'after' in c ? c.after.key : ''}`}>
          <Change change={c} />
        </li>
      ))}
    </ul>
  );
}

function Change({ change: c }: { readonly change: RouteChange }): ReactElement {
  const { domain } = useWords();
  const t = useRouteWords();
  switch (c.kind) {
    case 'added':
      return (
        <>
          <strong>{t.added(c.at)}</strong>
          <p>{stepSentence(c.step, domain, t)}</p>
        </>
      );
    case 'removed':
      return (
        <>
          <strong>{t.removed(c.at)}</strong>
          <p>{stepSentence(c.step, domain, t)}</p>
        </>
      );
    case 'moved':
      return (
        <>
          <strong>{t.moved(c.from, c.to)}</strong>
          <p>{stepName(c.step, domain)}</p>
        </>
      );
    case 'withdraw':
      return (
        <>
          <strong>{t.withdrawChanged}</strong>
          <p>{t.becomes(t.withdraw(c.from), t.withdraw(c.to))}</p>
        </>
      );
    case 'changed':
      return (
        <>
          <strong>{t.changed(c.at)}</strong>{' '}
          <span className="quiet">· {stepName(c.after, domain)}</span>
          <dl>
            {c.fields.map((f) => (
              <div key={f}>
                <dt>{t.fields[f]}</dt>
                <dd>
                  {t.becomes(fieldText(c.before, f, domain, t), fieldText(c.after, f, domain, t))}
                </dd>
              </div>
            ))}
          </dl>
        </>
      );
  }
}
