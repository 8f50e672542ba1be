import type { PersonRow } from '#domain/contracts/people';
import type {
  NewSavedView,
  SavedView,
  SavedViewChange,
} from '../../domain/contracts/saved-view.ts';
import type { MockAnswer } from './mock-documents.ts';

/** Saved views in memory, each person's own. */
let views: (SavedView & { readonly person: string })[] = [];
export function resetViews(): void {
  views = [];
}

const bare = ({ id, screen, name, query, position, isDefault, version }: SavedView): SavedView => ({
  id,
  screen,
  name,
  query,
  position,
  isDefault,
  version,
});

export function answerViews(
  method: string,
  path: string,
  body: unknown,
  who: PersonRow,
): MockAnswer | undefined {
  const [, name, id] = path.split('/');
  if (name !== 'saved-views') return undefined;
  const mine = views.filter((v) => v.person === who.id);
  if (method === 'GET')
    return {
      status: 200,
      body: {
        data: mine.toSorted((a, b) => a.position - b.position).map(bare),
        total: mine.length,
      },
    };
  if (method === 'POST') {
    const view = body as NewSavedView;
    if (
      mine.some((v) => v.screen === view.screen && v.name.toLowerCase() === view.name.toLowerCase())
    )
      return refuse('bad-input', 400, [
        { at: 'name', code: 'name-taken', message: 'Đã có một mục tên này: hãy đặt tên khác' },
      ]);
    const made = { ...view, position: mine.length, isDefault: false, version: 1, person: who.id };
    views.push(made);
    return { status: 200, body: bare(made) };
  }
  const found = mine.find((v) => v.id === id);
  if (!found) return refuse('not-found', 404);
  if (method === 'DELETE') {
    views = views.filter((v) => v.id !== id);
    return { status: 200, body: { id } };
  }
  const { version, position, ...change } = body as SavedViewChange;
  if (version !== found.version) return refuse('stale-version', 409);
  if (change.isDefault)
    views = views.map((v) =>
      v.screen === found.screen && v.person === who.id && v.isDefault
        ? { ...v, isDefault: false, version: v.version + 1 }
        : v,
    );
  const changed = {
    ...found,
    ...Object.fromEntries(Object.entries(change).filter(([, v]) => v !== undefined)),
    version: found.version + 1,
  };
  const order = mine
    .filter((v) => v.screen === found.screen)
    .toSorted((a, b) => a.position - b.position)
    .map((v) => v.id)
    .filter((x) => x !== id);
  order.splice(position ?? mine.indexOf(found), 0, found.id);
  views = views
    .map((v) => (v.id === id ? changed : v))
    .map((v) => (order.includes(v.id) ? { ...v, position: order.indexOf(v.id) } : v));
  return { status: 200, body: bare(changed) };
}

const refuse = (code: string, status: number, errors?: readonly object[]): MockAnswer => ({
  status,
  body: {
    type: `about:blank#${code}`,
    title: code,
    status,
    code,
    retryable: false,
    ...(errors && { errors }),
  },
});
