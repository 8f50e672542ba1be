import { hanh, idOf, minh } from '#test/admin/mock/people';
import { planOf } from '../../../gallery/mock.ts';

/** One year, as its principal and as the office above see it; another with a request to answer. */
export const ofSchool = planOf(idOf('plan th-hoasen'), hanh);
export const fromAbove = planOf(idOf('plan th-hoasen'), minh);
export const asked = planOf(idOf('plan mn-anhduong'), minh);
