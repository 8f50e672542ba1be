import { keepFile, readFile } from '#db/file/files';
import { fileContracts, MAX_FILE_BYTES } from '#domain/contracts/file';
import { refuse } from '#domain/problems';
import { readBytes } from '../http/body.ts';
import { at, mount, type Place } from '../http/mount.ts';

/** A name for the header that no character can break out of (RFC 6266, RFC 8187). */
export function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%;]/g, '_');
  const hex = (c: string): string => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
  const encoded = encodeURIComponent(name).replace(/['()*]/g, hex);
  return `${how}; filename="${plain || 'file'}"; filename*=UTF-8''${encoded}`;
}

/** Scans of signed paper. */
export function fileRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(fileContracts.keepFile, async (asked, { query }, c) =>
    keepFile(
      deps.write,
      asked.actor,
      { ...query, bytes: await readBytes(c.req.raw, MAX_FILE_BYTES, '20 MB') },
      at(deps, asked),
    ),
  );
  route(fileContracts.getFile, async (asked, { params }) => {
    const file = await asked.read(async (sql) =>
      readFile(sql, asked.actor, params.id, at(deps, asked)),
    );
    if (!file) return refuse('not-found');
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'content-type': file.mediaType,
        'content-disposition': disposition('inline', file.name),
        'cache-control': 'private, max-age=0, must-revalidate',
        etag: `"${file.sha256}"`,
        // What somebody sent is shown, never run.
        'content-security-policy':
          "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      },
    });
  });
}
