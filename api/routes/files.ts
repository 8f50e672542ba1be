import { z } from 'zod';
import { keepFile, readFile } from '#db/file/files';
import { refuse } from '#domain/problems';
import { id, line } from '#domain/shapes/basics';
import { readBytes } from '../http/body.ts';
import { at, mount, type Place } from '../http/mount.ts';

/** Most a scan may weigh, in bytes. */
const LIMIT = 20 * 1024 * 1024;
const scans = ['application/pdf', 'image/png', 'image/jpeg'] as const;

/** A name for the header that no character can break out of (RFC 6266, RFC 8187). */
export const disposition = (how: 'inline' | 'attachment', name: string): string =>
  `${how}; filename="${
    name
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%;]/g, '_') || 'file'
  }"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** Scans of signed paper. */
export function fileRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const tag = 'Tệp / files';
  route(
    {
      name: 'keepFile',
      method: 'post',
      path: '/api/files',
      tag,
      summary:
        'Lưu bản quét: PDF, PNG hoặc JPEG đến 20 MB trong thân yêu cầu / Keep a scan: PDF, PNG or JPEG up to 20 MB as the body',
      query: z.strictObject({ unitId: id, name: line(200).min(1) }),
      sends: scans,
      answer: z.object({ id, name: z.string(), mediaType: z.string() }),
      problems: ['not-allowed', 'too-large', 'file-not-accepted'],
    },
    async (asked, { query }, c) =>
      keepFile(
        deps.write,
        asked.actor,
        { ...query, bytes: await readBytes(c.req.raw, LIMIT, '20 MB') },
        at(deps, asked),
      ),
  );
  route(
    {
      name: 'getFile',
      method: 'get',
      path: '/api/files/{id}',
      tag,
      summary: 'Bản quét như đã gửi / A scan as it was sent',
      params: z.object({ id }),
      answer: z.unknown(),
      media: scans,
    },
    async (asked, { params }) => {
      const file = await readFile(deps.read, asked.actor, params.id, at(deps, asked));
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
    },
  );
}
