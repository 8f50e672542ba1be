import { docsContracts } from '#domain/contracts/docs';
import { documentOf, type OpenApi } from '../docs/document.ts';
import { docsPage } from '../docs/page.ts';
import { contractsOf } from '../http/contract.ts';
import { mount, type Place } from '../http/mount.ts';

/**
 * The contracts as OpenAPI 3.1 and as a page to read. Made once, when somebody asks: by then every
 * route is there.
 */
export function docsRoutes(place: Place): void {
  const route = mount(place);
  let document: OpenApi | undefined;
  const made = (): OpenApi => (document ??= documentOf(contractsOf(place.app)));
  route(docsContracts.getOpenApi, async () => made());
  route(docsContracts.getDocs, async ({ language }, _given, c) =>
    c.html(docsPage(made(), language)),
  );
}
