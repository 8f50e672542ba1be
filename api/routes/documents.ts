import { z } from 'zod';
import { paperOf, registerProposal, revisionView } from '#db/submission/revision';
import { documentType, numberLine } from '#domain/content/paper';
import { revisionView as revisionShape } from '#domain/contracts/submission';
import { refuse } from '#domain/problems';
import { id, isoDate } from '#domain/shapes/basics';
import { at, mount, type Place } from '../http/mount.ts';
import { disposition } from './files.ts';

/** A submission on paper: its signed revisions, its Word file, its number. */
export function documentRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  const tag = 'Văn bản trình / submissions';
  route(
    {
      name: 'getRevision',
      method: 'get',
      path: '/api/submissions/{id}/revisions/{n}',
      tag,
      summary: 'Một bản đã ký / One signed revision',
      params: z.object({ id, n: z.coerce.number().int().min(1).max(100_000) }),
      answer: revisionShape,
    },
    async (asked, { params }) =>
      (await revisionView(deps.read, asked.actor, params.id, params.n, at(deps, asked))) ??
      refuse('not-found'),
  );
  route(
    {
      name: 'getRegisterProposal',
      method: 'get',
      path: '/api/submissions/{id}/register-proposal',
      tag,
      summary:
        'Số tiếp theo trong sổ văn bản của đơn vị / The next number in the register of the unit',
      params: z.object({ id }),
      answer: z.object({ number: z.number().int(), symbol: z.string(), date: isoDate }),
      problems: ['not-allowed'],
    },
    async (asked, { params }) => {
      const proposal = await registerProposal(deps.read, asked.actor, params.id, at(deps, asked));
      return proposal === null
        ? refuse('not-found')
        : proposal === 'not-allowed'
          ? refuse('not-allowed')
          : proposal;
    },
  );
  route(
    {
      name: 'getDocument',
      method: 'get',
      path: '/api/submissions/{id}/document.docx',
      tag,
      summary:
        'Văn bản Word theo thể thức Nghị định 30/2020/NĐ-CP / The Word document in the format of Decree 30/2020/NĐ-CP',
      params: z.object({ id }),
      answer: z.unknown(),
      media: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    },
    async (asked, { params }) => {
      const paper = await paperOf(deps.read, asked.actor, params.id, at(deps, asked));
      if (!paper) return refuse('not-found');
      // Loaded when somebody wants a file: it is the heaviest module of this process.
      const { docxMediaType, renderDocx } = await import('#documents/docx/docx');
      const name = `${
        paper.registered
          ? numberLine(paper.kind, paper.registered)
              .replace(/^Số:\s*/, '')
              .replaceAll('/', '-')
          : documentType(paper.kind).code
      } ${paper.unit.name}.docx`;
      return new Response(new Uint8Array(await renderDocx(paper)), {
        headers: {
          'content-type': docxMediaType,
          'content-disposition': disposition('attachment', name),
          'cache-control': 'private, no-store',
        },
      });
    },
  );
}
