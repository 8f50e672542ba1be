import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { Operations } from '#domain/contracts/operations';
import {
  LinesSkeleton,
  Page,
  Panel,
  ProblemAlert,
  readKey,
  useFormats,
  useWords,
} from '../../components/index.ts';
import { apiGet, type Refused } from '../../providers/api.ts';
import { useOperationsWords } from './words.ts';
import './operations.css';

/**
 * How the machinery stands: is anything late that people do not see. Asked again every ten seconds.
 */
export default function OperationsPage(): ReactElement {
  const words = useWords();
  const { data, error, refetch } = useQuery<Operations, Refused>({
    queryKey: readKey('/operations'),
    queryFn: async ({ signal }) => apiGet('/operations', { signal }),
    refetchInterval: 10_000,
  });
  return (
    <Page title={words.menu.operations}>
      {error && (
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void refetch();
          }}
        />
      )}
      {data ? (
        <Parts operations={data} />
      ) : (
        !error && (
          <Panel>
            <LinesSkeleton lines={8} />
          </Panel>
        )
      )}
    </Page>
  );
}

type Words = ReturnType<typeof useOperationsWords>;

/** How far the demo clock is ahead, in days and hours: `4 ngày 20 giờ`. */
function demoText(t: Words, offsetDays: number): string {
  const hours = Math.round(offsetDays * 24);
  return hours === 0 ? t.inStep : t.demo(t.span(Math.floor(hours / 24), hours % 24));
}

/**
 * Mail that was only laid by was not sent: each count stands for itself, the other way's only where
 * it once was used.
 */
function mailCounts(
  t: Words,
  { mode, sent, kept, pending }: Operations['mail'],
  show: (n: number) => string,
): string {
  return [
    (mode === 'smtp' || sent > 0) && t.sent(show(sent)),
    (mode === 'kept' || kept > 0) && t.kept(show(kept)),
    t.pending(show(pending)),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Health({ up }: { readonly up: boolean }): ReactElement {
  const t = useOperationsWords();
  return (
    <span className={`state state-small state-${up ? 'approved' : 'overdue'}`}>
      <span aria-hidden="true">{up ? '●' : '▲'}</span>
      {up ? t.up : t.down}
    </span>
  );
}

function Parts({ operations: o }: { readonly operations: Operations }): ReactElement {
  const t = useOperationsWords();
  const formats = useFormats();
  const slow = (o.wakeUps.oldestSeconds ?? 0) > 60;
  return (
    <>
      <div className="health-row">
        <Panel title={t.temporal} extra={<Health up={o.temporal.up} />}>
          <p className="quiet">
            {o.temporal.up ? `Temporal ${o.temporal.address}` : t.temporalDown}
          </p>
        </Panel>
        <Panel title={t.database} extra={<Health up={o.database.up} />}>
          <p className="quiet">{t.size(formats.number(Math.round(o.database.size / 1_048_576)))}</p>
        </Panel>
        <Panel title={t.clock}>
          <p>{formats.moment(o.clock.now)}</p>
          <p className="quiet small">
            {o.clock.mode === 'real' ? t.real : demoText(t, o.clock.offsetDays)}
          </p>
        </Panel>
      </div>
      <Panel
        title={t.wakeUps}
        extra={
          <span className={slow ? 'due-late' : 'quiet'}>
            {o.wakeUps.waiting === 0
              ? t.noneWaiting
              : `${t.waiting(formats.number(o.wakeUps.waiting))}${o.wakeUps.oldestSeconds === null ? '' : ` · ${t.oldest(t.seconds(o.wakeUps.oldestSeconds))}`}`}
          </span>
        }
      >
        <Failures
          title={t.failing}
          items={o.wakeUps.failing.map((f) => ({
            key: f.stream,
            line: (
              <>
                <Link to={`/plans/${f.stream}`}>{t.openPlan}</Link> · {t.attempts(f.attempts)}
                {f.nextTry && ` · ${t.nextTry(formats.moment(f.nextTry))}`}
              </>
            ),
          }))}
        />
      </Panel>
      <Panel
        title={t.mail}
        extra={<span className="quiet">{mailCounts(t, o.mail, formats.number)}</span>}
      >
        <p className="quiet">
          {t.modes[o.mail.mode]}
          {o.mail.mode === 'kept' && (
            <>
              {' '}
              · <Link to="/mail">{t.readKept}</Link>
            </>
          )}
        </p>
        <Failures
          title={t.failedMail}
          items={o.mail.failed.map((f) => ({
            key: f.noticeId,
            line: (
              <>
                <strong>{f.to}</strong> · {formats.moment(f.at)} · {t.attempts(f.attempts)}
                <p className="quiet small">{f.error}</p>
              </>
            ),
          }))}
        />
      </Panel>
    </>
  );
}

function Failures({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly { readonly key: string; readonly line: ReactNode }[];
}): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <>
      <h3 className="due-late">
        {title} ({items.length})
      </h3>
      <ul className="things">
        {items.map((i) => (
          <li key={i.key}>{i.line}</li>
        ))}
      </ul>
    </>
  );
}
