import { advise } from './advise.ts';
import { amend } from './amend.ts';
import { answerWith } from './answer-with.ts';
import { approve } from './approve.ts';
import { askAdvice } from './ask-advice.ts';
import { askExtension } from './ask-extension.ts';
import { attach } from './attach.ts';
import { begin } from './begin.ts';
import { comment } from './comment.ts';
import { dropAmendment } from './drop-amendment.ts';
import { endorse } from './endorse.ts';
import { enterOnBehalf } from './enter-on-behalf.ts';
import { extend } from './extend.ts';
import { forward } from './forward.ts';
import { giveAdvice } from './give-advice.ts';
import { number } from './number.ts';
import { progress } from './progress.ts';
import { recall } from './recall.ts';
import { refuseExtension } from './refuse-extension.ts';
import { refuseIt } from './refuse.ts';
import { reroute } from './reroute.ts';
import { resolveComment } from './resolve-comment.ts';
import { returnIt } from './return.ts';
import { sign } from './sign.ts';
import { submit } from './submit.ts';
import { urge } from './urge.ts';
import { withdrawApproval } from './withdraw-approval.ts';

/**
 * What people can do with a unit's year, by the name on the wire. Everything else about acts is
 * derived from this list: the commands, their dispatch, the verdicts, the routes, the bulk acts.
 */
export const acts = {
  begin,
  'answer-with': answerWith,
  submit,
  sign,
  recall,
  advise,
  endorse,
  return: returnIt,
  approve,
  refuse: refuseIt,
  'withdraw-approval': withdrawApproval,
  forward,
  'ask-advice': askAdvice,
  'give-advice': giveAdvice,
  amend,
  'drop-amendment': dropAmendment,
  number,
  comment,
  'resolve-comment': resolveComment,
  progress,
  attach,
  'enter-on-behalf': enterOnBehalf,
  extend,
  'ask-extension': askExtension,
  'refuse-extension': refuseExtension,
  urge,
  reroute,
} as const;

export type Acts = typeof acts;
export type ActName = keyof Acts;
export const actNames = Object.keys(acts) as readonly ActName[];
