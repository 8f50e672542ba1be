import { Alert, AlertTitle, Button, TextField } from '@mui/material';
import { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { useNotify } from 'react-admin';
import { useSearchParams } from 'react-router';
import type { SubmissionView } from '#domain/contracts/submission';
import { ProblemAlert, useCommand, useFormats, useWords } from '../../components/index.ts';
import { useActWords } from './act-words.ts';
import './Advice.css';
import './CommentForm.css';
import './Margin.css';

type Asked = SubmissionView['advice'][number];

/** The questions that wait for this reader's answer, before everything else. */
export function AdviceAsked({ view }: { readonly view: SubmissionView }): ReactElement | null {
  const open = view.advice.filter((a) => a.mine && a.answer === null && a.answeredAt === null);
  return open.length === 0 ? null : (
    <>
      {open.map((a) => (
        <Answer key={a.id} view={view} asked={a} />
      ))}
    </>
  );
}

function Answer({
  view,
  asked,
}: {
  readonly view: SubmissionView;
  readonly asked: Asked;
}): ReactElement {
  const t = useActWords();
  const words = useWords();
  const notify = useNotify();
  const formats = useFormats();
  const command = useCommand(view.planId);
  const [search] = useSearchParams();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement | null>(null);
  const isWanted = search.get('at') === 'advice';
  // From the inbox one comes to answer: the field is ready.
  useEffect(() => {
    if (isWanted) field.current?.focus();
  }, [isWanted]);
  const answer = async (e: FormEvent) => {
    e.preventDefault();
    if (text.trim() === '' || command.pending) return;
    const outcome = await command.run('give-advice', {
      submissionId: view.id,
      adviceId: asked.id,
      text: text.trim(),
    });
    if (outcome.ok) notify(t.done['give-advice'], { type: 'success' });
  };
  return (
    <Alert
      severity="info"
      variant="outlined"
      icon={false}
      className="advice-card"
      role="region"
      aria-label={t.advice.title}
    >
      <AlertTitle>{t.advice.asked(asked.askedBy.name)}</AlertTitle>
      <p className="small quiet">
        {formats.moment(asked.askedAt)} · {t.advice.revision(asked.revision)} · {t.advice.keeps}
      </p>
      {asked.question && <blockquote lang="vi">{asked.question}</blockquote>}
      <form
        className="comment-form"
        onSubmit={(e) => {
          void answer(e);
        }}
      >
        <TextField
          multiline
          minRows={3}
          inputRef={field}
          label={t.advice.answer}
          value={text}
          onChange={(e) => {
            setText(e.target.value);
          }}
          slotProps={{ htmlInput: { maxLength: 5000, lang: 'vi' } }}
        />
        <ProblemAlert problem={command.problem} kept onClose={command.clear} />
        <div>
          <Button
            type="submit"
            variant="contained"
            disabled={text.trim() === '' || command.pending}
          >
            {command.pending ? words.act.sending : t.advice.reply}
          </Button>
        </div>
      </form>
    </Alert>
  );
}

/** What colleagues were asked and what they answered, the latest first. */
export function AdviceGiven({ view }: { readonly view: SubmissionView }): ReactElement | null {
  const t = useActWords().advice;
  const formats = useFormats();
  if (view.advice.length === 0) return null;
  return (
    <section className="margin-part">
      <h2>{t.title}</h2>
      <ul className="things decisions">
        {view.advice.toReversed().map((a) => (
          <li key={a.id}>
            <p>
              <strong>{t.from(a.askedBy.name, a.of.name)}</strong>{' '}
              <span className="quiet small">
                · {t.revision(a.revision)} · {formats.moment(a.askedAt)}
              </span>
            </p>
            {a.question && (
              <blockquote className="small" lang="vi">
                {a.question}
              </blockquote>
            )}
            {a.answeredAt === null ? (
              <p className="small due-soon">{t.pending(a.of.name)}</p>
            ) : (
              <>
                <p className="small quiet">{t.answered(a.of.name, formats.moment(a.answeredAt))}</p>
                {a.answer && (
                  <blockquote className="small" lang="vi">
                    {a.answer}
                  </blockquote>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
