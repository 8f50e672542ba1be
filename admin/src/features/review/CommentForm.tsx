import { Button } from '@mui/material';
import { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import type { CommentView, SubmissionView } from '#domain/contracts/submission';
import type { Part } from '#domain/shapes/content';
import { ProblemAlert, useCommand, useWords, type CommandBody } from '../../components/index.ts';
import { useCommentWords } from './comment-words.ts';
import { MentionField, type Called } from './MentionField.tsx';
import './CommentForm.css';

interface Props {
  readonly view: SubmissionView;
  readonly part: Part;
  /** Key of the item it hangs on, or null for the whole section. */
  readonly anchor: string | null;
  readonly replyTo?: CommentView | null;
  readonly onDone?: () => void;
}

/** Writes a comment or an answer; what was typed stays when it could not be sent. */
export function CommentForm({ view, part, anchor, replyTo = null, onDone }: Props): ReactElement {
  const t = useCommentWords();
  const words = useWords();
  const command = useCommand(view.planId);
  const [text, setText] = useState('');
  const [called, setCalled] = useState<readonly Called[]>([]);
  // One id for one comment: sending it again after a lost answer cannot double it.
  const [commentId, setCommentId] = useState(() => crypto.randomUUID());
  // The field takes the focus and is shown; the button that sends must be seen as well.
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const send = async () => {
    if (text.trim() === '' || command.pending) return;
    // Who was taken out of the text again is not called.
    const mentions = [
      ...new Set(called.filter((p) => text.includes(`@${p.name}`)).map((p) => p.id)),
    ];
    const body = {
      submissionId: view.id,
      commentId,
      part,
      text: text.trim(),
      ...(anchor !== null && { anchor }),
      ...(replyTo && { replyTo: replyTo.id }),
      ...(mentions.length > 0 && { mentions }),
    };
    const outcome = await command.run('comment', body satisfies CommandBody<'comment'>);
    if (!outcome.ok) return;
    setText('');
    setCalled([]);
    setCommentId(crypto.randomUUID());
    onDone?.();
  };
  const submit = (e: FormEvent) => {
    e.preventDefault();
    void send();
  };
  return (
    <form ref={form} className="comment-form" onSubmit={submit}>
      <MentionField
        submissionId={view.id}
        label={replyTo ? t.replyTo(replyTo.by.name) : t.text}
        value={text}
        onChange={setText}
        onCall={(person) => {
          setCalled((now) => [...now, person]);
        }}
        onSend={() => {
          void send();
        }}
      />
      <ProblemAlert problem={command.problem} kept onClose={command.clear} />
      <div className="row">
        <Button
          type="submit"
          size="small"
          variant="outlined"
          disabled={text.trim() === '' || command.pending}
        >
          {command.pending ? words.act.sending : replyTo ? t.reply : t.send}
        </Button>
        {onDone && (
          <Button size="small" color="inherit" onClick={onDone}>
            {t.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
