import { useEffect, type ReactElement, type ReactNode, Suspense } from 'react';
import { useSetLocale } from 'react-admin';
import { ConfirmationHost } from '../components/ConfirmationHost.tsx';
import { ProblemAlert } from '../components/ProblemAlert.tsx';
import { PageSkeleton } from '../components/Skeletons.tsx';
import { BulkHost } from '../features/bulk/BulkChip.tsx';
import { toSignIn } from '../providers/auth.ts';
import { hasStoredLanguage } from '../providers/language.ts';
import { useLive } from '../providers/live.ts';
import { MeContext, useMe } from '../providers/me.ts';
import { useRead } from '../providers/read.ts';
import { Boundary } from './Boundary.tsx';
import { useLook } from './look.ts';
import { BottomBar, SideNav } from './Nav.tsx';
import { TopBar } from './TopBar.tsx';
import { useFrameWords } from './words.ts';
import './Frame.css';

/**
 * Around every screen: who is signed in, the menu their offices need, the bell, the year. Nothing
 * is drawn before it is known who asks.
 */
export function Frame({ children }: { readonly children?: ReactNode }): ReactElement {
  useLook();
  const { data: me, error, refetch } = useRead('/me');
  const setLocale = useSetLocale();
  const signedOut = error?.status === 401;
  useEffect(() => {
    if (signedOut) toSignIn();
  }, [signedOut]);
  const language = me?.person.language;
  useEffect(() => {
    if (language && !hasStoredLanguage()) setLocale(language);
  }, [language, setLocale]);
  if (me)
    return (
      <MeContext value={me}>
        <Inside>{children}</Inside>
      </MeContext>
    );
  return (
    <main className="content">
      {error && !signedOut ? (
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void refetch();
          }}
        />
      ) : (
        <PageSkeleton />
      )}
    </main>
  );
}

function Inside({ children }: { readonly children: ReactNode }): ReactElement {
  const t = useFrameWords();
  const connected = useLive();
  const me = useMe();
  return (
    <>
      <a
        className="skip"
        href="#content"
        onClick={(e) => {
          e.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t.skip}
      </a>
      <TopBar />
      {!connected && (
        <div className="offline-bar no-print" role="status">
          {t.reconnecting}
        </div>
      )}
      <div className="frame">
        <SideNav menu={me.menu} />
        <main className="content" id="content" tabIndex={-1}>
          <Boundary>
            <ConfirmationHost>
              <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
            </ConfirmationHost>
          </Boundary>
        </main>
      </div>
      <BottomBar menu={me.menu} />
      <BulkHost />
    </>
  );
}
