import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { apiUrl } from '../../providers/api.ts';
import { useDocumentWords } from './words.ts';

/** The document on paper: as DOCX, and as a page to print. */
export function PaperLinks({ id }: { readonly id: string }): ReactElement {
  const t = useDocumentWords();
  return (
    <>
      <Button
        variant="outlined"
        href={apiUrl('/submissions/{id}/document.docx', { params: { id } })}
        download
      >
        {t.download}
      </Button>
      <Button variant="outlined" component={Link} to={`/submissions/${id}/print`}>
        {t.print.view}
      </Button>
    </>
  );
}
