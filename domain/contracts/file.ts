import { z } from 'zod';
import { id, line } from '../shapes/basics.ts';
import { routeContracts } from './route-contract.ts';

/** Most a scan may weigh, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** The media types of scans. */
export const scanTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;

export const storedFile = z.object({ id, name: z.string(), mediaType: z.string() });
export type StoredFile = z.infer<typeof storedFile>;

/** Scans of signed paper. */
export const fileContracts = routeContracts('Tệp / files', {
  keepFile: {
    method: 'post',
    path: '/api/files',
    summary:
      'Lưu bản quét: PDF, PNG hoặc JPEG đến 20 MB trong thân yêu cầu / Keep a scan: PDF, PNG or JPEG up to 20 MB as the body',
    query: z.strictObject({ unitId: id, name: line(200).min(1) }),
    sends: scanTypes,
    answer: storedFile,
    problems: ['not-allowed', 'too-large', 'file-not-accepted'],
  },
  getFile: {
    method: 'get',
    path: '/api/files/{id}',
    summary: 'Bản quét như đã gửi / A scan as it was sent',
    params: z.object({ id }),
    answer: z.unknown(),
    media: scanTypes,
  },
});
