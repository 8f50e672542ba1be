import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import type { UnitView } from '#domain/contracts/unit';
import {
  EmptyState,
  Page,
  PageSkeleton,
  Panel,
  ProblemAlert,
  showDate,
  useMe,
  useRead,
  useWords,
} from '../../components/index.ts';
import './units.css';
import { CloseDialog } from './CloseDialog.tsx';
import { DelegateDialog } from './DelegateDialog.tsx';
import { useDelegationWords } from './delegation-words.ts';
import { Delegations } from './Delegations.tsx';
import { Leaves } from './Leaves.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { Offices } from './Offices.tsx';
import { useUnitWords } from './words.ts';

/**
 * A unit: what it is, whom it answers to over time, who holds its offices, what they lent, who is
 * away.
 */
export default function UnitShow(): ReactElement {
  const { id = '' } = useParams();
  const words = useWords();
  const t = useUnitWords();
  const { clock } = useMe();
  const { data: unit, error, refetch } = useRead('/units/{id}', { params: { id } });
  const back = { to: '/units', label: t.back };
  if (!unit)
    return error ? (
      <Page title={words.menu.units} back={back}>
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void refetch();
          }}
        />
      </Page>
    ) : (
      <PageSkeleton />
    );
  const ended = unit.closedOn !== null && unit.closedOn <= clock.today;
  const end = unit.closedOn && (ended ? t.closedOn : t.closesOn)(showDate(unit.closedOn));
  return (
    <Page
      title={unit.name}
      back={back}
      lead={end ?? words.domain.unitKinds[unit.kind]}
      actions={unit.mayManage && !ended && <Acts unit={unit} />}
    >
      <Panel title={t.facts}>
        <dl className="facts">
          <dt>{t.code}</dt>
          <dd>{unit.code}</dd>
          <dt>{t.kind}</dt>
          <dd>{words.domain.unitKinds[unit.kind]}</dd>
          <dt>{t.symbol}</dt>
          <dd>{unit.symbol}</dd>
          <dt>{t.place}</dt>
          <dd>{unit.place}</dd>
          <dt>{t.opened}</dt>
          <dd>{showDate(unit.openedOn)}</dd>
          {unit.closedOn && (
            <>
              <dt>{t.closed}</dt>
              <dd>{showDate(unit.closedOn)}</dd>
            </>
          )}
        </dl>
      </Panel>
      {unit.parents.length > 0 && (
        <Panel title={t.parents}>
          <ul className="things">
            {unit.parents.map((p) => (
              <li key={`${p.line} ${p.unit.id} ${p.from}`}>
                <Link className="strong" to={`/units/${p.unit.id}`}>
                  {p.unit.name}
                </Link>
                <p className="quiet small">
                  {t.lines[p.line]} · {t.from} {showDate(p.from)}{' '}
                  {p.to ? `${t.to} ${showDate(p.to)}` : t.now}
                </p>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Offices unit={unit} ended={ended} />
      <Lent unit={unit} ended={ended} />
      <Leaves unit={unit} ended={ended} />
    </Page>
  );
}

/** What administrators do with the unit as a whole. */
function Acts({ unit }: { readonly unit: UnitView }): ReactElement {
  const t = useUnitWords();
  const [act, setAct] = useState<'move' | 'close' | null>(null);
  const Dialog = act === 'move' ? MoveDialog : CloseDialog;
  return (
    <>
      <Button
        variant="outlined"
        onClick={() => {
          setAct('move');
        }}
      >
        {t.move}
      </Button>
      {unit.closedOn === null && (
        <Button
          variant="outlined"
          onClick={() => {
            setAct('close');
          }}
        >
          {t.close}
        </Button>
      )}
      {act && (
        <Dialog
          unit={unit}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </>
  );
}

function Lent({ unit, ended }: { readonly unit: UnitView; readonly ended: boolean }): ReactElement {
  const t = useDelegationWords();
  const [lending, setLending] = useState(false);
  const lend = unit.mayDelegate.length > 0 && !ended && (
    <Button
      variant="outlined"
      onClick={() => {
        setLending(true);
      }}
    >
      {t.delegate}
    </Button>
  );
  return (
    <Panel title={t.title} extra={unit.delegations.length > 0 && lend}>
      {unit.delegations.length === 0 ? (
        <EmptyState title={t.none} level={3} action={lend}>
          {t.noneHint}
        </EmptyState>
      ) : (
        <Delegations items={unit.delegations} label={t.title} />
      )}
      {lending && (
        <DelegateDialog
          unit={unit}
          positions={unit.mayDelegate}
          onClose={() => {
            setLending(false);
          }}
        />
      )}
    </Panel>
  );
}
