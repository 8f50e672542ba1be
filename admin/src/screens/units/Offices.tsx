import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import type { UnitView } from '#domain/contracts/unit';
import { EmptyState, Panel, showDate, useMe, useWords } from '../../components/index.ts';
import { AppointDialog } from './AppointDialog.tsx';
import { useDelegationWords } from './delegation-words.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { OfficeDialog, type OfficeAct } from './OfficeDialog.tsx';
import { useUnitWords } from './words.ts';

/** Who holds the unit's offices, held and will hold them. */
export function Offices({
  unit,
  ended,
}: {
  readonly unit: UnitView;
  readonly ended: boolean;
}): ReactElement {
  const words = useWords();
  const t = useUnitWords();
  const lent = useDelegationWords();
  const { clock } = useMe();
  const [appointing, setAppointing] = useState(false);
  const [act, setAct] = useState<OfficeAct | null>(null);
  const [handing, setHanding] = useState<UnitView['offices'][number] | null>(null);
  const appoint = unit.mayManage && !ended && (
    <Button
      variant="contained"
      onClick={() => {
        setAppointing(true);
      }}
    >
      {t.appoint}
    </Button>
  );
  return (
    <Panel title={t.offices} extra={unit.offices.length > 0 && appoint}>
      {unit.offices.length === 0 ? (
        <EmptyState title={t.noOffices} level={3} action={appoint}>
          {t.noOfficesHint}
        </EmptyState>
      ) : (
        <ul className="things">
          {unit.offices.map((o) => (
            <li key={o.appointmentId} className="line-item office-item">
              <div>
                <p className="row">
                  <strong>{o.person.name}</strong>
                  <span>{o.title || words.domain.positions[o.position]}</span>
                  {o.acting && (
                    <span className="state state-small state-draft">{lent.actingShort}</span>
                  )}
                  {!o.confirmed && (
                    <span className="state state-small state-returned">{t.waits}</span>
                  )}
                  {o.onLeave && (o.to === null || o.to > clock.today) && (
                    <span className="state state-small state-waiting">{lent.leave.away}</span>
                  )}
                </p>
                <p className="quiet small">
                  {words.domain.positions[o.position]} · {t.from} {showDate(o.from)}{' '}
                  {o.to ? `${t.to} ${showDate(o.to)}` : t.now}
                  {!o.confirmed && o.proposedBy && ` · ${t.proposedBy(o.proposedBy.name)}`}
                </p>
              </div>
              {unit.mayManage && (
                <div className="row">
                  {!o.confirmed && (
                    <Button
                      size="small"
                      variant="outlined"
                      onClick={() => {
                        setAct({
                          type: 'confirm-appointment',
                          appointmentId: o.appointmentId,
                          name: o.person.name,
                        });
                      }}
                    >
                      {t.confirm}
                    </Button>
                  )}
                  {o.confirmed && !o.to && (
                    <Button
                      size="small"
                      variant="outlined"
                      onClick={() => {
                        setHanding(o);
                      }}
                    >
                      {lent.handOver.act}
                    </Button>
                  )}
                  {!o.to && (
                    <Button
                      size="small"
                      variant="outlined"
                      onClick={() => {
                        setAct({
                          type: 'end-appointment',
                          appointmentId: o.appointmentId,
                          name: o.person.name,
                        });
                      }}
                    >
                      {t.end}
                    </Button>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {appointing && (
        <AppointDialog
          unit={unit}
          onClose={() => {
            setAppointing(false);
          }}
        />
      )}
      {handing && (
        <HandOverDialog
          unit={unit}
          office={handing}
          onClose={() => {
            setHanding(null);
          }}
        />
      )}
      {act && (
        <OfficeDialog
          unitId={unit.id}
          act={act}
          onClose={() => {
            setAct(null);
          }}
        />
      )}
    </Panel>
  );
}
