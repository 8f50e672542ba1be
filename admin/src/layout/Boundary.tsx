import { Button } from '@mui/material';
import { Component, type ReactElement, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { useWords } from '../i18n/bilingual.ts';

interface CatchProps { readonly children: ReactNode; readonly place: string }

class Catch extends Component<CatchProps, { readonly failedAt: string | null }> {
  override state = { failedAt: null };
  static getDerivedStateFromError(): { failedAt: string } { return { failedAt: 'here' }; }
  override componentDidUpdate(before: CatchProps): void {
    if (before.place !== this.props.place && this.state.failedAt) this.setState({ failedAt: null });
  }
  override render(): ReactNode { return this.state.failedAt ? <Fallen /> : this.props.children; }
}

/** A screen that fails takes only itself along; the menu stays, and another screen begins anew. */
export function Boundary({ children }: { readonly children: ReactNode }): ReactElement {
  const { pathname } = useLocation();
  return <Catch place={pathname}>{children}</Catch>;
}

function Fallen(): ReactElement {
  const { frame } = useWords();
  return <div className="panel"><EmptyState title={frame.fallen} action={<Button variant="outlined" onClick={() => { location.reload(); }}>{frame.reload}</Button>}>{frame.fallenHint}</EmptyState></div>;
}
