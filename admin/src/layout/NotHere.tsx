import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page } from '../components/Page.tsx';
import { useFrameWords } from './words.ts';

export function NotHere(): ReactElement {
  const t = useFrameWords();
  return (
    <Page title={t.notHere}>
      <div className="panel">
        <EmptyState
          title={t.notHere}
          action={
            <Button component={Link} to="/" variant="outlined">
              {t.goHome}
            </Button>
          }
        >
          {t.notHereHint}
        </EmptyState>
      </div>
    </Page>
  );
}
