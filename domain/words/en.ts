import { passwordLength } from '../access/password.ts';
import type { Position } from '../shapes/basics.ts';
import { officeNamed, routeDetailsEn, routeEn } from './review-route.ts';
import type { Words } from './vi.ts';
import { waitEn } from './wait.ts';

const positions: Record<Position, string> = {
  head: 'Head',
  deputy: 'Deputy',
  specialist: 'Specialist',
  'team-lead': 'Team lead',
  clerk: 'Clerk',
  inspector: 'Inspector',
  administrator: 'System administrator',
};

const receivers: Readonly<Record<string, string>> = {
  'KT.':
    'KT. goes from the head to a deputy of the same unit who holds that office on the first day. Choose a deputy, or another form.',
  'TL.':
    'TL. goes to a team lead, specialist or clerk of the same unit who holds that office on the first day. Choose another person.',
  'TUQ.':
    'TUQ. goes from the head to an officer of the unit, or to the head or deputy of a unit directly below, who holds that office on the first day. Choose another person.',
};

/** English beside Vietnamese; `satisfies` makes a missing word a type error. */
export const en = {
  language: 'en',
  positions,
  route: routeEn,
  unitKinds: {
    ministry: 'Ministry',
    department: 'Provincial department',
    commune: 'Commune',
    'district-office': 'District office',
    kindergarten: 'Kindergarten',
    primary: 'Primary school',
    'lower-secondary': 'Lower secondary school',
    'upper-secondary': 'Upper secondary school',
    'multi-level': 'Multi-level school',
    continuing: 'Continuing education centre',
    university: 'University',
  },
  submissionKinds: {
    plan: 'Plan',
    'semester-report': 'Semester I report',
    'year-report': 'Year report',
    'ad-hoc-report': 'Ad hoc report',
  },
  phases: {
    waiting: 'Not open yet',
    drafting: 'Drafting',
    approving: 'Under review',
    executing: 'Carrying out',
    closing: 'Closing',
    closed: 'Closed',
  },
  states: {
    waiting: 'Not open yet',
    open: 'Not begun',
    draft: 'Draft',
    submitted: 'Submitted',
    reviewing: 'In review',
    returned: 'Returned',
    approved: 'Approved',
    executing: 'Carrying out',
    overdue: 'Overdue',
    recalled: 'Recalled',
    checking: 'Checked in the unit',
    refused: 'Refused',
    amending: 'Being amended',
    closed: 'Closed',
  },
  parts: {
    heading: 'Subject and legal bases',
    purpose: 'Purpose and requirements',
    objectives: 'Objectives and targets',
    tasks: 'Tasks and measures',
    funding: 'Funding',
    organisation: 'Organisation of implementation',
    closing: 'Recipients and signature',
    situation: 'Situation',
    results: 'Results by task group',
    indicators: 'Indicator values',
    shortcomings: 'Shortcomings and causes',
    nextTasks: 'Next tasks',
    proposals: 'Proposals',
  },
  actions: {
    begin: 'Begin draft',
    'answer-with': 'Answer with an existing one',
    submit: 'Sign and send up',
    recall: 'Recall',
    endorse: 'Endorse',
    return: 'Return',
    approve: 'Approve',
    number: 'Enter in register',
    comment: 'Comment',
    'resolve-comment': 'Mark as resolved',
    progress: 'Update progress',
    attach: 'Attach signed scan',
    'enter-on-behalf': 'Enter paper on behalf',
    extend: 'Extend',
    urge: 'Remind now',
    sign: 'Sign and send up',
    advise: 'Give an opinion',
    refuse: 'Refuse',
    'withdraw-approval': 'Withdraw the approval',
    forward: 'Forward',
    'ask-advice': 'Ask for advice',
    'give-advice': 'Give advice',
    amend: 'Amend',
    'drop-amendment': 'Drop the amendment',
    'ask-extension': 'Ask for an extension',
    'refuse-extension': 'Refuse the extension',
    reroute: 'Move to the new route',
  },
  stepActs: { advise: 'Opinion', endorse: 'Review', sign: 'Signature', approve: 'Approval' },
  stepWaits: {
    advise: 'For an opinion',
    endorse: 'To review',
    sign: 'To sign',
    approve: 'To approve',
  },
  events: {
    'route-published': 'Route published',
    'route-archived': 'Route archived',
    'unit-opened': 'Unit opened',
    appointed: 'Appointed',
    'appointment-confirmed': 'Appointment confirmed',
    'appointment-ended': 'Left office',
    delegated: 'Signature delegated',
    'delegation-confirmed': 'Delegation confirmed',
    'delegation-ended': 'Delegation ended',
    'leave-entered': 'On leave',
    'leave-ended': 'Leave ended',
    moved: 'Moved under another office',
    'unit-closed': 'Unit closed',
    'password-reset': 'Password reset',
    'password-changed': 'Own password changed',
    issued: 'Issued',
    'fanned-out': 'Sent to the units',
    opened: 'Opened',
    begun: 'Draft begun',
    'answered-with': 'Answered with an existing one',
    followed: 'Followed what answers it',
    submitted: 'Signed and sent up',
    recalled: 'Recalled',
    endorsed: 'Endorsed',
    returned: 'Returned',
    approved: 'Approved',
    numbered: 'Registered',
    'put-forward': 'Laid before the unit',
    signed: 'Signed and sent up',
    advised: 'Opinion given',
    'sent-back': 'Sent back to the step before',
    refused: 'Refused',
    'approval-withdrawn': 'Approval withdrawn',
    forwarded: 'Forwarded',
    'advice-asked': 'Advice asked',
    'advice-given': 'Advice given',
    'amendment-begun': 'Amendment begun',
    'amendment-dropped': 'Amendment dropped',
    rerouted: 'Moved to another route',
    'extension-asked': 'Extension asked',
    'extension-refused': 'Extension refused',
    commented: 'Comment',
    'comment-resolved': 'Comment resolved',
    progressed: 'Progress updated',
    attached: 'Attached',
    extended: 'Extended',
    urged: 'Reminded by hand',
    reminded: 'Reminder',
    closed: 'Year closed',
  },
  problems: {
    'bad-input': () =>
      'Some fields are not right. See the lines below, mend them and send again; what you typed is kept.',
    'bad-json': () => 'The data sent could not be read (broken JSON or UTF-8). Send it again.',
    'too-large': (p) =>
      `The data sent is larger than allowed${p['limit'] ? ` (${p['limit']})` : ''}. Split it or compress the file.`,
    'too-deep': () => 'The data sent is nested too deep. Send it in the documented shape.',
    'unsupported-type': () => 'This content type is not accepted. Send application/json.',
    'not-signed-in': () => 'Your session has ended. Sign in again; your draft is kept.',
    'sign-in-failed': () =>
      'User name or password is not right. Try again, or ask the office above to reset the password.',
    'not-found': () => 'Not found, or not yours to see.',
    'not-allowed': () => 'Your office may not do this. Ask a person who holds the office.',
    'cross-site': () =>
      'The request came from a page at another address than that of this system, so it was not taken. Open the system at its own address and do it again; if that is where you are, ask who runs it to check PUBLIC_URL.',
    'confirmation-needed': (p) =>
      p['level'] === 'second-factor'
        ? 'This needs your password and a code from your authenticator. Enter them and do it again; what you typed is kept.'
        : 'This needs your password. Enter it and do it again; what you typed is kept.',
    'wrong-password': () => 'The password is not right. Enter it again.',
    'wrong-code': () =>
      'The code is not right or was used already. The app shows a new one every 30 seconds: wait for it and try again.',
    'second-factor-not-set': () =>
      'This account has no second factor. Set it up under Account security.',
    'own-submission': () =>
      'Who signed a submission cannot approve it. Let someone else of the office decide.',
    'same-person': () =>
      'You decided an earlier step of this round; the route asks for another person here. Forward it to somebody of the same office or lend the signature.',
    'own-appointment': () =>
      'Nobody appoints themselves or lends to themselves. Ask another administrator.',
    'key-missing': () =>
      'The Idempotency-Key header is missing. Send one of your own with each click.',
    'key-reused': () => 'This Idempotency-Key was used for another request. Use a new one.',
    'key-in-progress': () => 'This request is being processed. Wait a moment and try again.',
    'stale-version': () =>
      'Someone else changed this after you opened it. See what changed and choose which to keep.',
    'stale-revision': (p) =>
      `There is a newer signed revision (${p['revision'] ?? '?'}). Read it, then decide; nothing changed.`,
    'wrong-state': () =>
      'This can no longer be done in the present state. Reload to see where it stands.',
    'not-open-yet': () => 'Not open yet. Come back on the date in the directive.',
    'already-decided': () => 'Someone has decided this step. Reload to see the outcome.',
    'already-begun': () => 'A draft exists already. Open it.',
    incomplete: (p) =>
      `${p['count'] ?? 'Some'} places are missing before it can be signed. Each line leads to its spot.`,
    'reason-missing': () => 'Give a reason: the author needs to know what to mend.',
    'date-in-past': () => 'This date has passed. Choose a later one.',
    'number-taken': (p) =>
      `Number ${p['number'] ?? ''} is taken in this year's register. Use the next one.`,
    'no-reviewer-office': () =>
      'No reviewing office was found for this unit. Ask an administrator to check the units above it.',
    'no-route': () =>
      'The directive names no route for this kind of unit and submission. Ask the issuing office to add one.',
    'may-not-return': (p) =>
      p['to'] === 'before'
        ? 'This step may not send it back to the step before. Return it to the unit, or comment.'
        : 'This step may not return it to the unit. Send it back to the step before, or comment.',
    'too-late-to-withdraw': (p) =>
      p['until']
        ? `The approval could be withdrawn until ${p['until']}. The unit can send up an amendment.`
        : 'On this route an approval cannot be withdrawn. The unit can send up an amendment.',
    'nobody-holds-office': () =>
      'Nobody holds this office there now. Choose another office or person.',
    'office-cannot-decide': () =>
      'This office cannot decide at this step. Choose an office above the unit; an approval is given by a head.',
    'office-already-asked': () => 'This office is asked at this step already. Choose another.',
    'already-asked': () =>
      'A request for an extension is waiting for an answer. Wait until the office above decides.',
    'too-late-to-ask': (p) =>
      `${p['due'] ?? 'The date'} has passed; an extension can no longer be asked. Send it up as soon as you can and give the reason in the text.`,
    'route-unsound': (p) =>
      `${p['count'] ?? 'Some'} places of the route cannot run yet. Mend what is shown at each step and publish again; nothing changed.`,
    'no-holder': (p) =>
      `Step ${p['step'] ?? '?'}: nobody holds the office ${officeNamed(routeEn, positions, p)}for any unit in the scope. Appoint someone, or choose another office.`,
    'unknown-target': () =>
      'No unit is in the chosen scope. Choose other kinds or another unit above.',
    'dates-crossed': () => 'The start must be before the end. Change one of them.',
    'too-many-views': (p) =>
      `A screen keeps ${p['limit'] ?? 20} filters at most. Delete one you use little, then save again.`,
    'looser-than-above': () =>
      "This is later than the superior's date. A lower level may only set an earlier one.",
    overlap: () => 'This span overlaps one that exists. End the earlier one first.',
    'cycle-in-tree': () =>
      'A unit cannot be under itself or under a unit below it. Choose another parent.',
    'second-person-needed': () =>
      'Appointing to an office that signs, or recording a delegation of one, needs a second administrator.',
    'hand-over-to-holder': () => 'This person holds the office already. Choose the successor.',
    'delegation-beyond-powers': () =>
      'This office does not have that power to lend. Leave out what is not its own.',
    'delegation-of-lent': () =>
      'You act in this office because it was lent to you; it cannot be lent on. Ask the holder to do it.',
    'delegation-to-self': () => 'Nobody lends to themselves. Choose another person.',
    'delegation-no-giver': () =>
      'On the first day nobody, or more than one person, holds this office. Choose another day or name whose signature it is.',
    'delegation-receiver': (p) =>
      receivers[String(p['authority'])] ??
      'This office cannot be lent to this person. Choose another.',
    'delegation-paper-missing': () =>
      'Give the number of the paper and what it says: this is delegated in writing.',
    'delegation-content-missing': () =>
      'A delegation TUQ. must name its content. Choose at least one kind of document.',
    'delegation-open-ended': () => 'A delegation TUQ. must have an end. Give the last day.',
    'delegation-too-long': () =>
      'A delegation TUQ. lasts a year at most. Choose an earlier last day.',
    'delegation-overlap': () =>
      'On these days the office has lent this act and kind of document to somebody already. End that first, or choose other days or acts.',
    'file-not-accepted': () =>
      'Only PDF, PNG or JPEG are accepted. Scan the paper into one of these.',
    'document-too-large': () =>
      'The document is too long to be made into a Word file. Shorten it, or ask whoever runs the system to raise the limit.',
    'document-too-slow': (p) =>
      `The Word file was not finished after ${p['limit']} seconds, so it was stopped. The document is unchanged; try again in a few minutes.`,
    'too-many-requests': (p) =>
      `Too many attempts. Wait ${waitEn(Number(p['seconds'] ?? 60))} and try again.`,
    unavailable: () =>
      'The system is busy or under maintenance. What was not sent is kept and sent later.',
    internal: () =>
      'Something unexpected happened and was recorded. Nothing changed; try again in a few minutes.',
  },
  details: {
    ...routeDetailsEn,
    'subject-missing': 'No subject yet',
    'basis-missing': 'No legal basis yet',
    'position-missing': "The signer's position is missing",
    'signer-missing': "The signer's name is missing",
    'recipients-missing': 'No recipients yet',
    'purpose-missing': 'No purpose yet',
    'general-missing': 'No general objective yet',
    'specific-missing': 'No specific objective yet',
    'target-date-missing': 'The target has no date',
    'group-without-task': 'No task in this group yet: {group}',
    'title-missing': 'The task has no title',
    'lead-missing': 'The task has no lead',
    'due-missing': 'The task has no due date',
    'dates-crossed': 'Starts after it ends',
    'funding-missing': 'No funding source yet',
    'organisation-missing': 'No duties assigned yet',
    'situation-missing': 'The situation is not described yet',
    'result-missing': 'No results yet: {group}',
    'indicator-missing': 'Numerator or denominator missing: {indicator}',
    'numerator-above-denominator': 'Numerator above denominator: {indicator}',
    'shortcomings-missing': 'No shortcomings named yet',
    'next-missing': 'No next tasks yet',
    'looks-like-phone': 'May be a telephone number: documents hold no personal data',
    'looks-like-id': 'May be an identity number: documents hold no personal data',
    'looks-like-email': 'May be an e-mail address: documents hold no personal data',
    'basis-expired': '{symbol} is no longer in force after {until}',
    'basis-symbol-differs': '{symbol} is almost {expected} of {date}: check number and symbol',
    'basis-date-differs': '{symbol} was issued on {expected}, not on {date}',
    'may-not-read': 'This person may not read it',
    'not-later': 'Must be after the present date',
    'after-closing': 'After the year is closed',
    'below-floor': '{indicator}: {target} % is below what the directive asks at least ({floor} %)',
    'floor-without-target':
      'The directive asks for {floor} % at least and the plan sets no target: {indicator}',
    'before-year': '{date} lies before the school year begins ({from})',
    'after-year': '{date} lies after the year is closed ({until})',
    'share-far-from-last-year':
      '{indicator}: {now} %, last year {last} %. Look at the figures again',
    'count-far-from-last-year':
      '{indicator}: denominator {now}, last year {last}. Look at the figures again',
    'name-taken': 'There is one with this name: choose another',
    'date-in-past': 'The date has passed',
    'date-in-future': 'The date is in the future',
    'not-a-date': 'Not a date',
    'not-printable': 'Has a character that cannot be printed',
    'one-line-only': 'One line only',
    'not-a-school-year': 'A school year is two consecutive years',
    'unknown-field': 'No such field',
    'wrong-type': 'Wrong type',
    'too-long': 'Too long',
    required: 'Required',
    'not-accepted': 'Value not accepted',
    taken: 'Taken already',
    'password-too-short': `The password needs ${passwordLength.min} characters or more`,
    'link-used': 'The link was used or has expired: ask for a new one',
  },
  notices: {
    opened: (p) => `Open: ${p['what']} of ${p['unit']}, due ${p['due']}`,
    'to-review': (p) => `${p['waits']}: ${p['what']} of ${p['unit']}, by ${p['due']}`,
    'to-sign': (p) => `To sign: ${p['what']} of ${p['unit']}, by ${p['due']}`,
    'sent-back': (p) => `Sent back to your step: ${p['what']} of ${p['unit']}, by ${p['due']}`,
    refused: (p) => `${p['what']} was not approved`,
    'approval-withdrawn': (p) => `The approval of ${p['what']} of ${p['unit']} was withdrawn`,
    forwarded: (p) => `Forwarded to you: ${p['what']} of ${p['unit']}, by ${p['due']}`,
    'advice-asked': (p) => `Your advice is asked on ${p['what']} of ${p['unit']}`,
    'advice-given': (p) => `Advice was given on ${p['what']} of ${p['unit']}`,
    mentioned: (p) => `You are mentioned in a comment on ${p['what']} of ${p['unit']}`,
    'extension-asked': (p) => `${p['unit']} asks to extend ${p['what']} to ${p['due']}`,
    'extension-refused': (p) => `${p['what']} was not extended, it is still due ${p['due']}`,
    'nobody-free': (p) =>
      `Nobody can decide on ${p['what']} of ${p['unit']}: forward it or lend the signature`,
    'extension-reminder': (p) =>
      `Reminder: ${p['unit']} waits for an answer to its request for ${p['what']}, by ${p['due']}`,
    'extension-late': (p) =>
      `Answer overdue: ${p['unit']} waits for an answer to its request for ${p['what']}, was due ${p['due']}`,
    'extension-escalation': (p) =>
      `Request of ${p['unit']} not answered: ${p['what']}, answer was due ${p['due']}`,
    endorsed: (p) => `${p['what']} was endorsed and waits for ${p['waiting']}`,
    returned: (p) => `${p['what']} was returned, mend it by the end of ${p['due']}`,
    approved: (p) => `${p['what']} was approved`,
    'to-number': (p) => `To register: ${p['what']} was approved`,
    recalled: (p) => `${p['unit']} recalled ${p['what']}`,
    extended: (p) => `New due date of ${p['what']}: ${p['due']}`,
    urged: (p) => `Please send ${p['what']}, due ${p['due']}`,
    'due-reminder': (p) => `Reminder: ${p['what']} of ${p['unit']}, due ${p['due']}`,
    'due-late': (p) => `Overdue: ${p['what']} of ${p['unit']}, due ${p['due']}`,
    'due-escalation': (p) => `A unit is late: ${p['what']} of ${p['unit']}, due ${p['due']}`,
    'review-reminder': (p) =>
      `Reminder: ${p['what']} of ${p['unit']} waits for ${p['waiting']}, by ${p['due']}`,
    'review-late': (p) =>
      `Overdue: ${p['what']} of ${p['unit']} waits for ${p['waiting']}, by ${p['due']}`,
    'review-escalation': (p) => `${p['act']} overdue: ${p['what']} of ${p['unit']}, by ${p['due']}`,
    'closed-open': (p) => `The year is closed; ${p['unit']} left something open`,
  },
  mail: {
    greeting: (p) => `Dear ${p['name']},`,
    open: 'Open in the system',
    reason: (p) => `Reason: ${p['reason']}`,
    due: (p) => `Due: by the end of ${p['due']}`,
    undated: 'as the directive says',
    next: {
      opened: 'You can begin the draft now; what the directive settles is already filled in.',
      'to-review': '{asks}',
      'to-sign': '{asks}',
      'sent-back': 'The next step sent it back. Please decide again, or return it to the unit.',
      refused:
        'Please read the reason. It is still owed: mend it, sign it and send up a new revision.',
      'approval-withdrawn':
        'Please read the reason and hold what it touches; you will hear of the new decision at once.',
      forwarded: 'The reason stands with it. {asks}',
      'advice-asked': 'Please answer with the document; the decision stays with who asked.',
      'advice-given': 'Please read the advice and decide.',
      mentioned: 'Please read the comment and answer if needed.',
      'extension-asked': 'Please agree to a new date, or refuse with a reason.',
      'extension-refused': 'The old date stands. Please finish and send it up in time.',
      'nobody-free':
        'Who holds the office is away or may not decide. Please forward it, assign somebody or lend the signature now.',
      'extension-reminder':
        'The unit is waiting. Please agree to a new date, or refuse with a reason.',
      'extension-late':
        'The time to answer has passed and the unit is waiting. Please agree to a new date, or refuse with a reason.',
      'extension-escalation':
        'The time to answer has passed and the unit has no answer. The head is asked to press for it or assign someone.',
      endorsed: 'Nothing is asked of you yet; you will hear when it is decided.',
      returned: 'Please read the comments, mend the text, sign and send it up again.',
      approved: 'It can be registered and carried out.',
      'to-number': 'Please enter its number and date in the register.',
      recalled: 'Nothing is asked for the recalled text; the unit will send another.',
      extended: 'Reminders follow the new date.',
      urged: 'The office above is waiting for it. Please finish, sign and send it up soon.',
      'due-reminder': 'Please finish, sign and send it up before the date passes.',
      'due-late': 'It has not been sent up. Please finish, sign and send it up at once.',
      'due-escalation': 'The unit has not sent it up. Please press for it.',
      'review-reminder': 'The unit is waiting. {asks}',
      'review-late': 'The time for it has passed and the unit is waiting. {asks}',
      'review-escalation':
        'The time for it has passed and nothing was decided. The head is asked to press for it or assign someone.',
      'closed-open':
        'Nothing more can be sent up for this year. Please see what is missing and ask the office above if needed.',
    },
    asks: {
      advise: 'Please read it and give an opinion.',
      endorse: 'Please review it: endorse, or return it with a reason.',
      sign: 'Please read and sign it, or return it with a reason.',
      approve: 'Please read and approve it, or return it with a reason.',
    },
    waiting: { advise: 'an opinion', endorse: 'review', sign: 'signature', approve: 'approval' },
    why: 'You receive this because of the office you hold. It was sent automatically; no reply is needed.',
    reset: {
      subject: 'Reset your password',
      body: 'A password reset was asked for this account. The link works once, for 60 minutes. If it was not you, ignore this mail.',
      open: 'Set a new password',
    },
    passwordChanged: {
      subject: 'Your password was changed',
      body: 'The password of this account has just been changed; other devices have to sign in again. If it was not you, choose "Forgot your password?" on the sign-in page and reset it at once.',
      open: 'Open the sign-in page',
    },
  },
  dateReasons: {
    'set-by-directive': 'The directive sets {date}',
    'not-working': '{date} is a day off{name}',
    shifted: 'moved from {from} to the next working day {to}',
    moved: 'extended from {from} to {to}: {because}',
    'working-days': '{days} working days after {from} is {to}',
    'superior-overran':
      '{days} more working days because the superior took longer than its limit, from {from} to {to}',
    'set-on-return': 'set when it was returned: {date}',
  },
  lastAct: 'What was done last: {act} (revision {revision}), {by}{office}, at {time} on {date}.',
  headTitle: (kind) =>
    ({
      ministry: 'MINISTER',
      department: 'DIRECTOR',
      commune: 'CHAIR',
      'district-office': 'HEAD OF OFFICE',
      continuing: 'DIRECTOR',
    })[kind] ?? 'PRINCIPAL',
} as const satisfies Words;
