import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { PersonRow } from '#domain/contracts/people';
import {
  EmptyState,
  Page,
  ResourceList,
  officesWith,
  useMe,
  useWords,
  type Column,
} from '../../components/index.ts';
import { CreateDialog } from './CreateDialog.tsx';
import { PasswordDialog, type Secret } from './PasswordDialog.tsx';
import { ResetDialog } from './ResetDialog.tsx';
import { usePeopleWords } from './words.ts';

export default function PeopleList(): ReactElement {
  const words = useWords();
  const t = usePeopleWords();
  const me = useMe();
  const [creating, setCreating] = useState(false);
  const [resetting, setResetting] = useState<PersonRow | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const columns: Column<'people'>[] = [
    { key: 'name', label: t.name, main: true, sort: 'name', render: (p) => p.name },
    {
      key: 'login',
      label: t.login,
      sort: 'login',
      render: (p) => <span className="nowrap">{p.login}</span>,
    },
    {
      key: 'email',
      label: t.email,
      render: (p) => p.email ?? <span className="quiet">{t.noEmail}</span>,
    },
    {
      key: 'offices',
      label: t.offices,
      render: (p) =>
        p.offices.length === 0 ? (
          <span className="quiet">{t.none}</span>
        ) : (
          <ul className="plain-list small">
            {p.offices.map((o) => (
              <li key={`${o.unit.id} ${o.position}`}>
                {o.title || words.domain.positions[o.position]} ·{' '}
                <Link to={`/units/${o.unit.id}`}>{o.unit.name}</Link>
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: 'actions',
      label: t.actions,
      render: (p) =>
        p.mayResetPassword && (
          <Button
            size="small"
            variant="outlined"
            aria-label={`${t.reset}: ${p.name}`}
            onClick={() => {
              setResetting(p);
            }}
          >
            {t.reset}
          </Button>
        ),
    },
  ];
  const create = officesWith(me, 'manage').length > 0 && (
    <Button
      variant="contained"
      onClick={() => {
        setCreating(true);
      }}
    >
      {t.create}
    </Button>
  );
  return (
    <Page title={words.menu.people} actions={create}>
      <ResourceList
        resource="people"
        caption={words.menu.people}
        sort={{ field: 'name', order: 'ASC' }}
        columns={columns}
        filters={[{ kind: 'search' }]}
        empty={
          <EmptyState title={t.empty} action={create}>
            {t.emptyHint}
          </EmptyState>
        }
      />
      {creating && (
        <CreateDialog
          onClose={() => {
            setCreating(false);
          }}
          onMade={(made) => {
            setCreating(false);
            setSecret(made);
          }}
        />
      )}
      {resetting && (
        <ResetDialog
          person={resetting}
          onClose={() => {
            setResetting(null);
          }}
          onMade={(made) => {
            setResetting(null);
            setSecret(made);
          }}
        />
      )}
      {secret && (
        <PasswordDialog
          secret={secret}
          onClose={() => {
            setSecret(null);
          }}
        />
      )}
    </Page>
  );
}
