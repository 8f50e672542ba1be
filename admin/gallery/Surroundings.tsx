import { QueryClient } from '@tanstack/react-query';
import { useState, type ReactElement, type ReactNode } from 'react';
import {
  AdminContext,
  memoryStore,
  type DataProvider,
  type GetListResult,
  type RaRecord,
} from 'react-admin';
import { MemoryRouter } from 'react-router';
import { meOf } from '#test/admin/mock/frame';
import { hanh } from '#test/admin/mock/people';
import { i18nProvider } from '../src/i18n/provider.ts';
import { dataProvider } from '../src/providers/data.ts';
import { MeContext } from '../src/providers/me.ts';
import { darkTheme, lightTheme } from '../src/theme.ts';
import type { Story } from './story.ts';

export type Look = 'light' | 'dark';
export const themes = { light: lightTheme, dark: darkTheme };

type Answers = NonNullable<Story['answers']>;

/** What the stories of this page have answers to; later ones take the place of earlier ones. */
const known = new Map<string, object>();

/**
 * Takes the place of the network: asks no server, answers what a story of the page answers, and
 * leaves everything else on its way.
 */
export const answerFromStories: typeof fetch = async (input) => {
  const asked = new URL(input instanceof Request ? input.url : input, location.href);
  const path = asked.pathname.replace(/^\/api/, '');
  const answer = known.get(`${path}${asked.search}`) ?? known.get(path);
  return answer ? Response.json(answer) : new Promise(() => {});
};

/** A cache that knows the answers and never asks for newer ones. */
function cacheOf(answers: Answers): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Infinity, retry: false } },
  });
  for (const [path, answer] of Object.entries(answers)) {
    known.set(path, answer);
    client.setQueryData(['api', path], answer);
  }
  return client;
}

/** A list that is refused is an Error among the answers. */
const listsOf = (answers: Answers): DataProvider => ({
  ...dataProvider,
  getList: async <R extends RaRecord>(resource: string) => {
    const answer = answers[`/${resource}`] ?? (await new Promise<never>(() => {}));
    if (answer instanceof Error) throw answer;
    return answer as GetListResult<R>;
  },
});

/** What the console has around every component: theme, language, address, who is signed in. */
export function Surroundings({
  story: { as = hanh, answers = {}, at = '/' },
  look,
  children,
}: {
  readonly story: Story;
  readonly look: Look;
  readonly children: ReactNode;
}): ReactElement {
  const [queryClient] = useState(() => cacheOf(answers));
  const [store] = useState(() => memoryStore());
  return (
    <MemoryRouter initialEntries={[at]}>
      <AdminContext
        dataProvider={listsOf(answers)}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
        theme={themes[look]}
      >
        <MeContext value={meOf(as)}>{children}</MeContext>
      </AdminContext>
    </MemoryRouter>
  );
}
