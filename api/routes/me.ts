import { readMe } from '#db/screens/me';
import { me } from '#domain/contracts/me';
import { refuse } from '#domain/problems';
import { mount, type Place } from '../http/mount.ts';

/** Who is signed in. */
export function meRoutes(place: Place): void {
  const { deps } = place;
  mount(place)(
    {
      name: 'getMe',
      method: 'get',
      path: '/api/me',
      tag: 'Tài khoản / account',
      summary:
        'Ai đang đăng nhập: chức vụ, mục, năm học, đồng hồ / Who is signed in: offices, menu, school years, clock',
      answer: me,
    },
    async (asked) => {
      const found = await readMe(deps.read, asked.actor, asked.today, asked.language);
      return found
        ? {
            ...found,
            clock: { now: asked.now, today: asked.today, mode: deps.clock.mode },
            zone: deps.zone,
          }
        : refuse('not-signed-in');
    },
  );
}
