import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page } from '../components/Page.tsx';
import { useWords } from '../i18n/bilingual.ts';

export function NotHere(): ReactElement {
  const { frame } = useWords();
  return (
    <Page title={frame.notHere}>
      <div className="panel">
        <EmptyState
          title={frame.notHere}
          action={
            <Button component={Link} to="/" variant="outlined">
              {frame.goHome}
            </Button>
          }
        >
          {frame.notHereHint}
        </EmptyState>
      </div>
    </Page>
  );
}
