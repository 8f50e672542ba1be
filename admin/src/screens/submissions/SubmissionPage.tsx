import { lazy, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { Page, PageSkeleton, ProblemAlert, useRead } from '../../components/index.ts';

const Editor = lazy(async () => import('../../features/editor/Editor.tsx'));
const Review = lazy(async () => import('../../features/review/Review.tsx'));
// Most who come here read: the code comes together with the document, not behind it.
void import('../../features/review/Review.tsx').catch(() => {});

/**
 * One address for a plan or report document: who may write gets the editor, everybody else reads.
 * The server says which.
 */
export default function SubmissionPage(): ReactElement {
  const { id = '' } = useParams();
  const { data: view, error, refetch } = useRead('/submissions/{id}', { params: { id } });
  if (!view)
    return error ? (
      <Page title="…">
        <ProblemAlert
          problem={error}
          onRetry={() => {
            void refetch();
          }}
        />
      </Page>
    ) : (
      <PageSkeleton />
    );
  return view.mayEdit ? <Editor key={view.id} view={view} /> : <Review key={view.id} view={view} />;
}
