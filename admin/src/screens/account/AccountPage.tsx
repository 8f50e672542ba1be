import type { ReactElement } from 'react';
import { LinesSkeleton, Page, Panel, ProblemAlert, useRead } from '../../components/index.ts';
import { OwnPassword } from './OwnPassword.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import './account.css';
import { useAccountWords } from './words.ts';

/** What protects the own account. */
export default function AccountPage(): ReactElement {
  const t = useAccountWords();
  const { data, error, refetch } = useRead('/auth/confirmation');
  return (
    <Page title={t.title} back={{ to: '/', label: t.back }}>
      <Panel title={t.password}>
        <OwnPassword />
      </Panel>
      <Panel title={t.factor}>
        {data ? (
          <SecondFactor account={data} />
        ) : error ? (
          <ProblemAlert
            problem={error}
            onRetry={() => {
              void refetch();
            }}
          />
        ) : (
          <LinesSkeleton />
        )}
      </Panel>
    </Page>
  );
}
