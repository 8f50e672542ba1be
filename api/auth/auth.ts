import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { username } from 'better-auth/plugins/username';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import { temporaryPassword } from '#db/account/accounts';
import { lastingPool } from '#db/postgres/pool';
import { passwordLength } from '#domain/access/password';

export interface AuthOptions {
  /** Told when a link has set a password, so that it is on record; must not throw. */
  readonly resetByMail: (personId: string) => Promise<void>;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly publicUrl: string;
  readonly production: boolean;
  /** Connections of its own; it expects Date where the record's pool gives strings. */
  readonly poolSize?: number;
  /**
   * Hands a password's link to the mail port; must not tell whether the address is known. Null
   * where no mail leaves: then no link is made.
   */
  readonly sendReset:
    | ((mail: { readonly personId: string; readonly token: string }) => Promise<void>)
    | null;
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;
const DAY = 86_400;
/** How an authenticator names the account's keeper. */
export const ISSUER = 'Niên Khóa';
const BACKUP_CODES = 10;

/**
 * Authenticator codes and backup codes, without the plugin's hook on sign-in: the second factor is
 * for signatures, the door stays as it is (docs/adr/026-confirmation.md). Backup codes are readable
 * aloud, as temporary passwords are.
 */
function secondFactor() {
  const { hooks: _atSignIn, ...plugin } = twoFactor({
    issuer: ISSUER,
    backupCodeOptions: {
      customBackupCodesGenerate: () => Array.from({ length: BACKUP_CODES }, temporaryPassword),
      storeBackupCodes: 'encrypted',
    },
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'two_factor',
        fields: {
          userId: 'user_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  });
  return plugin;
}

/**
 * better-auth on Postgres, schema `auth`, as role nk_auth. Only the paths in routes.ts reach it;
 * nobody registers themselves.
 */
export function createAuth(options: AuthOptions) {
  const pool = lastingPool((onLost) =>
    postgres(options.databaseUrl, {
      max: options.poolSize ?? 4,
      onnotice: () => {},
      onclose: onLost,
      max_lifetime: null,
      connect_timeout: 10,
      connection: {
        application_name: 'nien-khoa auth',
        role: 'nk_auth',
        search_path: 'auth',
        TimeZone: 'UTC',
      },
    }),
  );
  const { sendReset } = options;
  const secureCookies = options.production || options.publicUrl.startsWith('https://');
  const auth = betterAuth({
    appName: 'Niên Khóa',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    database: { dialect: new PostgresJSDialect({ postgres: pool }), type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      onPasswordReset: async ({ user }) => options.resetByMail(user.id),
      ...(sendReset && {
        sendResetPassword: async ({ user, token }) => sendReset({ personId: user.id, token }),
      }),
    },
    plugins: [
      secondFactor(),
      username({
        minUsernameLength: 3,
        maxUsernameLength: 80,
        displayUsername: false,
        usernameValidator: (name) => /^[a-z0-9.-]+\/[a-z0-9._-]+$/i.test(name),
      }),
    ],
    user: { fields: { emailVerified: 'email_verified', ...times } },
    session: {
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
      expiresIn: 7 * DAY,
      updateAge: DAY,
      // session.ts remembers a session for seconds inside the process instead: shorter, and nothing
      // to take back from a browser.
      cookieCache: { enabled: false },
    },
    account: {
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: { fields: { expiresAt: 'expires_at', ...times }, storeIdentifier: 'hashed' },
    // routes.ts counts by account and by address; better-auth's counter knows addresses only, and
    // its window never ends while somebody keeps trying.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'nien-khoa',
      useSecureCookies: secureCookies,
      database: { generateId: () => randomUUID() },
      ipAddress: { disableIpTracking: true },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    // guard.ts has already compared the origin with the host it was sent to.
    trustedOrigins: (request) => {
      const host = request?.headers.get('host');
      return host ? [`http://${host}`, `https://${host}`] : [];
    },
    // What is no refusal goes on to our own handler, which knows a database that is away.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  return {
    handler: auth.handler,
    api: auth.api,
    getSession: async (headers: Headers) => auth.api.getSession({ headers, returnHeaders: true }),
    secureCookies,
    makesLinks: sendReset !== null,
    pool,
    close: async () => pool.end({ timeout: 5 }),
  };
}

export type Auth = ReturnType<typeof createAuth>;
