import type { ActWords } from './vi-acts.ts';

const s = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const enActs = {
  more: 'More actions',
  about: 'This decision is about:',
  facts: { unit: 'Unit', document: 'Document', revision: 'Revision', hash: 'SHA-256', office: 'In the office of', block: 'The signature will read', behalf: 'For', lentUntil: (d) => `lent until the end of ${d}`, step: 'At the step' },
  unread: (n) => `${s(n, 'section')} not marked as read.`,
  openComments: (n) => `${s(n, 'open comment')} in the document go with it.`,
  reasonNeeded: 'Give a reason.',
  decisions: {
    advise: { title: 'Give an opinion', confirm: 'Send the opinion', lead: 'The opinion goes on record; the document moves on whatever it says.', text: 'Opinion (required)', hint: '', need: 'Write your opinion.' },
    endorse: { title: 'Endorse and send to the head', confirm: 'Endorse and send to the head', lead: '', text: 'Note to the head (optional)', hint: '', need: '' },
    sign: { title: 'Sign and send up', confirm: 'Sign and send up', lead: 'It has passed the checks inside the unit. With your signature it goes up.', text: 'Note (optional)', hint: '', need: '' },
    approve: { title: 'Approve', confirm: 'Approve', lead: '', text: 'Note (optional)', hint: '', need: '' },
    return: { title: 'Return for mending', confirm: 'Return for mending', lead: '', text: 'Reason (required)', hint: 'Say what must be mended; whoever gets it reads these words.', need: 'Give a reason.' },
    refuse: { title: 'Do not approve', confirm: 'Do not approve', lead: 'This round ends, and the unit still owes it. If mending is enough, return it.', text: 'Reason (required)', hint: 'The unit reads these words.', need: 'Give a reason.' },
    recall: { title: 'Recall the document', confirm: 'Recall', lead: 'It becomes a draft again. Possible only while no superior has decided.', text: '', hint: '', need: '' },
    'withdraw-approval': { title: 'Withdraw the approval', confirm: 'Withdraw the approval', lead: 'The document lies on the desk of approval again; the unit is told at once and pauses what it concerns.', text: 'Reason (required)', hint: 'The unit reads these words.', need: 'Give a reason.' },
  },
  returnTo: { label: 'Return to', author: (unit) => `The author (${unit})`, before: (who) => `The step before (${who})`, beforeTitle: 'Return to the step before', dueOn: 'New due date (empty: by the rule)', moved: "What the superiors took beyond their limits is added to the unit's due date." },
  withdrawUntil: (d) => `The approval may be withdrawn until the end of ${d}.`,
  done: {
    advise: 'Opinion sent', endorse: 'Endorsed', sign: 'Signed and sent up', approve: 'Approved', return: 'Returned', refuse: 'Recorded: not approved', recall: 'Recalled', 'withdraw-approval': 'Approval withdrawn',
    forward: 'Forwarded', 'ask-advice': 'Question sent', 'give-advice': 'Answered', amend: 'Amendment opened', 'drop-amendment': 'Amendment dropped', 'ask-extension': 'Request sent', 'refuse-extension': 'Answered: not extended', extend: 'Extended', check: 'Laid before the unit',
  },
  forward: {
    title: 'Forward', lead: 'Whoever gets it decides at this step instead. The reason goes on record and is read by them.', seat: 'Forward the part of', to: 'Forward to', search: 'Type a name in the same office or an office above.', searchInside: 'Inside the unit only: nobody above sees the text before it is signed.',
    none: 'Nobody like that can decide at this step.', need: 'Choose who gets it.', whom: 'Who decides', office: (office) => `The office ${office}: whoever holds it`, person: (name) => `${name} only`, reason: 'Reason (required)',
  },
  advice: {
    title: 'Ask for advice', lead: 'The decision stays with you; who is asked answers in the document.', whom: 'Ask whom', search: 'Type the name of somebody who may read this.', none: 'Nobody of that name may read this.', need: 'Choose somebody to ask.', question: 'Question (required)', questionNeed: 'Write the question.', send: 'Send the question',
    asked: (who) => `${who} asks for your advice`, keeps: 'The decision stays with who asks.', answer: 'Your opinion', reply: 'Send the opinion', pending: (who) => `waiting for ${who}`, from: (who, of) => `${who} asked ${of}`, answered: (who, when) => `${who} answered ${when}`, revision: (n) => `on revision ${n}`,
  },
  amend: {
    title: 'Amend what is approved', confirm: 'Open the amendment', lead: (n) => `Revision ${n} stays in force until the amendment is approved. The draft opens with the present content.`, reason: 'Reason (required)', hint: 'Say what changes; superiors read it.',
    drop: 'Drop the amendment', dropLead: (n) => `The amendment is not sent up; revision ${n} stays in force.`,
    reviewing: (n, m) => `Revision ${n} stays in force while the amendment (revision ${m}) is reviewed.`, opened: (who, when) => `${who} opened the amendment ${when}:`, drafting: (n) => `Revision ${n} stays in force while the unit drafts an amendment.`, see: (n) => `See revision ${n}`, difference: 'See the difference', links: 'Revisions of this document',
  },
  route: { taken: (name, v) => `${name}, version ${v}`, newer: (v) => `This route has a version ${v} by now; what is under way keeps the one it was sent up on.`, returns: { none: 'no return', author: 'may return to the unit', before: 'may return to the step before', both: 'may return to the unit or the step before' } },
  clock: {
    title: 'Clock of both sides', author: 'unit', school: 'school', superior: 'superiors', days: (n) => s(n, 'day'), hint: 'Working days each side has held the document.', span: (from, to) => `${from} – ${to}`, now: 'now', limit: (n) => `limit ${s(n, 'day')}`, over: (n) => `${s(n, 'day')} beyond the limit`, show: (n) => `See the ${n} spans`,
  },
  check: {
    title: 'Lay before the unit', confirm: 'Lay before the unit', ready: 'You are about to lay this before your unit; its head signs last:', office: 'Prepared by', way: 'The way it takes', statement: 'I have looked this over. It does not leave the unit before it is signed.', button: 'Lay before the unit', signButton: 'Sign and send up',
  },
  extension: {
    ask: 'Ask for an extension', askLead: (what, due) => `${what}, now due ${due}.`, answerIn: (n) => `The office above answers within ${s(n, 'working day')}; until then the present date counts.`, dueOn: 'Until the end of', reason: 'Reason (required)', reasonHint: 'The office above reads these words.',
    asked: (who, when, due) => `${who} asks for an extension to the end of ${due} (sent ${when}).`, waits: (d) => `The office above answers by the end of ${d}.`, answerBy: (d) => `To be answered by the end of ${d}.`,
    grant: 'Grant the extension', grantLead: (unit, what, due) => `${unit} asks for ${what} to be due ${due}.`, grantOn: 'New due date', grantReason: 'Answer (required)', refuse: 'Refuse the extension', refuseReason: 'Reason (required)', refuseLead: (what, due) => `${what} stays due ${due}.`, hint: 'The unit reads these words.', gaveWay: 'Granted.',
  },
  refused: { title: 'Not approved', text: (who, when) => `${who} decided ${when}:` },
} satisfies ActWords;
