import type { CommentView, SubmissionView } from '#domain/contracts/submission';
import type { Content } from '#domain/shapes/content';
import { cases } from '#test/admin/mock/cases';
import { hanh, idOf, lan, minh, thu } from '#test/admin/mock/people';
import { submissionOf } from '../../../gallery/mock.ts';
import { threadsOf } from './threads.ts';

/** A plan in its second round before a specialist, with comments, checks and changes. */
export const inReview = submissionOf(idOf('submission mn-anhduong'), minh);
export const content = inReview.content as Content;
export const threads = threadsOf(inReview.comments);

/** Cases of the mock, each as the person sees it whose turn it is. */
export const several = submissionOf(cases.several, minh);
export const advises = submissionOf(cases.advises, minh);
export const approves = submissionOf(cases.approves, lan);
export const approvesForAnother = submissionOf(cases.approves, thu);
export const approved = submissionOf(cases.approved, lan);
export const toBeNumbered = submissionOf(cases.approved, hanh);
export const amended = submissionOf(cases.amended, minh);
export const amending = submissionOf(cases.amending, hanh);
export const checking = submissionOf(cases.checking, hanh);
export const asked = submissionOf(cases.asked, minh);
export const refused = submissionOf(cases.refused, hanh);

/** Comments nobody may answer: the reader only looks something up. */
export const readOnly: SubmissionView = { ...inReview, allowedActions: [] };
export const noComments: readonly CommentView[] = [];
