import { Button } from '@mui/material';
import type { ReactElement } from 'react';
import { useListContext } from 'react-admin';
import { useWords } from '../i18n/bilingual.ts';
import './Pager.css';

/** Which part of the list this is, and the way to the next. */
export function Pager(): ReactElement | null {
  const words = useWords();
  const { page, perPage, total = 0, setPage, hasNextPage, hasPreviousPage } = useListContext();
  if (total <= perPage) return <p className="pager">{words.list.count(total)}</p>;
  const go = (to: number) => {
    setPage(to);
    scrollTo({ top: 0 });
  };
  return (
    <div className="pager">
      <span role="status">
        {words.list.range((page - 1) * perPage + 1, Math.min(page * perPage, total), total)}
      </span>
      <span className="row">
        <Button
          variant="outlined"
          size="small"
          disabled={!hasPreviousPage}
          onClick={() => {
            go(page - 1);
          }}
        >
          {words.act.previous}
        </Button>
        <Button
          variant="outlined"
          size="small"
          disabled={!hasNextPage}
          onClick={() => {
            go(page + 1);
          }}
        >
          {words.act.next}
        </Button>
      </span>
    </div>
  );
}
