import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import type { UnitView } from '#domain/contracts/views';
import { EmptyState, Page, PageSkeleton, Panel, ProblemAlert, showDate, useMe, useRead, useWords } from '../components/index.ts';
import { AppointDialog } from './AppointDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { OfficeDialog, type OfficeAct } from './OfficeDialog.tsx';
import { useUnitWords } from './words.ts';

/** A unit: what it is, whom it answers to over time, and who holds its offices. */
export default function UnitShow(): ReactElement {
  const { id = '' } = useParams();
  const words = useWords();
  const t = useUnitWords();
  const { clock } = useMe();
  const { data: unit, error, refetch } = useRead(`/units/${id}`);
  const back = { to: '/units', label: t.back };
  if (!unit) return error ? <Page title={words.menu.units} back={back}><ProblemAlert problem={error} onRetry={() => { void refetch(); }} /></Page> : <PageSkeleton />;
  const ended = unit.closedOn !== null && unit.closedOn <= clock.today;
  const end = unit.closedOn && (ended ? t.closedOn : t.closesOn)(showDate(unit.closedOn));
  return (
    <Page title={unit.name} back={back} lead={end ?? words.domain.unitKinds[unit.kind]} actions={unit.mayManage && !ended && <Acts unit={unit} />}>
      <Panel title={t.facts}>
        <dl className="facts">
          <dt>{t.code}</dt><dd>{unit.code}</dd>
          <dt>{t.kind}</dt><dd>{words.domain.unitKinds[unit.kind]}</dd>
          <dt>{t.symbol}</dt><dd>{unit.symbol}</dd>
          <dt>{t.place}</dt><dd>{unit.place}</dd>
          <dt>{t.opened}</dt><dd>{showDate(unit.openedOn)}</dd>
          {unit.closedOn && <><dt>{t.closed}</dt><dd>{showDate(unit.closedOn)}</dd></>}
        </dl>
      </Panel>
      {unit.parents.length > 0 && (
        <Panel title={t.parents}>
          <ul className="things">{unit.parents.map((p) => <li key={`${p.line} ${p.unit.id} ${p.from}`}><Link className="strong" to={`/units/${p.unit.id}`}>{p.unit.name}</Link><p className="quiet small">{t.lines[p.line]} · {t.from} {showDate(p.from)} {p.to ? `${t.to} ${showDate(p.to)}` : t.now}</p></li>)}</ul>
        </Panel>
      )}
      <Offices unit={unit} ended={ended} />
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
      <Button variant="outlined" onClick={() => { setAct('move'); }}>{t.move}</Button>
      {unit.closedOn === null && <Button variant="outlined" onClick={() => { setAct('close'); }}>{t.close}</Button>}
      {act && <Dialog unit={unit} onClose={() => { setAct(null); }} />}
    </>
  );
}

function Offices({ unit, ended }: { readonly unit: UnitView; readonly ended: boolean }): ReactElement {
  const words = useWords();
  const t = useUnitWords();
  const [appointing, setAppointing] = useState(false);
  const [act, setAct] = useState<OfficeAct | null>(null);
  const appoint = unit.mayManage && !ended && <Button variant="contained" onClick={() => { setAppointing(true); }}>{t.appoint}</Button>;
  return (
    <Panel title={t.offices} extra={unit.offices.length > 0 && appoint}>
      {unit.offices.length === 0 ? <EmptyState title={t.noOffices} level={3} action={appoint}>{t.noOfficesHint}</EmptyState> : (
        <ul className="things">{unit.offices.map((o) => (
          <li key={o.appointmentId} className="line-item">
            <div>
              <p className="row"><strong>{o.person.name}</strong><span>{o.title || words.domain.positions[o.position]}</span>{!o.confirmed && <span className="state state-small state-returned">{t.waits}</span>}</p>
              <p className="quiet small">{words.domain.positions[o.position]} · {t.from} {showDate(o.from)} {o.to ? `${t.to} ${showDate(o.to)}` : t.now}{!o.confirmed && o.proposedBy && ` · ${t.proposedBy(o.proposedBy.name)}`}</p>
            </div>
            {unit.mayManage && (
              <div className="row">
                {!o.confirmed && <Button size="small" variant="outlined" onClick={() => { setAct({ type: 'confirm-appointment', appointmentId: o.appointmentId, name: o.person.name }); }}>{t.confirm}</Button>}
                {!o.to && <Button size="small" variant="outlined" onClick={() => { setAct({ type: 'end-appointment', appointmentId: o.appointmentId, name: o.person.name }); }}>{t.end}</Button>}
              </div>
            )}
          </li>
        ))}</ul>
      )}
      {appointing && <AppointDialog unit={unit} onClose={() => { setAppointing(false); }} />}
      {act && <OfficeDialog unitId={unit.id} act={act} onClose={() => { setAct(null); }} />}
    </Panel>
  );
}
