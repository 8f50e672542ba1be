import { Button, MenuItem, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import type { DirectiveView } from '#domain/contracts/directive';
import type { Problem } from '#domain/contracts/shared';
import type { DirectiveContent } from '#domain/shapes/directive';
import { DateField, Panel, ProblemAlert, readKey, useWords } from '../../components/index.ts';
import { apiPut, attempt } from '../../providers/api.ts';
import { Ladder, Obligations } from './Lines.tsx';
import { RouteChoices } from './RouteChoices.tsx';
import { TargetFields } from './TargetFields.tsx';
import { useDirectiveWords } from './words.ts';

interface Draft {
  readonly title: string;
  readonly symbol: string;
  readonly content: DirectiveContent;
}
const draftOf = (d: DirectiveView): Draft => ({
  title: d.title,
  symbol: d.symbol,
  content: d.content,
});

/**
 * The draft of a directive as fields. Saved as a whole under the version that was opened; a newer
 * one is refused and told.
 */
export function DirectiveForm({
  directive,
  onDirty,
}: {
  readonly directive: DirectiveView;
  readonly onDirty: (dirty: boolean) => void;
}): ReactElement {
  const words = useWords();
  const t = useDirectiveWords();
  const notify = useNotify();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(directive));
  const [version, setVersion] = useState(directive.version);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const [touched, setTouched] = useState(false);
  const { content } = draft;
  useEffect(() => {
    onDirty(touched);
  }, [touched, onDirty]);
  // Another person's save is taken over while nothing of ours is unsaved.
  if (!touched && directive.version > version) {
    setDraft(draftOf(directive));
    setVersion(directive.version);
  }
  useEffect(() => {
    if (!touched) return;
    const warn = (e: BeforeUnloadEvent) => {
      e.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => {
      removeEventListener('beforeunload', warn);
    };
  }, [touched]);
  const change = (part: Partial<Draft>) => {
    setTouched(true);
    setDraft((d) => ({ ...d, ...part }));
  };
  const set = (part: Partial<DirectiveContent>) => {
    change({ content: { ...content, ...part } });
  };
  const save = async (e: FormEvent) => {
    e.preventDefault();
    setPending(true);
    setProblem(null);
    const result = await attempt(
      apiPut('/directives/{id}', { params: { id: directive.id }, body: { version, ...draft } }),
    );
    setPending(false);
    if (!result.ok) {
      setProblem(result.problem);
      return;
    }
    setTouched(false);
    setVersion(result.answer.version);
    notify(t.saved);
    await Promise.all([
      client.invalidateQueries({
        queryKey: readKey('/directives/{id}', { params: { id: directive.id } }),
      }),
      client.invalidateQueries({ queryKey: ['directives'] }),
    ]);
  };
  return (
    <form
      className="stack"
      onSubmit={(e) => {
        void save(e);
      }}
    >
      <Panel title={t.basics}>
        <div className="form">
          <TextField
            label={t.title}
            value={draft.title}
            required
            multiline
            onChange={(e) => {
              change({ title: e.target.value });
            }}
          />
          <div className="form-row">
            <TextField
              label={t.symbol}
              value={draft.symbol}
              onChange={(e) => {
                change({ symbol: e.target.value });
              }}
            />
            <DateField
              label={t.closesOn}
              value={content.closesOn}
              required
              onChange={(closesOn) => {
                set({ closesOn });
              }}
            />
            <TextField
              select
              label={t.shift}
              value={content.shift}
              onChange={(e) => {
                set({ shift: e.target.value as DirectiveContent['shift'] });
              }}
            >
              {(['none', 'next-working-day'] as const).map((s) => (
                <MenuItem key={s} value={s}>
                  {t.shifts[s]}
                </MenuItem>
              ))}
            </TextField>
          </div>
          <TextField
            label={t.subject}
            value={content.subject}
            multiline
            onChange={(e) => {
              set({ subject: e.target.value });
            }}
          />
          <TextField
            label={t.body}
            helperText={t.bodyHint}
            value={content.body}
            multiline
            minRows={4}
            onChange={(e) => {
              set({ body: e.target.value });
            }}
          />
        </div>
      </Panel>
      <Obligations
        value={content.obligations}
        onChange={(obligations) => {
          set({ obligations });
        }}
      />
      <TargetFields
        value={content.target}
        onChange={(target) => {
          set({ target });
        }}
      />
      <RouteChoices
        value={content.routes}
        onChange={(routes) => {
          set({ routes });
        }}
      />
      <Panel title={t.indicators}>
        <div className="form">
          {content.indicators.map((i) => (
            <div key={i.code} className="line-item">
              <span>{i.name}</span>
              <TextField
                type="number"
                label={t.floor}
                value={content.floors[i.code] ?? ''}
                sx={{ width: 150 }}
                slotProps={{
                  htmlInput: { min: 0, max: 100, 'aria-label': `${t.floor}: ${i.name}` },
                }}
                onChange={(e) => {
                  set({
                    floors: Object.fromEntries(
                      Object.entries({
                        ...content.floors,
                        [i.code]: e.target.value === '' ? null : Number(e.target.value),
                      }).filter((f): f is [string, number] => f[1] !== null),
                    ),
                  });
                }}
              />
            </div>
          ))}
        </div>
      </Panel>
      <Ladder
        of="ladder"
        value={content.ladder}
        onChange={(ladder) => {
          set({ ladder });
        }}
      />
      <Ladder
        of="reviewLadder"
        value={content.reviewLadder}
        onChange={(reviewLadder) => {
          set({ reviewLadder });
        }}
      />
      <ProblemAlert problem={problem} kept />
      <div className="row save-bar">
        <Button
          type="submit"
          variant={directive.mayIssue ? 'outlined' : 'contained'}
          disabled={pending || !touched}
        >
          {pending ? words.act.sending : t.save}
        </Button>
      </div>
    </form>
  );
}
