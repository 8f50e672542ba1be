import { existsSync, realpathSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { App } from '../http/asked.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
};
/** What the build named after its content never changes. */
const hashed = /[/\\]assets[/\\].*-[\w-]{8,}\.\w+$/;

/**
 * Serves the built console from `folder`: hashed files for a year, pages always asked for again.
 */
export function serveConsole(app: App, folder: string): void {
  app.get('*', async (c, next) => {
    if (c.req.path.startsWith('/api/')) return next();
    const path = await fileOf(folder, c.req.path);
    if (path === null) return next();
    const body = await readFile(path);
    return new Response(body, {
      headers: {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'cache-control': hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    });
  });
}

/** The file a path names, or null; never one outside the folder, whatever `..` and links say. */
async function fileOf(folder: string, path: string): Promise<string | null> {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (name.includes('\0') || !existsSync(folder)) return null;
  const root = realpathSync(folder);
  const wanted = resolve(join(root, name.endsWith('/') ? `${name}index.html` : name));
  if (!wanted.startsWith(root + sep)) return null;
  const found = await stat(wanted).catch(() => null);
  return found?.isFile() && realpathSync(wanted).startsWith(root + sep) ? wanted : null;
}
