import { Button, TextField } from '@mui/material';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { Part } from '#domain/contracts/content';
import type { CommentView, SubmissionView } from '#domain/contracts/views';
import { focusOnce } from '../document/anchors.ts';
import { ProblemAlert, useCommand, useWords } from '../components/index.ts';
import { useDocumentWords } from '../i18n/documents.ts';

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
  const t = useDocumentWords().comments;
  const words = useWords();
  const command = useCommand(view.planId);
  const [text, setText] = useState('');
  // One id for one comment: sending it again after a lost answer cannot double it.
  const [commentId, setCommentId] = useState(() => crypto.randomUUID());
  const send = async (e: FormEvent) => {
    e.preventDefault();
    if (text.trim() === '' || command.pending) return;
    const outcome = await command.run('comment', { submissionId: view.id, commentId, part, text: text.trim(), ...(anchor !== null && { anchor }), ...(replyTo && { replyTo: replyTo.id }) });
    if (!outcome.ok) return;
    setText('');
    setCommentId(crypto.randomUUID());
    onDone?.();
  };
  return (
    <form className="comment-form" onSubmit={(e) => { void send(e); }}>
      <TextField multiline minRows={2} inputRef={focusOnce} label={replyTo ? t.replyTo(replyTo.by.name) : t.text} value={text} onChange={(e) => { setText(e.target.value); }}
        onKeyDown={(e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) void send(e); }} slotProps={{ htmlInput: { maxLength: 5000, lang: 'vi' } }} />
      <ProblemAlert problem={command.problem} kept onClose={command.clear} />
      <div className="row">
        <Button type="submit" size="small" variant="outlined" disabled={text.trim() === '' || command.pending}>{command.pending ? words.act.sending : replyTo ? t.reply : t.send}</Button>
        {onDone && <Button size="small" color="inherit" onClick={onDone}>{t.cancel}</Button>}
      </div>
    </form>
  );
}
