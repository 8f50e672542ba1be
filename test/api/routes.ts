import type { App } from '#api/http/endpoint';

export interface Route { readonly method: string; readonly path: string; readonly keyed: boolean; readonly hasBody: boolean; readonly statuses: readonly string[]; readonly body: unknown }

interface Operation { readonly parameters?: readonly { readonly name?: string }[]; readonly requestBody?: { readonly content?: Record<string, { readonly schema?: unknown }> }; readonly responses?: Record<string, unknown> }

/** Every route of the OpenAPI document, as the API itself publishes it. */
export async function routesOf(app: App): Promise<Route[]> {
  const document = await (await app.request('/api/openapi.json')).json() as { openapi: string; paths: Record<string, Record<string, Operation>> };
  return Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]): Route => ({
    method: method.toUpperCase(), path, keyed: operation.parameters?.some((p) => p.name === 'Idempotency-Key') ?? false, hasBody: operation.requestBody !== undefined,
    statuses: Object.keys(operation.responses ?? {}), body: operation.requestBody?.content?.['application/json']?.schema,
  })));
}

/** Puts values into a path's places; what is not named gets the uuid that is nothing's. */
export const fill = (path: string, values: Readonly<Record<string, string>> = {}): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? (name === 'n' ? '1' : name === 'part' ? 'tasks' : name === 'day' ? '2026-12-24' : '11111111-1111-4111-8111-111111111111'));
