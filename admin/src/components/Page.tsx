import ArrowBack from '@mui/icons-material/ArrowBack';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../i18n/bilingual.ts';
import './Page.css';

interface Props {
  readonly title: string;
  /** Beside or under the title: a chip, a line. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Where the small link above the title leads. */
  readonly back?: { readonly to: string; readonly label: string };
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The bones of a screen: way back, title (also of the window), actions, content. */
export function Page({ title, lead, actions, back, wide = false, children }: Props): ReactElement {
  const words = useWords();
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words.product]);
  return (
    <div className={`page${wide ? ' page-wide' : ''}`}>
      <header className="page-head">
        {back && (
          <Link className="page-back no-print" to={back.to}>
            <ArrowBack fontSize="inherit" aria-hidden="true" /> {back.label}
          </Link>
        )}
        <div className="page-title">
          <h1>{title}</h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions no-print">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a screen on its own paper, with a heading. */
export function Panel({
  title,
  extra,
  children,
  id,
  plain = false,
}: {
  readonly title?: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
  readonly plain?: boolean;
}): ReactElement {
  return (
    <section className={plain ? 'panel panel-plain' : 'panel'} id={id}>
      {title && (
        <div className="panel-head">
          <h2>{title}</h2>
          {extra}
        </div>
      )}
      {children}
    </section>
  );
}
