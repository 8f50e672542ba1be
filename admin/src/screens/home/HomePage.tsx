import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Me } from '#domain/contracts/me';
import type { Home } from '#domain/contracts/work';
import { places } from '../../components/icons.tsx';
import {
  DueDate,
  EmptyState,
  LinesSkeleton,
  Page,
  Panel,
  ProblemAlert,
  StateChip,
  Strip,
  useMe,
  useRead,
  useSchoolYear,
  useWords,
} from '../../components/index.ts';
import { Unsent } from './Unsent.tsx';
import { useHomeWords } from './words.ts';
import { WorkLine } from './WorkLine.tsx';
import './home.css';

/** What waits for me, what is due next, where it stands and why. */
export default function HomePage(): ReactElement {
  const t = useHomeWords();
  const me = useMe();
  const [year] = useSchoolYear();
  const { data, error, refetch } = useRead('/home', { query: { schoolYear: year } });
  const lead = [...new Set(me.offices.map((o) => o.unit.name))].join(' · ');
  return (
    <Page title={t.hello(me.person.name)} lead={lead}>
      {error && !data && (
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void refetch();
          }}
        />
      )}
      <Unsent />
      {me.menu.includes('plans') || me.menu.includes('work') ? (
        <Desk home={data} me={me} />
      ) : (
        <Places me={me} />
      )}
    </Page>
  );
}

/** What waits comes first; for those with nothing on the desk, how the units below stand. */
function Desk({ home, me }: Part & { readonly me: Me }): ReactElement {
  const below = home && home.below.length > 0 && (
    <Below below={home.below} mayBoard={me.menu.includes('board')} />
  );
  const idle = home?.todo.length === 0 && home.coming.length === 0;
  return (
    <>
      {idle && below}
      <div className="home-grid">
        <Todo home={home} me={me} />
        <Coming home={home} me={me} />
      </div>
      <Plans home={home} />
      {!idle && below}
    </>
  );
}

/** For administrators, who have no papers of their own: the way to what they manage. */
function Places({ me }: { readonly me: Me }): ReactElement {
  const words = useWords();
  const t = useHomeWords();
  return (
    <Panel title={t.places}>
      <p className="quiet">{t.placesHint}</p>
      <ul className="places">
        {me.menu
          .filter((p) => p !== 'home')
          .map((place) => {
            const { to, Icon } = places[place];
            return (
              <li key={place}>
                <Link to={to}>
                  <Icon aria-hidden="true" />
                  {words.menu[place]}
                </Link>
              </li>
            );
          })}
      </ul>
    </Panel>
  );
}

interface Part {
  readonly home: Home | undefined;
}

function Todo({ home, me }: Part & { readonly me: Me }): ReactElement {
  const t = useHomeWords();
  const ownUnit = me.offices[0]?.unit.id;
  return (
    <Panel
      title={
        <>
          {t.todo}
          {home && home.todoTotal > 0 && ` (${String(home.todoTotal)})`}
        </>
      }
      extra={
        me.menu.includes('work') &&
        home && (
          <Link className="small" to="/work">
            {t.openWork}
          </Link>
        )
      }
    >
      {!home ? (
        <LinesSkeleton lines={4} />
      ) : home.todo.length === 0 ? (
        <EmptyState title={t.todoEmpty} level={3}>
          {t.todoEmptyHint}
        </EmptyState>
      ) : (
        <ul className="things">
          {home.todo.slice(0, 6).map((item) => (
            <li key={item.id}>
              <WorkLine item={item} showUnit={item.unit.id !== ownUnit} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Coming({ home, me }: Part & { readonly me: Me }): ReactElement {
  const t = useHomeWords();
  const ownUnit = me.offices[0]?.unit.id;
  return (
    <Panel title={t.coming}>
      {!home ? (
        <LinesSkeleton lines={3} />
      ) : home.coming.length === 0 ? (
        <EmptyState title={t.comingEmpty} level={3}>
          {t.comingEmptyHint}
        </EmptyState>
      ) : (
        <ul className="things">
          {home.coming.slice(0, 6).map((c) => (
            <li key={`${c.planId} ${c.dueOn} ${c.title}`}>
              <Link
                className="row-link strong"
                to={c.submissionId ? `/submissions/${c.submissionId}` : `/plans/${c.planId}`}
              >
                {c.title}
              </Link>
              {c.unit.id !== ownUnit && <span className="quiet"> · {c.unit.name}</span>}
              <p className="small">
                <DueDate date={c.dueOn} daysLeft={c.daysLeft} why={c.why} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Plans({ home }: Part): ReactElement | null {
  const t = useHomeWords();
  if (home && home.plans.length === 0 && home.below.length > 0) return null;
  return (
    <Panel title={t.plans}>
      {!home ? (
        <LinesSkeleton lines={3} />
      ) : home.plans.length === 0 ? (
        <EmptyState title={t.plansEmpty} level={3}>
          {t.plansEmptyHint}
        </EmptyState>
      ) : (
        <ul className="things">
          {home.plans.map((p) => (
            <li key={p.planId}>
              <div className="stack">
                <p>
                  <Link className="row-link strong" to={`/plans/${p.planId}`}>
                    {p.title}
                  </Link>{' '}
                  <span className="quiet">· {p.unit.name}</span>
                </p>
                <Strip strip={p.strip} of={p.title} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Below({
  below,
  mayBoard,
}: {
  readonly below: Home['below'];
  readonly mayBoard: boolean;
}): ReactElement {
  const t = useHomeWords();
  const total = below.reduce((sum, b) => sum + b.count, 0);
  const shown = below.filter((b) => b.count > 0);
  return (
    <Panel
      title={t.below}
      extra={
        mayBoard && (
          <Link className="small" to="/board">
            {t.openBoard}
          </Link>
        )
      }
    >
      <p className="quiet small">
        {t.belowHint} · {t.units(total)}
      </p>
      <div className="share-bar" aria-hidden="true">
        {shown.map((b) => (
          <span key={b.state} className={`state-${b.state}`} style={{ flexGrow: b.count }} />
        ))}
      </div>
      <ul className="share-list">
        {shown.map((b) => (
          <li key={b.state}>
            <Link to={`/plans?filter=${encodeURIComponent(JSON.stringify({ state: b.state }))}`}>
              <StateChip state={b.state}>{b.count}</StateChip>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
