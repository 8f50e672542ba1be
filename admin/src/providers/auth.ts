import type { AuthProvider } from 'react-admin';
import { apiPost, Refused } from './api.ts';

/**
 * The sign-in page, light and outside this application, with the way back to the present screen.
 */
export const signInAddress = (): string =>
  `/sign-in.html?next=${encodeURIComponent(`${location.pathname}${location.hash}`)}`;

export function toSignIn(): void {
  location.assign(signInAddress());
}

/** Ends the session and leaves the application; nothing of the person stays in the cache. */
export async function signOut(): Promise<void> {
  try {
    await apiPost('/auth/sign-out', {});
  } finally {
    location.assign('/sign-in.html');
  }
}

const expired = (error: unknown): boolean => error instanceof Refused && error.status === 401;

/**
 * Who is signed in is known to the frame (`/api/me`) before anything is drawn; what a person may do
 * comes as `allowedActions` with the data. So there is little to ask here: only an expired session
 * leads away.
 */
export const authProvider: AuthProvider = {
  login: async () => {
    toSignIn();
  },
  logout: async () => {
    await signOut();
    return false;
  },
  checkAuth: async () => {},
  checkError: async (error: unknown) => {
    if (expired(error)) toSignIn();
  },
  getPermissions: async () => [],
};
