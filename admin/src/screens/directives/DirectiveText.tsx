import type { ReactElement } from 'react';
import type { DirectiveView } from '#domain/contracts/directive';
import { Panel, showDate, useFormats, useWords } from '../../components/index.ts';
import { RoutesText } from './RoutesText.tsx';
import { useDirectiveWords } from './words.ts';

/** A directive to read: what is asked, of whom, until when, and who decides. */
export function DirectiveText({ directive }: { readonly directive: DirectiveView }): ReactElement {
  const words = useWords();
  const t = useDirectiveWords();
  const formats = useFormats();
  const { content: c } = directive;
  return (
    <>
      <Panel title={t.basics}>
        <dl className="facts">
          <dt>{t.subject}</dt>
          <dd>{c.subject || directive.title}</dd>
          <dt>{t.issuer}</dt>
          <dd>{directive.issuer.name}</dd>
          <dt>{t.programme}</dt>
          <dd>{directive.programme}</dd>
          <dt>{t.schoolYear}</dt>
          <dd>{directive.schoolYear}</dd>
          {directive.issuedAt && (
            <>
              <dt>{t.issuedAt}</dt>
              <dd>{formats.day(directive.issuedAt)}</dd>
            </>
          )}
          {directive.targetCount !== null && (
            <>
              <dt>{t.targets}</dt>
              <dd>{formats.number(directive.targetCount)}</dd>
            </>
          )}
          <dt>{t.closesOn}</dt>
          <dd>{showDate(c.closesOn)}</dd>
        </dl>
        {c.body && <p className="prose">{c.body}</p>}
      </Panel>
      <Panel title={t.obligations}>
        <ul className="things">
          {c.obligations.map((o) => (
            <li key={`${o.kind} ${o.dueOn}`}>
              <strong>{o.title}</strong>
              <p className="quiet">
                {words.domain.submissionKinds[o.kind]} · {t.opensOn} {showDate(o.opensOn)} ·{' '}
                {t.dueOn} {showDate(o.dueOn)}
              </p>
            </li>
          ))}
        </ul>
        <p className="quiet small">
          {t.shift}: {t.shifts[c.shift]}
        </p>
      </Panel>
      <RoutesText routes={c.routes} />
      <Panel title={t.groups}>
        <ol className="numbered">
          {c.taskGroups.map((g) => (
            <li key={g.code}>
              {g.title}
              {g.hint && <p className="quiet small">{g.hint}</p>}
            </li>
          ))}
        </ol>
      </Panel>
      {c.indicators.length > 0 && (
        <Panel title={t.indicators}>
          <ul className="things">
            {c.indicators.map((i) => (
              <li key={i.code}>
                {i.name}
                <p className="quiet small">
                  {i.targets.map((x) => `${String(x.percent)} % · ${showDate(x.by)}`).join('; ')}
                  {c.floors[i.code] !== undefined && ` · ${t.atLeast(c.floors[i.code] ?? 0)}`}
                </p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={t.bases}>
        <ul className="things">
          {c.bases.map((b) => (
            <li key={b.key}>
              {b.text}{' '}
              <span className="quiet">
                ({b.symbol}, {t.inForce(showDate(b.date))})
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <div className="form-row">
        <Panel title={t.ladder}>
          <ul className="plain-list">
            {c.ladder.map((r) => (
              <li key={`${String(r.days)} ${r.kind}`}>
                {t.rung(r.days)}: {t.rungKinds.ladder[r.kind]}
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t.reviewLadder}>
          <ul className="plain-list">
            {c.reviewLadder.map((r) => (
              <li key={`${String(r.days)} ${r.kind}`}>
                {t.rung(r.days)}: {t.rungKinds.reviewLadder[r.kind]}
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      {directive.events.length > 0 && (
        <Panel title={t.history}>
          <ul className="plain-list">
            {directive.events.map((e) => (
              <li key={e.seq}>
                {formats.moment(e.at)} ·{' '}
                {(words.domain.events as Readonly<Record<string, string>>)[e.type] ??
                  (t.states as Readonly<Record<string, string>>)[e.type] ??
                  e.type}
                {e.by && ` · ${e.by.name}`}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
