import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_TRIES, sendAgain, takeLetter } from '#db/notice/delivery';
import { deliverOne } from '#worker/activities/deliver';
import { messageId, openMail } from '#worker/channels/mail';
import { openMailServer, type MailServer } from '../support/mail-server.ts';
import { setStage, type Stage } from '../support/stage.ts';

const publicUrl = 'https://ke-hoach.so.example.vn';
let mailbox: MailServer;
let stage: Stage;
beforeAll(async () => {
  mailbox = await openMailServer();
  stage = await setStage({ smtpUrl: mailbox.url, publicUrl });
});
afterAll(async () => {
  await stage.close();
  await mailbox.stop();
});

interface MailRow {
  id: string;
  state: string;
  attempts: number;
  last_error: string | null;
  sent_at: string | null;
}
const noticeOf = async (kind: string): Promise<MailRow> => {
  const [row] = await stage.world.db<MailRow[]>`
    select id, state, attempts, last_error, sent_at
    from notice
    where kind = ${kind}
      and channel = 'mail'
      and plan_id = ${stage.world.planId}
    order by at desc
    limit 1`;
  if (!row) throw new Error(`no notice ${kind}`);
  return row;
};
const to = (address: string) => mailbox.received.filter((r) => r.to === address).map((r) => r.mail);

describe('a mail that arrives', () => {
  it('tells the principal in Vietnamese, as HTML and as text, what opened, and where', async () => {
    const [mail] = to('principal@example.vn');
    const { id, state, attempts } = await noticeOf('opened');
    expect({ state, attempts }).toEqual({ state: 'sent', attempts: 1 });
    expect(mail?.subject).toMatch(/Kế hoạch năm học.*30\/09\/2026/);
    expect(mail?.from?.name).toBe('Niên Khóa');
    expect(mail?.to?.[0]?.name).toBe('Nguyễn Thu Hạnh');
    expect(mail?.messageId).toBe(`<${id}@ke-hoach.so.example.vn>`);
    const link = `${publicUrl}/#/plans/${stage.world.planId}`;
    expect(mail?.text).toContain(link);
    expect(mail?.html).toContain(`href="${link}"`);
    expect(mail?.text).toContain('Kính gửi thầy/cô Nguyễn Thu Hạnh');
    expect(mail?.headers.find((h) => h.key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  it('says why a plan came back, and leads to it', async () => {
    const seen = await stage.send('2026-09-10T02:00:00Z', 'plan');
    await stage.at('2026-09-11T02:00:00Z', 'specialist', {
      type: 'return',
      ...seen,
      reason: 'Mục III thiếu chỉ tiêu tập huấn <b>85%</b>',
    });
    await stage.clockwork.settled();
    const mail = to('principal@example.vn').at(-1);
    expect(mail?.text).toContain('Mục III thiếu chỉ tiêu tập huấn <b>85%</b>');
    expect(mail?.html).toContain('&lt;b&gt;85%&lt;/b&gt;');
    expect(mail?.text).toContain(`${publicUrl}/#/submissions/${seen.submissionId}`);
    expect(to('specialist@example.vn')).toHaveLength(1);
  });
});

describe('a mail that does not arrive', () => {
  it('is tried again, longer each time, shown as failed in the end, and goes when sent again', async () => {
    const { world, clockwork } = stage;
    await mailbox.stop();
    const before = mailbox.received.length;
    const [draft] = await world.db<{ id: string }[]>`
      select id
      from submission
      where plan_id = ${world.planId}`;
    await stage.at('2026-09-14T02:00:00Z', 'principal', {
      type: 'submit',
      submissionId: draft?.id ?? '',
      draftVersion: 1,
    });
    await clockwork.settled();
    expect(await noticeOf('to-review')).toMatchObject({
      state: 'pending',
      attempts: 1,
      last_error: expect.stringContaining('ECONNREFUSED'),
    });
    await clockwork.advance('2026-09-14T02:08:00Z');
    expect(await noticeOf('to-review')).toMatchObject({ state: 'pending', attempts: 3 });
    await clockwork.advance('2026-09-14T22:00:00Z');
    const failed = await noticeOf('to-review');
    expect(failed).toMatchObject({ state: 'failed', attempts: MAX_TRIES, sent_at: null });
    expect(mailbox.received).toHaveLength(before);

    await mailbox.start();
    expect(await sendAgain(world.db, failed.id, await clockwork.clock.now())).toBe(true);
    expect(await sendAgain(world.db, failed.id, await clockwork.clock.now())).toBe(false);
    await clockwork.settled();
    expect(await noticeOf('to-review')).toMatchObject({
      state: 'sent',
      attempts: 1,
      last_error: null,
    });
    expect(mailbox.received).toHaveLength(before + 1);
  });

  it('is given up at once when the server knows no such address, while the next person still gets hers', async () => {
    mailbox.unknown.add('principal@example.vn');
    const [seen] = await stage.world.db<
      { submissionId: string; revision: number; sha256: string }[]
    >`
      select id as "submissionId", revision, sha256
      from submission
      where plan_id = ${stage.world.planId}`;
    if (!seen) throw new Error('nothing was sent up');
    await stage.at('2026-09-15T02:00:00Z', 'specialist', { type: 'endorse', ...seen });
    await stage.clockwork.settled();
    expect(await noticeOf('endorsed')).toMatchObject({
      state: 'failed',
      attempts: 1,
      last_error: expect.stringContaining('No such mailbox here'),
    });
    expect(to('chair@example.vn')).toHaveLength(1);
  });
});

describe('a mail that could go twice', () => {
  const again = async (): Promise<string> => {
    const { id } = await noticeOf('opened');
    await stage.world.db`update notice set state = 'pending' where id = ${id}`;
    return id;
  };

  it("carries the same Message-ID when the process died between the server's yes and the commit", async () => {
    const { db } = stage.world;
    mailbox.unknown.clear();
    await stage.clockwork.stopWorker();
    const mail = openMail({ smtpUrl: mailbox.url, mailFrom: 'a@example.vn', publicUrl });
    const id = await again();
    const before = to('principal@example.vn').length;
    await db
      .begin(async (sql) => {
        const letter = await takeLetter(sql, id);
        if (letter) expect(await mail.send(letter)).toEqual({ state: 'sent' });
        throw new Error('killed');
      })
      .catch((error: Error) => {
        expect(error.message).toBe('killed');
      });
    await deliverOne(db, mail, id, '2026-09-16T02:00:00Z');
    mail.close();
    expect(
      to('principal@example.vn')
        .slice(before)
        .map((mail) => mail.messageId),
    ).toEqual([messageId(id, publicUrl), messageId(id, publicUrl)]);
  });

  it('goes once when two processes have it in hand', async () => {
    const mail = openMail({ smtpUrl: mailbox.url, mailFrom: 'a@example.vn', publicUrl });
    const id = await again();
    const before = to('principal@example.vn').length;
    await Promise.all(
      Array.from({ length: 4 }, () => deliverOne(stage.world.db, mail, id, '2026-09-16T02:00:00Z')),
    );
    mail.close();
    expect(to('principal@example.vn')).toHaveLength(before + 1);
  });

  it('is kept readable where there is no mail server', async () => {
    const id = await again();
    await deliverOne(
      stage.world.db,
      openMail({ mailFrom: 'a@example.vn', publicUrl }),
      id,
      '2026-09-16T02:00:00Z',
    );
    expect(await noticeOf('opened')).toMatchObject({ state: 'kept' });
    const [kept] = await stage.world.db<{ recipient: string; subject: string; text: string }[]>`
      select recipient, subject, text
      from kept_mail
      where notice_id = ${id}`;
    expect(kept?.recipient).toBe('principal@example.vn');
    expect(kept?.text).toContain(`${publicUrl}/#/plans/`);
  });
});
