import type { ReactElement } from 'react';
import type { RouteChoice } from '#domain/shapes/review-route';
import { LinesSkeleton, Panel, useRead, useWords } from '../../components/index.ts';
import { RoutePicture } from '../review-routes/RoutePicture.tsx';
import { useDirectiveWords } from './words.ts';

/** Over which routes the papers of a directive go, each with its picture. */
export function RoutesText({ routes }: { readonly routes: readonly RouteChoice[] }): ReactElement {
  const t = useDirectiveWords();
  return (
    <Panel title={t.route}>
      <ul className="things">
        {routes.map((choice) => (
          <Line
            key={`${choice.routeId} ${choice.unitKinds.join()} ${choice.kinds.join()}`}
            choice={choice}
          />
        ))}
      </ul>
    </Panel>
  );
}

function Line({ choice }: { readonly choice: RouteChoice }): ReactElement {
  const { domain } = useWords();
  const t = useDirectiveWords();
  const { data: route, error } = useRead('/routes/{id}', { params: { id: choice.routeId } });
  const whom = [
    choice.unitKinds.map((k) => domain.unitKinds[k]).join(', ') || t.allUnits,
    choice.kinds.map((k) => domain.submissionKinds[k]).join(', ') || t.allPapers,
  ].join(' · ');
  const shown = route?.versions.find((v) => v.state === 'published');
  return (
    <li className="stack">
      <div>
        <strong>{route?.name ?? (error ? t.routeUnseen : '…')}</strong>
        <p className="quiet small">{whom}</p>
      </div>
      {!route && !error && <LinesSkeleton lines={2} />}
      {shown && <RoutePicture route={shown.spec} />}
    </li>
  );
}
