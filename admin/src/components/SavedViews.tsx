import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import { Button, Divider, ListItemText, Menu, MenuItem } from '@mui/material';
import { useEffect, useState, type ReactElement } from 'react';
import { useListContext, type SortPayload } from 'react-admin';
import { useLocation } from 'react-router';
import type { SavedView, Screen, ViewQuery } from '#domain/contracts/saved-view';
import { useRead } from '../providers/read.ts';
import { useSavedViewWords } from './saved-view-words.ts';
import { SavedViewsManage } from './SavedViewsManage.tsx';
import { SavedViewsSave } from './SavedViewsSave.tsx';

interface Props {
  readonly screen: Screen;
  /** Filter and order as they are now. */
  readonly query: ViewQuery;
  readonly onApply: (query: ViewQuery) => void;
}

/**
 * Screens whose default was put in since the page was loaded: later one's own last choice counts.
 */
const begun = new Set<Screen>();

/** Keys in one order, so that the same filter is the same text. */
const textOf = ({ filter, sort }: ViewQuery): string =>
  JSON.stringify([
    Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    sort?.field,
    sort?.order,
  ]);

/**
 * The filters a person has kept for a screen: one is chosen, the present one kept, all are put in
 * order.
 */
export function SavedViewsMenu({ screen, query, onApply }: Props): ReactElement {
  const t = useSavedViewWords();
  const { data } = useRead('/saved-views');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const views = (data?.data ?? []).filter((v) => v.screen === screen);
  const now = textOf(query);
  const active = views.find((v) => textOf(v.query) === now);
  useDefault(screen, data?.data, onApply);
  const choose = (view: SavedView) => {
    setAnchor(null);
    onApply(view.query);
  };
  const open = (which: 'save' | 'manage') => () => {
    setAnchor(null);
    setDialog(which);
  };
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<BookmarkBorder />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        className="saved-views"
        onClick={(e) => {
          setAnchor(e.currentTarget);
        }}
      >
        {active ? t.active(active.name) : t.button}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {views.map((v) => (
          <MenuItem
            key={v.id}
            selected={v === active}
            onClick={() => {
              choose(v);
            }}
            sx={{ whiteSpace: 'normal' }}
          >
            <ListItemText primary={v.name} secondary={v.isDefault ? t.isDefault : undefined} />
          </MenuItem>
        ))}
        {views.length === 0 && <MenuItem disabled>{t.none}</MenuItem>}
        <Divider />
        <MenuItem onClick={open('save')}>{t.save}</MenuItem>
        {views.length > 0 && <MenuItem onClick={open('manage')}>{t.manage}</MenuItem>}
      </Menu>
      {dialog === 'save' && (
        <SavedViewsSave
          screen={screen}
          query={query}
          views={views}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {dialog === 'manage' && (
        <SavedViewsManage
          views={views}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
    </>
  );
}

/**
 * The default filter is put in when a screen is opened for the first time since the page was
 * loaded, unless its address asks for something.
 */
function useDefault(
  screen: Screen,
  views: readonly SavedView[] | undefined,
  onApply: (query: ViewQuery) => void,
): void {
  const { search } = useLocation();
  useEffect(() => {
    if (!views || begun.has(screen)) return;
    begun.add(screen);
    const first = views.find((v) => v.screen === screen && v.isDefault);
    if (first && search === '') onApply(first.query);
  }, [screen, views, search, onApply]);
}

/** Saved views of a list. Needs react-admin's list context. */
export function SavedViews({ screen }: { readonly screen: Screen }): ReactElement {
  const { filterValues, setFilters, sort, setSort } = useListContext();
  const query: ViewQuery = {
    filter: filterValues as ViewQuery['filter'],
    ...((sort as SortPayload | undefined) && { sort: { field: sort.field, order: sort.order } }),
  };
  const apply = ({ filter, sort: order }: ViewQuery) => {
    setFilters(filter);
    if (order) setSort(order);
  };
  return <SavedViewsMenu screen={screen} query={query} onApply={apply} />;
}
