import { Button } from '@mui/material';
import { useEffect, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { EmptyState, LinesSkeleton, ProblemAlert, useRead } from '../../components/index.ts';
import { DocumentView } from './DocumentView.tsx';
import { letterOf } from './letter.ts';
import { useDocumentWords } from './words.ts';
import './PrintPage.css';

/**
 * The document alone, ready for paper: A4, page numbers from the second page on, and the hash of
 * what was signed at its foot.
 */
export default function PrintPage(): ReactElement {
  const t = useDocumentWords();
  const { id = '' } = useParams();
  const { data: view, error, refetch } = useRead('/submissions/{id}', { params: { id } });
  useEffect(() => {
    if (view) document.title = `${view.title} · ${view.unit.name}`;
  }, [view]);
  if (!view)
    return error ? (
      <ProblemAlert
        problem={error}
        onRetry={() => {
          void refetch();
        }}
      />
    ) : (
      <LinesSkeleton lines={12} />
    );
  const signed = view.source === 'revision' && view.sha256;
  return (
    <div className="print-page">
      <div className="row no-print">
        <Button component={Link} to={`/submissions/${id}`} variant="outlined">
          {t.print.back}
        </Button>
        <Button
          variant="contained"
          onClick={() => {
            print();
          }}
        >
          {t.print.now}
        </Button>
      </div>
      <h1 className="hear">{view.title}</h1>
      {view.content === null ? (
        <EmptyState title={t.noText}>{t.noTextHint}</EmptyState>
      ) : (
        <>
          <DocumentView
            letter={letterOf(view, { number: view.revision })}
            content={view.content}
            directive={view.directive.content}
          />
          <p className="print-foot">
            {signed ? t.print.foot(view.revision, view.sha256 ?? '') : t.print.draftFoot}
          </p>
        </>
      )}
    </div>
  );
}
