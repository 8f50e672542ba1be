import { paperOf } from '#db/submission/paper';
import { registerProposal } from '#db/submission/register';
import { revisionView } from '#db/submission/revisions';
import { documentType, numberLine } from '#domain/content/paper';
import { docxMediaType, documentContracts } from '#domain/contracts/document';
import { isRefusal, refuse } from '#domain/problems';
import { at, mount, type Place } from '../http/mount.ts';
import { disposition } from './files.ts';

/** A submission on paper: its signed revisions, its Word file, its number. */
export function documentRoutes(place: Place): void {
  const { deps } = place;
  const route = mount(place);
  route(
    documentContracts.getRevision,
    async (asked, { params }) =>
      (await asked.read(async (sql) =>
        revisionView(sql, deps.reference, asked.actor, params.id, params.n, at(deps, asked)),
      )) ?? refuse('not-found'),
  );
  route(documentContracts.getRegisterProposal, async (asked, { params }) => {
    const proposal = await asked.read(async (sql) =>
      registerProposal(sql, deps.reference, asked.actor, params.id, at(deps, asked)),
    );
    return proposal === null
      ? refuse('not-found')
      : proposal === 'not-allowed'
        ? refuse('not-allowed')
        : proposal;
  });
  route(documentContracts.getDocument, async (asked, { params }) => {
    const paper = await asked.read(async (sql) =>
      paperOf(sql, deps.reference, asked.actor, params.id, at(deps, asked)),
    );
    if (!paper) return refuse('not-found');
    const file = await deps.documents.docx(paper);
    if (isRefusal(file)) return file;
    const number = paper.registered
      ? numberLine(paper.kind, paper.registered)
          .replace(/^Số:\s*/, '')
          .replaceAll('/', '-')
      : documentType(paper.kind).code;
    return new Response(new Uint8Array(file), {
      headers: {
        'content-type': docxMediaType,
        'content-disposition': disposition('attachment', `${number} ${paper.unit.name}.docx`),
        'cache-control': 'private, no-store',
      },
    });
  });
}
