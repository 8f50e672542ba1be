import { Alert, AlertTitle } from '@mui/material';
import { useSyncExternalStore, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useMe, useRead } from '../../components/index.ts';
import { browserStorage, unsent, watchShelves } from '../../features/editor/draft-shelf.ts';
import { offline } from '../../providers/api.ts';
import { useHomeWords } from './words.ts';

/**
 * What this person wrote in this browser and the server has not got: a line a document, with the
 * way to it. Opening it sends it.
 */
export function Unsent(): ReactElement {
  const { person } = useMe();
  const ids = useSyncExternalStore(watchShelves, () =>
    unsent(browserStorage(), person.id).join(' '),
  );
  return (
    <>
      {ids
        .split(' ')
        .filter(Boolean)
        .map((id) => (
          <UnsentIn key={id} submissionId={id} />
        ))}
    </>
  );
}

function UnsentIn({ submissionId }: { readonly submissionId: string }): ReactElement | null {
  const t = useHomeWords();
  const { data, error, fetchStatus } = useRead('/submissions/{id}', {
    params: { id: submissionId },
  });
  // What is no longer this person's to write leads nowhere; without a network nobody knows, and the
  // words are there.
  const away = fetchStatus === 'paused' || error?.problem.code === offline;
  if (data ? !data.mayEdit : !away) return null;
  return (
    <Alert severity="warning" variant="outlined" role="status" className="problem">
      <AlertTitle>{t.unsent}</AlertTitle>
      <p>
        {t.unsentHint}{' '}
        <Link to={`/submissions/${submissionId}`}>
          {data ? `${data.title} · ${data.unit.name}` : t.unsentOpen}
        </Link>
      </p>
    </Alert>
  );
}
