import type { ReactElement } from 'react';
import type { RouteChoice } from '#domain/contracts/route';
import { stepName } from '#domain/words/route';
import { LinesSkeleton, Panel, useWords } from '../components/index.ts';
import { useRoute } from './published-routes.ts';
import { useDirectiveWords } from './words.ts';

/** Over which routes the papers of a directive go, each with its steps. */
export function RoutesText({ routes }: { readonly routes: readonly RouteChoice[] }): ReactElement {
  const t = useDirectiveWords();
  return (
    <Panel title={t.route}>
      <ul className="things">{routes.map((choice) => <Line key={`${choice.routeId} ${choice.unitKinds.join()} ${choice.kinds.join()}`} choice={choice} />)}</ul>
    </Panel>
  );
}

function Line({ choice }: { readonly choice: RouteChoice }): ReactElement {
  const { domain } = useWords();
  const t = useDirectiveWords();
  const route = useRoute(choice.routeId);
  const whom = [choice.unitKinds.map((k) => domain.unitKinds[k]).join(', ') || t.allUnits, choice.kinds.map((k) => domain.submissionKinds[k]).join(', ') || t.allPapers].join(' · ');
  const shown = route?.versions.find((v) => v.state === 'published');
  return (
    <li>
      <strong>{route?.name ?? (route === null ? t.routeUnseen : '…')}</strong>
      <p className="quiet small">{whom}</p>
      {route === undefined && <LinesSkeleton lines={2} />}
      {shown && <ol className="numbered">{shown.spec.steps.map((s) => <li key={s.key}>{stepName(s, domain)}<p className="quiet small">{s.offices.map((o) => domain.route.office(o, domain.positions[o.position])).join('; ')} · {t.limitOf(s.limitDays)}</p></li>)}</ol>}
    </li>
  );
}
