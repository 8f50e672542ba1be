import AddComment from '@mui/icons-material/AddCommentOutlined';
import { Dialog, DialogContent, IconButton } from '@mui/material';
import {
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import type { SubmissionView } from '#domain/contracts/submission';
import type { Content, Part } from '#domain/shapes/content';
import { goTo, sectionId } from '../../components/anchors.ts';
import { useWords } from '../../components/index.ts';
import { DocumentView } from '../document/DocumentView.tsx';
import { letterOf } from '../document/letter.ts';
import { ChangeBar } from './ChangeBar.tsx';
import { useCommentWords } from './comment-words.ts';
import { PlaceComments, type CommentPlace } from './Comments.tsx';
import { Contents, shownParts } from './Contents.tsx';
import { Margin } from './Margin.tsx';
import { SectionSteps } from './SectionSteps.tsx';
import { threadsAt, type Thread } from './threads.ts';
import { sectionInView, useChangeWalk } from './use-change-walk.ts';
import { useCompared } from './use-compared.ts';
import { useKeys } from './use-keys.ts';
import type { SectionMarks } from './use-section-marks.ts';
import './Reader.css';

interface Props {
  readonly view: SubmissionView;
  readonly content: Content;
  readonly threads: readonly Thread[];
  readonly read: SectionMarks;
  readonly narrow: boolean;
  /** Where the document stands. */
  readonly standing: ReactNode;
}

/**
 * Text, contents and margin: what changed since the reader's last decision is marked, comments hang
 * on sections and items.
 */
export function Reader({ view, content, threads, read, narrow, standing }: Props): ReactElement {
  const t = useCommentWords();
  const compared = useCompared(view, content);
  const { marks } = compared;
  const [only, setOnly] = useState<Part | null>(null);
  const [place, setPlace] = useState<CommentPlace | null>(null);
  const parts = useMemo(
    () => shownParts(view.kind, content).map((p) => p.part),
    [view.kind, content],
  );
  const open = useCallback(
    (part: Part) => {
      if (narrow) setOnly(part);
      else goTo(sectionId(part));
    },
    [narrow],
  );
  // Each section is read from its beginning.
  useEffect(() => {
    if (only) document.querySelector('.reader-narrow')?.scrollIntoView();
  }, [only]);
  // On a phone the next change may lie in another section.
  const beyond = useCallback(
    (by: 1 | -1) => {
      if (!narrow) return;
      const from = only ? parts.indexOf(only) : by > 0 ? -1 : parts.length;
      const rest = by > 0 ? parts.slice(from + 1) : parts.slice(0, Math.max(from, 0)).toReversed();
      const next = rest.find((p) => (marks?.count(p) ?? 0) > 0);
      if (next) open(next);
    },
    [narrow, only, parts, marks, open],
  );
  const walk = useChangeWalk(beyond);
  const ticks =
    view.source === 'revision' &&
    view.allowedActions.some(
      (a) => a === 'comment' || a === 'endorse' || a === 'approve' || a === 'return',
    );
  useReadingKeys({
    walk,
    toggle: ticks ? read.toggle : null,
    onPlace: view.allowedActions.includes('comment') ? setPlace : null,
  });
  const tools = useTools(view, threads, setPlace);
  const atPlace = place && (
    <PlaceComments
      view={view}
      threads={threads}
      place={place}
      onClose={() => {
        setPlace(null);
      }}
    />
  );
  const contents = (
    <Contents
      view={view}
      content={content}
      marks={marks}
      threads={threads}
      read={read}
      ticks={ticks}
      onGo={open}
      here={only}
    />
  );
  const bar = <ChangeBar view={view} compared={compared} onWalk={walk} />;
  const text = (
    <DocumentView
      letter={letterOf(view, { number: view.revision })}
      content={content}
      directive={view.directive.content}
      marks={marks}
      tools={tools}
      only={narrow ? only : null}
    />
  );
  const margin = (
    <Margin
      view={view}
      content={content}
      threads={threads}
      atPlace={narrow ? null : atPlace}
      onPart={(part) => {
        if (narrow) setOnly(part);
      }}
    />
  );

  if (narrow) {
    return (
      <div className="reader-narrow">
        {only === null && standing}
        {bar}
        {only === null ? (
          <>
            {contents}
            {margin}
          </>
        ) : (
          <>
            <SectionSteps
              parts={parts}
              at={only}
              read={read.mine.has(only)}
              onRead={
                ticks
                  ? () => {
                      read.toggle(only);
                    }
                  : null
              }
              onGo={(p) => {
                if (p) open(p);
                else setOnly(null);
              }}
            />
            {text}
          </>
        )}
        <Dialog
          open={place !== null}
          onClose={() => {
            setPlace(null);
          }}
          fullWidth
          aria-label={t.title}
        >
          <DialogContent>{atPlace}</DialogContent>
        </Dialog>
      </div>
    );
  }
  return (
    <div className="reader">
      <div className="reader-text">
        {bar}
        {text}
      </div>
      <div className="reader-side">
        <div className="stack">
          {standing}
          {contents}
        </div>
        {margin}
      </div>
    </div>
  );
}

interface Keys {
  readonly walk: (by: 1 | -1) => void;
  /** Null for those who tick nothing, or say nothing. */
  readonly toggle: ((part: Part) => void) | null;
  readonly onPlace: ((place: CommentPlace) => void) | null;
}

/** `j`, `k`, `m`, `c`: from change to change, and what one does with the section one is in. */
function useReadingKeys({ walk, toggle, onPlace }: Keys): void {
  const { domain } = useWords();
  useKeys(
    useMemo(() => {
      const here = (run: (part: Part) => void) => () => {
        const part = sectionInView();
        if (part) run(part);
      };
      return {
        j: () => {
          walk(1);
        },
        k: () => {
          walk(-1);
        },
        ...(toggle && { m: here(toggle) }),
        ...(onPlace && {
          c: here((part) => {
            onPlace({ part, key: null, label: domain.parts[part] });
          }),
        }),
      };
    }, [walk, toggle, onPlace, domain]),
  );
}

/**
 * The button beside each section and item: how many comments hang there, and the way to add one.
 */
function useTools(
  view: SubmissionView,
  threads: readonly Thread[],
  onPlace: (place: CommentPlace) => void,
): ((part: Part, key: string | null, label: string) => ReactNode) | null {
  const t = useCommentWords();
  const may = view.allowedActions.includes('comment');
  return useMemo(() => {
    if (!may && threads.length === 0) return null;
    return (part, key, label) => {
      const count = threadsAt(threads, part, key).filter((thread) => thread.open).length;
      if (!may && count === 0) return null;
      const name = count > 0 ? t.see(count) : t.addTo(label);
      return (
        <IconButton
          size="small"
          className={count > 0 ? 'comment-tool comment-has' : 'comment-tool'}
          aria-label={name}
          title={name}
          onClick={() => {
            onPlace({ part, key, label });
          }}
        >
          {count > 0 ? (
            <span className="comment-count" aria-hidden="true">
              {count}
            </span>
          ) : (
            <AddComment fontSize="inherit" />
          )}
        </IconButton>
      );
    };
  }, [may, threads, t, onPlace]);
}
