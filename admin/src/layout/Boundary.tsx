import { Button } from '@mui/material';
import { Component, type ReactElement, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { useFrameWords } from './words.ts';

interface CatchProps {
  readonly children: ReactNode;
  readonly place: string;
}

interface CatchState {
  readonly failed: boolean;
  readonly place: string;
}

class Catch extends Component<CatchProps, CatchState> {
  override state: CatchState = { failed: false, place: this.props.place };
  static getDerivedStateFromError(): Partial<CatchState> {
    return { failed: true };
  }
  static getDerivedStateFromProps({ place }: CatchProps, state: CatchState): CatchState | null {
    return place === state.place ? null : { failed: false, place };
  }
  override render(): ReactNode {
    return this.state.failed ? <Fallen /> : this.props.children;
  }
}

/** A screen that fails takes only itself along; the menu stays, and another screen begins anew. */
export function Boundary({ children }: { readonly children: ReactNode }): ReactElement {
  const { pathname } = useLocation();
  return <Catch place={pathname}>{children}</Catch>;
}

function Fallen(): ReactElement {
  const t = useFrameWords();
  return (
    <div className="panel">
      <EmptyState
        title={t.fallen}
        action={
          <Button
            variant="outlined"
            onClick={() => {
              location.reload();
            }}
          >
            {t.reload}
          </Button>
        }
      >
        {t.fallenHint}
      </EmptyState>
    </div>
  );
}
