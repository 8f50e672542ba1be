import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { OfficeRef } from '#domain/contracts/shared';
import { Page, PageSkeleton, Panel, ProblemAlert, useRead } from '../../components/index.ts';
import { DelegateDialog } from './DelegateDialog.tsx';
import { useDelegationWords } from './delegation-words.ts';
import { Delegations } from './Delegations.tsx';

/** What I have lent and been lent, and the offices I could lend. */
export default function MyDelegations(): ReactElement {
  const t = useDelegationWords();
  const { data, error, refetch } = useRead('/delegations');
  const [lending, setLending] = useState<OfficeRef | null>(null);
  if (!data)
    return error ? (
      <Page title={t.mine}>
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
  return (
    <Page title={t.mine} lead={t.lead}>
      <Panel title={t.offices}>
        {data.offices.length === 0 ? (
          <p className="quiet">{t.noOffices}</p>
        ) : (
          <ul className="things">
            {data.offices.map((o) => (
              <li key={`${o.unit.id} ${o.position}`} className="line-item">
                <div>
                  <p className="strong">{o.title}</p>
                  <p className="quiet small">
                    <Link to={`/units/${o.unit.id}`}>{o.unit.name}</Link>
                  </p>
                </div>
                <Button
                  variant="contained"
                  onClick={() => {
                    setLending(o);
                  }}
                >
                  {t.delegate}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t.given}>
        {data.given.length === 0 ? (
          <p className="quiet">{t.noneGiven}</p>
        ) : (
          <Delegations items={data.given} label={t.given} withUnit />
        )}
      </Panel>
      <Panel title={t.received}>
        {data.received.length === 0 ? (
          <p className="quiet">{t.noneReceived}</p>
        ) : (
          <Delegations items={data.received} label={t.received} withUnit />
        )}
      </Panel>
      {lending && (
        <DelegateDialog
          unit={lending.unit}
          positions={[lending.position]}
          onClose={() => {
            setLending(null);
          }}
        />
      )}
    </Page>
  );
}
