import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { CustomRoutes, Admin, Resource, localStorageStore } from 'react-admin';
import { Route } from 'react-router';
import { i18nProvider } from './i18n/provider.ts';
import { Frame } from './layout/Frame.tsx';
import { NotHere } from './layout/NotHere.tsx';
import { manifests, routes } from './manifests.ts';
import { Refused } from './providers/api.ts';
import { authProvider, toSignIn } from './providers/auth.ts';
import { dataProvider } from './providers/data.ts';
import { Home } from './screens/home/index.ts';
import { darkTheme, lightTheme } from './theme.ts';

const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof Refused && error.status === 401) toSignIn();
    },
  }),
  defaultOptions: {
    queries: {
      // Shown at once from the cache; live events and focus ask again.
      staleTime: 15_000,
      gcTime: 30 * 60_000,
      retry: (count, error) =>
        error instanceof Refused ? error.problem.retryable && count < 2 : count < 1,
    },
  },
});

const store = localStorageStore(undefined, 'nien-khoa');

export const App = (): ReactElement => (
  <Admin
    dataProvider={dataProvider}
    authProvider={authProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
    dashboard={Home}
    layout={Frame}
    catchAll={NotHere}
    loading={Nothing}
    loginPage={false}
    disableTelemetry
    title="Niên Khóa"
  >
    {manifests.map(({ name, list, show, create, edit = show }) => (
      <Resource
        key={name}
        name={name}
        {...(list && { list })}
        {...(show && { show })}
        {...(create && { create })}
        {...(edit && { edit })}
      />
    ))}
    <CustomRoutes>
      {routes.map(({ path, element: Element }) => (
        <Route key={path} path={path} element={<Element />} />
      ))}
    </CustomRoutes>
  </Admin>
);

// The frame shows its own skeleton; react-admin's spinner before it would only flicker.
function Nothing(): null {
  return null;
}
