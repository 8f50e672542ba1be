import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { SubmissionView } from '#domain/contracts/submission';
import { useMe } from '../../components/index.ts';
import { useReviewRouteWords } from './review-route-words.ts';
import { RouteSteps } from './RouteSteps.tsx';
import './Margin.css';

/** The route a document takes, which version of it, and whether there is a newer one. */
export function RoutePanel({ view }: { readonly view: SubmissionView }): ReactElement | null {
  const t = useReviewRouteWords();
  const me = useMe();
  const taken = view.routeTaken;
  if (view.route.length === 0) return null;
  const name = taken && t.taken(taken.name, taken.version);
  return (
    <section className="margin-part">
      <h2>{t.title}</h2>
      {taken && (
        <p className="small">
          {me.menu.includes('routes') ? <Link to={`/routes/${taken.routeId}`}>{name}</Link> : name}
        </p>
      )}
      {taken && taken.newest > taken.version && (
        <p className="small quiet">{t.newer(taken.newest)}</p>
      )}
      <RouteSteps steps={view.route} />
    </section>
  );
}
