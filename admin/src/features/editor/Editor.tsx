import { Button, useMediaQuery } from '@mui/material';
import {
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactElement,
} from 'react';
import { useSearchParams } from 'react-router';
import type { SubmissionView } from '#domain/contracts/submission';
import { partsOf, type Content, type Part, type PartContent } from '#domain/shapes/content';
import { Page, StateChip, useMe, useWords } from '../../components/index.ts';
import { apiPut, attempt } from '../../providers/api.ts';
import { DocumentView } from '../document/DocumentView.tsx';
import { Files } from '../document/Files.tsx';
import { letterOf } from '../document/letter.ts';
import { PaperLinks } from '../document/PaperLinks.tsx';
import { useDocumentWords } from '../document/words.ts';
import { useActWords } from '../review/act-words.ts';
import { AdviceAsked } from '../review/Advice.tsx';
import { DropAmendmentDialog } from '../review/AmendDialog.tsx';
import { InForce } from '../review/InForce.tsx';
import { Aside } from './Aside.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { EditingContext, fieldId, type Editing } from './context.ts';
import { browserStorage } from './draft-shelf.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import { Returned } from './Returned.tsx';
import { SaveProblems, SaveState } from './SaveState.tsx';
import { SectionNav, SectionSelect, SectionSteps } from './SectionNav.tsx';
import { SectionForm } from './sections/SectionForm.tsx';
import { isChecked, SignDialog } from './SignDialog.tsx';
import { useChecks } from './use-checks.ts';
import { useEditorWords } from './words.ts';
import './Editor.css';

/** The draft of this submission: begun once, fed with what others save meanwhile. */
function useDraft(view: SubmissionView): DraftStore {
  const me = useMe();
  const [store] = useState(() =>
    createDraftStore({
      submissionId: view.id,
      personId: me.person.id,
      content: view.content ?? {},
      versions: view.partVersions,
      draftVersion: view.draftVersion,
      storage: browserStorage(),
      save: async (part, content, version) =>
        attempt(
          apiPut('/submissions/{id}/draft/{part}', {
            params: { id: view.id, part },
            body: { content: content as PartContent, version },
          }),
        ),
    }),
  );
  useEffect(() => store.start(), [store]);
  useEffect(() => {
    store.adopt(view.content ?? {}, view.partVersions, view.draftVersion);
  }, [store, view]);
  return store;
}

/**
 * The structured editor of a plan or a report: sections on the left, one of them in the middle,
 * help beside it.
 */
export default function Editor({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useEditorWords();
  const doc = useDocumentWords();
  const amend = useActWords().amend;
  const { domain } = useWords();
  const { clock } = useMe();
  const store = useDraft(view);
  const content = useSyncExternalStore(store.subscribe, store.content) as unknown as Content;
  const checks = useChecks(content, view.directive.content, view.grounds, clock.today);
  const { spot, part, go } = useSpot(view.kind);
  const [tried, setTried] = useState(false);
  const [signing, setSigning] = useState(false);
  const [resolving, setResolving] = useState(false);
  const [preview, setPreview] = useState(false);
  const [dropping, setDropping] = useState(false);
  const narrow = useMediaQuery('(max-width: 899px)');
  const editing = useMemo<Editing>(
    () => ({ view, store, ...checks, showGaps: tried, spot, go }),
    [view, store, checks, tried, spot, go],
  );
  useFontsRemeasured();
  const conflict = useSyncExternalStore(store.subscribe, () =>
    store.parts().find(([, s]) => s.status === 'conflict'),
  );
  const maySign = view.allowedActions.includes('submit');
  const sign = maySign ? (
    <Button
      variant="contained"
      onClick={() => {
        setTried(true);
        setSigning(true);
      }}
    >
      {isChecked(view) ? t.check.button : t.sign}
    </Button>
  ) : (
    <span className="quiet small">{t.cannotSign}</span>
  );

  return (
    <EditingContext value={editing}>
      <Page
        wide
        title={view.title}
        back={{ to: `/plans/${view.planId}/show`, label: doc.planOf(view.unit.name) }}
        lead={
          <span className="row">
            <StateChip state={view.state} small />
            {domain.submissionKinds[view.kind]} · {view.unit.name}
          </span>
        }
        actions={
          <>
            <Button
              variant="outlined"
              onClick={() => {
                setPreview(!preview);
              }}
            >
              {preview ? t.edit : t.preview}
            </Button>
            <PaperLinks id={view.id} />
            {!narrow && sign}
          </>
        }
      >
        <SaveState
          onResolve={() => {
            setResolving(true);
          }}
        />
        <SaveProblems />
        <AdviceAsked view={view} />
        <InForce
          view={view}
          action={
            view.allowedActions.includes('drop-amendment') && (
              <Button
                size="small"
                color="inherit"
                onClick={() => {
                  setDropping(true);
                }}
              >
                {amend.drop}
              </Button>
            )
          }
        />
        <Returned view={view} />
        {preview ? (
          <DocumentView
            letter={letterOf(view)}
            content={content}
            directive={view.directive.content}
          />
        ) : (
          <div className="editor">
            {narrow ? <SectionSelect part={part} /> : <SectionNav part={part} />}
            <section className="sheet" aria-labelledby="section-title">
              <h2 id="section-title" tabIndex={-1}>
                {domain.parts[part]}
              </h2>
              <SectionForm key={part} part={part} />
              <SectionSteps part={part} />
            </section>
            <div className="editor-side">
              <Aside part={part} />
              <Files view={view} />
            </div>
          </div>
        )}
        {narrow && <div className="action-bar no-print">{sign}</div>}
      </Page>
      {dropping && (
        <DropAmendmentDialog
          view={view}
          onClose={() => {
            setDropping(false);
          }}
        />
      )}
      {signing && (
        <SignDialog
          title={content.heading.subject}
          onClose={() => {
            setSigning(false);
          }}
        />
      )}
      {resolving && conflict && (
        <ConflictDialog
          part={conflict[0]}
          state={conflict[1]}
          onClose={() => {
            setResolving(false);
          }}
        />
      )}
    </EditingContext>
  );
}

/** Fields that grow with their text measure it again once the document's face has come. */
function useFontsRemeasured(): void {
  useEffect(() => {
    const again = () => {
      dispatchEvent(new Event('resize'));
    };
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, []);
}

/**
 * Where in the draft one is: kept in the address (`?at=tasks/tasks/3/lead`), so that a link leads
 * to a spot and back works.
 */
function useSpot(kind: string): { spot: string; part: Part; go: (at: string) => void } {
  const [search, setSearch] = useSearchParams();
  const [wanted, setWanted] = useState(0);
  const parts = partsOf(kind);
  const spot = search.get('at') ?? parts[0] ?? 'heading';
  const part = parts.find((p) => p === spot.split('/')[0]) ?? parts[0] ?? 'heading';
  const go = useCallback(
    (at: string) => {
      setSearch(
        (now) => {
          const next = new URLSearchParams(now);
          next.set('at', at);
          return next;
        },
        { replace: true },
      );
      setWanted((n) => n + 1);
    },
    [setSearch],
  );
  useEffect(() => {
    // On arrival the page keeps its top, unless the address names a spot.
    if (wanted === 0 && spot === part) return undefined;
    // The section, and the details of a task, are drawn first.
    const frame = requestAnimationFrame(() => {
      focusSpot(spot);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [spot, part, wanted]);
  return { spot, part, go };
}

/**
 * Puts the cursor on the field of a path, or on the first one under it; a whole section gets it on
 * its title.
 */
function focusSpot(spot: string): void {
  const id = fieldId(spot);
  const place =
    document.getElementById(id) ??
    document.querySelector<HTMLElement>(`[id^="${id}-"]`) ??
    document.getElementById('section-title');
  const field =
    place?.id === 'section-title' || place?.matches('textarea, input, button, [tabindex]')
      ? place
      : place?.querySelector<HTMLElement>('textarea, input, [role="combobox"]');
  field?.focus();
  field?.scrollIntoView({ block: field.id === 'section-title' ? 'nearest' : 'center' });
}
