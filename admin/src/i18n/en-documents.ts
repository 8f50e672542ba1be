import type { DocumentWords } from './vi-documents.ts';

const s = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const enDocuments = {
  marks: {
    added: 'added', removed: 'removed', badges: { added: 'New', removed: 'Removed', moved: 'Moved' }, count: (n: number) => s(n, 'change'), none: 'no changes',
  },
  revision: (n: number) => `Revision ${n}`,
  draft: 'Draft',
  loading: 'Loading the document…',
  noText: 'No document to show yet', noTextHint: 'The unit is drafting. The document appears here once it has been signed and sent up.',
  onBehalf: 'Entered from paper on behalf', onBehalfHint: "A superior's office entered it from the unit's signed paper. The scan is the original.",
  word: 'Download DOCX', print: 'Print view', printNow: 'Print', backFromPrint: 'Back',
  printFoot: (n: number, hash: string) => `Revision ${n}, SHA-256 ${hash}`,
  printDraftFoot: 'Draft, not signed',
  files: { title: 'Attached files', attach: 'Attach signed scan', choose: 'Choose a PDF, PNG or JPEG (up to 20 MB)', chosen: (name: string) => `Chosen: ${name}`, sending: 'Uploading…', none: 'No file yet.', tooBig: 'The file is larger than 20 MB. Scan at a lower resolution or compress it.', wrongKind: 'Only PDF, PNG or JPEG are accepted.' },
  filter: { q: 'Search unit or title', state: 'State', allStates: 'Any state', unitKind: 'Kind of unit', allKinds: 'Any kind of unit', late: 'Overdue only', kind: 'Kind of report', allReports: 'Any report', open: 'Unfinished only', schoolYear: 'School year', allYears: 'Any school year' },
  plans: {
    title: 'Plans', unit: 'Unit', directive: 'Directive', state: 'State', strip: 'Progress', due: 'Due', changed: 'Changed',
    empty: 'No plans yet', emptyHint: "When a superior issues the school year's directive, each unit it names gets a plan here, with its due dates and the reason for each.", emptyAction: 'See directives',
    of: (unit: string) => `Plan of ${unit}`, back: 'Plans', tabs: { overview: 'Overview', document: 'Document', tasks: 'Tasks', revisions: 'Revisions', history: 'History' }, tabsLabel: 'Sides of the plan',
    obligations: 'To be sent', route: 'Review route', coming: 'Coming up', history: 'What happened', noHistory: 'Nothing has happened yet.', noComing: 'No dates ahead.', noTasks: 'No tasks yet', noTasksHint: 'Tasks appear once the plan is approved; from then on their leads update progress.',
    open: 'Open', openDocument: 'Open document', submissions: 'Documents', choose: 'Document', opens: (d: string) => `opens on ${d}`, more: (n: number) => `Show ${n} more`,
    directiveLine: (symbol: string, year: string) => `${symbol}, school year ${year}`,
  },
  route: { limit: (n: number) => s(n, 'working day'), done: 'done', current: 'holds it now', ahead: 'ahead', nobody: 'nobody holds this office', acts: { advise: 'gives an opinion', endorse: 'reviews', sign: 'signs, sends up', approve: 'approves' }, of: (n: number, all: number) => `${n} of ${all}`, inside: 'inside the unit', away: 'away', forwarded: (who: string) => `forwarded to ${who}`, decided: (who: string, when: string) => `${who}, ${when}`, due: (d: string) => `due ${d}`, own: 'The unit signs and sends up' },
  happened: {
    reminder: {
      rung: (n: number) => (n < 0 ? `${s(-n, 'working day')} before the date` : n === 0 ? 'on the date' : `${s(n, 'working day')} late`), due: (d: string) => `due ${d}`,
      to: {
        author: { reminder: 'to the unit', escalation: 'to the unit and its superiors' }, reviewer: { reminder: 'to who has the paper', escalation: 'to who has the paper and the head above' },
        granter: { reminder: 'to who answers the request', escalation: 'to who answers the request and the head above' },
      },
      nobody: 'nobody could act, told to the office above', superseded: 'not sent, a later one took its place',
      told: (who: string, names: string, others: number) => (names ? `${who}: ${names}${others ? ` and ${s(others, 'other')}` : ''}` : others ? `${who}: ${s(others, 'person', 'people')}` : who),
    },
    by: (who: string, office: string) => (office ? `${who} (${office})` : who), system: 'System', kinds: { opens: 'opens', due: 'due', 'review-due': 'review due', mend: 'mend by', closes: 'year closes', task: 'task' } },
  answerWith: { title: 'Answer with an existing document', confirm: 'Use it', choose: 'Choose a document', text: (what) => `Use a document the unit already has to answer this too: ${what}. It is reviewed once; the outcome counts for both directives.` },
  begin: { title: 'Begin draft', text: (what: string) => `Creates a draft for: ${what}. What the directive settles is filled in; the rest is yours.`, also: 'This document also answers' },
  behalf: { title: 'Enter paper on behalf', text: (unit: string) => `Enter the signed paper of ${unit}. It is marked as entered on behalf and carries the scan.`, subject: 'Subject as on the paper', signedOn: 'Date of signature on the paper', needFile: 'Choose the scan first.', fileFirst: 'Scan (required)' },
  extend: { title: 'Extend', text: (what: string, due: string) => `${what}, now due ${due}.`, dueOn: 'New due date', reason: 'Reason', reasonHint: 'The unit can read this.' },
  urge: { title: 'Remind now', text: (what: string, unit: string) => `Sends a reminder about ${what} to ${unit}.`, note: 'Note (optional)' },
  revisions: { title: 'Signed revisions', from: 'From', to: 'to', signed: (who: string, when: string) => `signed by ${who}, ${when}`, unsigned: (who: string) => (who ? `laid before the unit by ${who}, not signed` : 'laid before the unit, not signed'), inForce: 'in force', superseded: 'superseded', compare: 'Compare', none: 'Nothing signed yet', noneHint: 'Each signature makes a revision that can no longer change. With two or more they can be compared here.', same: 'The two revisions are the same.', hash: 'Hash', changed: (n: number) => s(n, 'change'), alone: 'There is one revision only; nothing to compare yet.' },
  tasks: {
    title: 'Tasks', empty: 'No tasks to do yet', emptyHint: 'Tasks come from the approved plan. Once it is approved each appears here with its lead, due date and progress. Those that are done appear when “Unfinished only” is off.', number: 'No.', task: 'Task', lead: 'Lead', due: 'Due', progress: 'Progress', unit: 'Unit',
    percent: (n: number) => `${n} %`, update: 'Update progress', of: (t: string) => `Update progress: ${t}`, note: 'Note (what was done, evidence)', notes: (n: number) => s(n, 'note'), slider: 'Done so far', group: 'Group', done: 'Done', showNotes: 'Show notes', noNotes: 'No notes yet.', all: 'Overall progress', doneOf: (a: number, b: number) => `${a} of ${s(b, 'task')} done`, lateCount: (n: number) => `${n} overdue`, plan: 'Plan',
  },
  reports: { title: 'Reports', empty: 'No reports yet', emptyHint: "Semester and year reports appear here once the unit begins one, with “Begin draft” in the year's plan.", emptyAction: 'Open plans', name: 'Report', unit: 'Unit', state: 'State', revision: 'Revision', due: 'Due', submitted: 'Sent', number: 'Number' },
  save: {
    saved: (t: string) => `Saved at ${t}`, clean: 'Saved', dirty: 'Not saved yet…', saving: 'Saving…', waiting: 'Offline, will save', conflict: 'Someone else edited too', refused: 'Could not be saved', 'signed-out': 'Session ended, text is kept', unkept: 'This browser cannot keep the draft. Do not close the page before it says “Saved”.',
    waitingHint: 'The text is kept in this browser and sent when the network is back, also after a reload.', signIn: 'Sign in again', resolve: 'See and choose', why: 'See why', refusedTitle: (part: string) => `Could not save: ${part}`,
  },
  conflict: {
    title: (part: string) => `Edited by two people: ${part}`, text: (who: string, when: string) => `${who} saved this part at ${when}, after you opened it. Choose for each place both changed; the rest is merged.`, taken: (n: number) => `Merged ${s(n, 'place')} only they changed.`, none: 'No place was changed by both; save the merged text.',
    mine: 'Keep mine', theirs: 'Take theirs', allMine: 'Keep all mine', allTheirs: 'Take all theirs', save: 'Save the choice', later: 'Later', gone: '(removed)', empty: '(empty)', still: (n: number) => `${n} left to choose`,
  },
  editor: {
    outline: 'Sections', complete: 'complete', lacks: (n: number) => `${n} missing`, warns: (n: number) => s(n, 'warning'), help: 'Help', directive: 'What the directive asks', progress: (a: number, b: number) => `${a} of ${b} sections complete`, previous: 'Previous section', next: 'Next section', chooseSection: 'Choose section', preview: 'See as document', edit: 'Back to editing', returned: 'Returned', returnedText: (who: string, when: string) => `${who} returned it ${when}:`, comments: 'Comments on this section', mendBy: 'Mend by the end of', missing: 'Missing in this section', warnings: 'Warnings in this section', sign: 'Sign and send up', cannotSign: 'The head of the unit signs and sends up once it is complete.', more: 'More', remove: (what: string) => `Remove ${what}`, up: 'Move up', down: 'Move down', back: (unit: string) => `Plan of ${unit}`,
  },
  field: {
    subject: 'Subject', subjectHint: 'What the document is about, in short', bases: 'Legal bases', basis: (n: number) => `Legal basis ${n}`, symbol: 'Number, symbol', date: 'Date', text: 'Text', addBasis: 'Add legal basis', addFromDirective: 'Add from the directive',
    purposes: 'Purposes', requirements: 'Requirements', addPurpose: 'Add purpose', addRequirement: 'Add requirement', general: 'General objectives', addGeneral: 'Add general objective', specific: 'Specific objectives', addSpecific: 'Add specific objective', paragraph: (list: string, n: number) => `${list} ${n}`,
    objective: 'Objective', indicator: 'Serves indicator', noIndicator: 'No indicator', target: 'Target (%)', by: 'By', floor: (n: number) => `The directive asks for at least ${n} %`,
    source: (n: number) => `Source of funding ${n}`, sources: 'Sources of funding', amount: 'Amount (million đồng)', addSource: 'Add source', duty: (n: number) => `Assignment ${n}`, duties: 'Assignments', who: 'Who', does: 'Does what', addDuty: 'Add assignment',
    place: 'Place', authority: 'Signing authority', authorities: { '': 'The head signs', 'TM.': 'TM. (for the collective)', 'KT.': 'KT. (for the head)', 'TL.': 'TL. (by order)', 'TUQ.': 'TUQ. (by delegation)', 'Q.': 'Q. (acting)' }, position: "Signer's position", signer: "Signer's name", recipients: 'Recipients', recipient: (n: number) => `Recipient ${n}`, addRecipient: 'Add recipient',
    situation: 'Situation', addParagraph: 'Add paragraph', results: 'Results', numerator: 'Numerator', denominator: 'Denominator', note: 'Note', share: (p: string, t: string) => (t ? `${p} %, target ${t} %` : `${p} %`), noShare: 'Not enough figures yet', reached: 'target reached', below: 'below target', shortcoming: (n: number) => `Shortcoming ${n}`, shortcomings: 'Shortcomings', cause: 'Cause', addShortcoming: 'Add shortcoming', nextTasks: 'Next tasks', addNext: 'Add next task', proposals: 'Proposals', proposal: (n: number) => `Proposal ${n}`, to: 'To', addProposal: 'Add proposal', noProposals: 'Without proposals this section is not printed.', counts: { institutions: 'Counts institutions', staff: 'Counts staff', activities: 'Counts activities', participants: 'Counts participants' },
  },
  outline: {
    keys: 'Enter adds a sibling. Tab, Shift+Tab (or Alt+right, left) change the level. Alt+up, down move. Esc, then Tab leaves the list.', title: (n: string) => `Title of task ${n}`, placeholder: 'Title of the task', nest: 'Nest one level', unnest: 'Lift one level', up: 'Move up', down: 'Move down', remove: 'Remove task', details: 'Details', hideDetails: 'Fold', lead: 'Lead', partners: 'Partners', from: 'From', dueOn: 'Until the end of', output: 'Output', measures: 'Measures', group: 'Task group', add: 'Add task', addTo: (g: string) => `Add a task to ${g}`, left: 'Left the list: Tab goes to the next field.', noLead: 'no lead yet', noDue: 'no due date yet', undo: 'Undo', removed: (t: string) => `Removed “${t}”.`, keyboard: 'Keys', moved: (n: string) => `Now task ${n}`, full: '300 tasks is the most.',
  },
  help: {
    heading: 'The subject says what the document is about. Legal bases go by rank: laws, decrees, decisions, then the direct superior; only those in force.',
    purpose: 'Purpose: why. Requirements: how it must be done (useful, lawful, no formality).',
    objectives: 'General objectives give the direction; specific ones can be measured, with a share and a date. The share is not below what the directive asks.',
    tasks: "Each task group of the directive needs at least one task. The lowest level says who leads and until when; the rest is good to have.",
    funding: 'Name the sources: the assigned budget, lawful contributions, shared activities. The amount may stay open.',
    organisation: 'Who does what: management, subject groups, youth leader, clerk. Name offices, not telephone numbers.',
    closing: 'Superiors first, “Lưu: VT” last. Position and name as in the signature.',
    situation: 'Context, what helped, what hindered. Totals only, no names and nothing private about pupils.',
    results: 'By task group: what was done, with what result. Progress is taken from the plan; mend and complete it.',
    indicators: 'The numerator is not above the denominator. Count institutions, staff, activities or participants only.',
    shortcomings: 'Say plainly what was not done and why; if nothing, say so.',
    nextTasks: 'What comes next, short and to the point.',
    proposals: 'What is asked, of whom. May stay empty.',
    privacy: 'No telephone or identity numbers, no accounts, no names of pupils.',
  },
  aside: { groups: 'Task groups', indicators: 'Indicators', bases: 'In force', body: "The directive's text", target: (p: number, by: string) => `${p} % by the end of ${by}`, floor: (p: number) => `At least ${p} %`, insert: 'Add to legal bases', has: 'there already', noTask: 'no task yet', tasksIn: (n: number) => s(n, 'task') },
  sign: {
    title: 'Sign and send up', gaps: (n: number) => `${s(n, 'place')} missing before it can be signed`, gapsHint: 'Each line leads to its spot. The draft stays saved.', warnings: (n: number) => `${s(n, 'thing')} to look at again (they do not stop you)`, ready: 'You are about to sign and send up:', unit: 'Unit', document: 'Document', revision: 'Revision', office: 'Signing as', confirm: 'Sign and send up', close: 'Keep editing', unsaved: 'Saving the last changes…', cannot: 'Not everything is saved; you can sign when it is.', statement: 'I have read this document and sign it in the office above.', done: 'Signed and sent up', stale: 'Someone else has just changed the draft. Look again, then sign.',
  },
  review: {
    contents: 'Contents', margin: 'Margin', compare: 'Compared with', noCompare: 'nothing', changes: (n: number) => (n === 0 ? 'No changes' : s(n, 'change')), nextChange: 'Next change (j)', previousChange: 'Previous change (k)', read: 'Read', markRead: 'Mark as read (m)', markReadOf: (p: string) => `Mark as read: ${p}`, readCount: (a: number, b: number) => `${a} of ${b} sections read`,
    previous: 'Previous waiting document', next: 'Next waiting document', back: 'To do', backPlan: 'Plan', history: 'Decisions', noHistory: 'No decisions yet.', noChecks: 'Nothing to point out.', route: 'Review route', file: 'Scan', round: (n: number) => (n > 1 ? `sent ${n} times` : 'first time sent'), byDate: 'Decide by', actions: 'What you can do', section: (n: number, of: number) => `Section ${n} of ${of}`, reading: 'You are reading the last signed revision.', decided: { advised: 'Opinion given', endorsed: 'Endorsed', signed: 'Signed and sent up', returned: 'Returned', 'sent-back': 'Returned to the step before', approved: 'Approved', refused: 'Not approved', recalled: 'Recalled', withdrawn: 'Approval withdrawn' }, more: 'More actions',
  },
  comments: { title: 'Comments', open: (n: number) => `${n} open`, done: (n: number) => `${n} done`, add: 'Comment', addTo: (what: string) => `Comment on: ${what}`, see: (n: number) => `${s(n, 'comment')} here`, text: 'Comment', send: 'Send comment', reply: 'Reply', replyTo: (who: string) => `Reply to ${who}`, resolve: 'Done', resolved: (who: string, when: string) => `marked done by ${who}, ${when}`, showDone: 'Show resolved comments', hideDone: 'Hide resolved comments', none: 'No comments yet. Use the comment button beside an item of the document.', noneAuthor: 'No comments yet.', place: (p: string) => `At ${p}`, erased: '(text was erased)', revision: (n: number) => `on revision ${n}`, cancel: 'Cancel' },
  decide: { done: { 'answer-with': 'Answered with the existing document', number: 'Registered', attach: 'Attached', begin: 'Draft created', extend: 'Extended', urge: 'Reminder sent', progress: 'Progress noted', 'enter-on-behalf': 'Entered on behalf' } },
  number: { title: 'Enter in the register', text: "Number and date in the unit's own register. The next number is proposed; change it if the unit numbers elsewhere.", number: 'Number', symbol: 'Symbol', date: 'Date', confirm: 'Register', shown: 'On the document:', badNumber: 'A number from 1 to 99999.' },
} satisfies DocumentWords;
