import { Tab, Tabs } from '@mui/material';
import type { ReactElement } from 'react';
import { useStore } from 'react-admin';
import type { ClockRow } from '#domain/contracts/two-sided-clock';
import {
  EmptyState,
  Page,
  ResourceList,
  useFormats,
  useSchoolYear,
  useWords,
  type Column,
} from '../../components/index.ts';
import { SidesBar, SidesKey } from './SidesBar.tsx';
import { useClockWords } from './words.ts';
import './clock.css';

const sides = ['unit', 'reviewer'] as const;

/** The two-sided clock: who has held papers how long, by unit, or by office that reviews. */
export default function ClockPage(): ReactElement {
  const words = useWords();
  const t = useClockWords();
  const [year] = useSchoolYear();
  const [kept, setBy] = useStore<string>('clock.by', 'unit');
  const by = kept === 'reviewer' ? 'reviewer' : 'unit';
  return (
    <Page title={words.menu.clock} wide>
      <Tabs
        value={by}
        onChange={(_, to: string) => {
          setBy(to);
        }}
        aria-label={t.tabs}
      >
        {sides.map((side) => (
          <Tab
            key={side}
            value={side}
            id={`clock-tab-${side}`}
            aria-controls={`clock-${side}`}
            label={side === 'unit' ? t.byUnit : t.byReviewer}
          />
        ))}
      </Tabs>
      <details className="panel clock-how">
        <summary>{t.how}</summary>
        <ul>
          {t.explain.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      <div
        role="tabpanel"
        id={`clock-${by}`}
        aria-labelledby={`clock-tab-${by}`}
        className="stack clock"
        key={by}
      >
        {by === 'unit' && <SidesKey />}
        <Table by={by} year={year} />
      </div>
    </Page>
  );
}

function Table({
  by,
  year,
}: {
  readonly by: (typeof sides)[number];
  readonly year: string;
}): ReactElement {
  const words = useWords();
  const t = useClockWords();
  const formats = useFormats();
  const decimal = (n: number | null) => (n === null ? '–' : formats.number(n));
  const number = (
    key: Exclude<keyof ClockRow, 'id' | 'unit' | 'position'>,
    label: string,
    mark?: string,
  ): Column<'clock'> => ({
    key,
    label,
    sort: key,
    number: true,
    render: (r) =>
      mark && (r[key] ?? 0) > 0 ? <span className={mark}>{decimal(r[key])}</span> : decimal(r[key]),
  });
  const unit: Column<'clock'> = {
    key: 'unit',
    label: by === 'unit' ? t.unit : t.office,
    sort: 'unit',
    main: true,
    render: (r) =>
      r.position ? `${words.domain.positions[r.position]}, ${r.unit.name}` : r.unit.name,
  };
  const columns: Column<'clock'>[] =
    by === 'unit'
      ? [
          unit,
          number('papers', t.papers),
          {
            key: 'share',
            label: t.share,
            render: (r) => <SidesBar author={r.authorDays} superior={r.superiorDays} />,
          },
          number('authorDays', t.author),
          number('superiorDays', t.superior),
          number('mean', t.mean),
          number('longest', t.longest),
          number('beyond', t.beyond, 'due-late'),
          number('waiting', t.waiting),
        ]
      : [
          unit,
          number('papers', t.papers),
          number('superiorDays', t.held),
          number('mean', t.mean),
          number('longest', t.longest),
          number('beyond', t.beyond, 'due-late'),
          number('waiting', t.waiting),
        ];
  return (
    <ResourceList<'clock'>
      resource="clock"
      storeKey={`clock.${by}`}
      caption={by === 'unit' ? t.byUnit : t.byReviewer}
      sort={{ field: 'superiorDays', order: 'DESC' }}
      filter={{ by, schoolYear: year }}
      columns={columns}
      perPage={50}
      filters={[{ kind: 'search', label: t.search }]}
      rowTo={(r) => (by === 'unit' ? plansOf(r.unit.id) : `/units/${r.unit.id}`)}
      empty={<EmptyState title={t.empty}>{t.emptyHint}</EmptyState>}
    />
  );
}

const plansOf = (unitId: string): string =>
  `/plans?filter=${encodeURIComponent(JSON.stringify({ unitId }))}`;
