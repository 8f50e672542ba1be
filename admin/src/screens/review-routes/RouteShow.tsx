import { Button } from '@mui/material';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import type { RouteView } from '#domain/contracts/review-route';
import {
  Page,
  PageSkeleton,
  Panel,
  ProblemAlert,
  showDate,
  useFormats,
  officesWith,
  useMe,
  useRead,
  useWords,
} from '../../components/index.ts';
import { ReroutePanel } from '../../features/bulk/ReroutePanel.tsx';
import { ArchiveDialog } from './ArchiveDialog.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { HoldersPanel } from './HoldersPanel.tsx';
import { writingOffices } from './owners.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { RoutePicture } from './RoutePicture.tsx';
import { stationsOf } from './stations.ts';
import { useAcross } from './use-across.ts';
import { VersionsPanel } from './VersionsPanel.tsx';
import { useRouteWords } from './words.ts';
import './review-routes.css';

/** A route: its picture, who is there to decide, its versions and what differs between them. */
export default function RouteShow(): ReactElement {
  const { id = '' } = useParams();
  const words = useWords();
  const t = useRouteWords();
  const { data, error, refetch } = useRead('/routes/{id}', { params: { id } });
  if (!data)
    return error ? (
      <Page title={words.menu.routes} back={{ to: '/routes', label: t.back }}>
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
  return <Route route={data} />;
}

type Asking = 'publish' | 'copy' | 'archive' | null;

function Route({ route }: { readonly route: RouteView }): ReactElement {
  const words = useWords();
  const t = useRouteWords();
  const formats = useFormats();
  const me = useMe();
  const [asking, setAsking] = useState<Asking>(null);
  const [shown] = route.versions;
  const [box, across] = useAcross<HTMLDivElement>(shown ? stationsOf(shown.spec).length : 0);
  const close = () => {
    setAsking(null);
  };
  const actions = (
    <>
      {writingOffices(me).length > 0 && (
        <Button
          variant="outlined"
          onClick={() => {
            setAsking('copy');
          }}
        >
          {t.copy}
        </Button>
      )}
      {route.mayPublish && (
        <Button
          variant="outlined"
          onClick={() => {
            setAsking('archive');
          }}
        >
          {t.archive}
        </Button>
      )}
      {route.mayEdit && (
        <Button component={Link} to={`/routes/${route.id}/draft`} variant="outlined">
          {route.hasDraft ? t.edit : t.nextVersion}
        </Button>
      )}
      {route.mayPublish && route.hasDraft && (
        <Button
          variant="contained"
          onClick={() => {
            setAsking('publish');
          }}
        >
          {t.publish}
        </Button>
      )}
    </>
  );
  const state = route.archivedOn
    ? t.archived(showDate(route.archivedOn))
    : route.published === null
      ? t.notPublished
      : `${t.published}: ${t.version(route.published)}`;
  return (
    <Page
      title={route.name}
      back={{ to: '/routes', label: t.back }}
      lead={
        <span className="row">
          <span>
            {route.owner.name} · {state}
          </span>
          {route.hasDraft && <span className="route-tag">{t.hasDraft}</span>}
        </span>
      }
      actions={actions}
    >
      <div className={across ? 'route-grid' : 'route-grid route-upright'} ref={box}>
        {shown && (
          <Panel
            title={`${t.picture} · ${t.version(shown.version)}${shown.state === 'draft' ? ` (${t.draft})` : ''}`}
          >
            <RoutePicture route={shown.spec} />
          </Panel>
        )}
        <div className="route-grid">
          {route.mayEdit && <HoldersPanel route={route} />}
          <VersionsPanel route={route} />
          {route.events.length > 0 && (
            <Panel title={t.history}>
              <ul className="plain-list">
                {route.events.map((e) => (
                  <li key={e.seq}>
                    {formats.moment(e.at)} ·{' '}
                    {(words.domain.events as Readonly<Record<string, string>>)[e.type] ?? e.type}
                    {e.params['version'] !== undefined &&
                      ` · ${t.version(Number(e.params['version']))}`}
                    {e.by && ` · ${e.by.name}`}
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </div>
      </div>
      {/* Running papers are moved by who manages the units, and by nobody else. */}
      {(route.published ?? 0) > 1 && officesWith(me, 'manage').length > 0 && (
        <ReroutePanel routeId={route.id} />
      )}
      {asking === 'publish' && <PublishDialog route={route} onClose={close} />}
      {asking === 'copy' && <CopyDialog route={route} onClose={close} />}
      {asking === 'archive' && <ArchiveDialog route={route} onClose={close} />}
    </Page>
  );
}
