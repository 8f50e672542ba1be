import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { SetUpSettings } from '#settings';
import { file } from './our-files.ts';

const accountsModule = z.object({
  accounts: z.array(
    z.object({ name: z.string(), login: z.string(), password: z.string(), role: z.string() }),
  ),
});

/**
 * The text shown when everything runs: the address, who can sign in, where mail goes, where the logs
 * are, how to stop.
 */
export async function banner(settings: SetUpSettings, logs: string): Promise<string> {
  return [
    '',
    `  Niên Khóa: ${settings.publicUrl}`,
    '',
    ...(settings.demoData === 'yes' && settings.nodeEnv !== 'production'
      ? await demoAccounts()
      : []),
    settings.smtpUrl === undefined
      ? '  Mail is not sent: it is kept and an administrator reads it in the console. SMTP_URL sends it.'
      : `  Mail goes through ${new URL(settings.smtpUrl).host} as ${settings.mailFrom}.`,
    ...(settings.demoData === 'yes' &&
    settings.nodeEnv !== 'production' &&
    (process.env['CLOCK'] || 'demo') === 'demo'
      ? [
          '  Thời gian: mở trình đơn tài khoản để đi tới một ngày khác / ' +
            'the account menu moves the clock to a later day.',
        ]
      : []),
    `  Warnings are shown here; all that api and worker say is in ${logs}. ` +
      'LOG_LEVEL=info npm start shows it here too.',
    '  Ctrl-C stops everything; npm start finds the data again; npm start -- --fresh begins anew.',
    '',
  ].join('\n');
}

async function demoAccounts(): Promise<string[]> {
  const path = file('demo/accounts.ts');
  if (!existsSync(path)) return [];
  const { accounts } = accountsModule.parse(await import(pathToFileURL(path).href));
  const width = (pick: (account: (typeof accounts)[number]) => string) =>
    Math.max(...accounts.map((account) => pick(account).length));
  const [login, password, role] = [
    width((account) => account.login),
    width((account) => account.password),
    width((account) => account.role),
  ];
  return [
    '  Tài khoản dùng thử / demo accounts (login, password, role, name):',
    ...accounts.map((account) =>
      [
        '  ',
        account.login.padEnd(login),
        account.password.padEnd(password),
        account.role.padEnd(role),
        account.name,
      ].join('  '),
    ),
    '',
  ];
}
