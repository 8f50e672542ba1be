import type { OpenApi } from '#api/docs/document';
import type { App } from '#api/http/asked';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly keyed: boolean;
  readonly hasBody: boolean;
  readonly statuses: readonly string[];
  readonly body: unknown;
}

export const documentOf = async (app: App): Promise<OpenApi> =>
  (await (await app.request('/api/openapi.json')).json()) as OpenApi;

/** Every route of the OpenAPI document that wants a session, as the API itself publishes it. */
export async function routesOf(app: App): Promise<Route[]> {
  const { paths, components } = await documentOf(app);
  const resolved = (schema: object | undefined): unknown =>
    schema && '$ref' in schema
      ? components.schemas[String(schema.$ref).split('/').at(-1) ?? '']
      : schema;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security }]) => security === undefined)
      .map(([method, operation]): Route => ({
        method: method.toUpperCase(),
        path,
        keyed: operation.parameters.some((p) => p.name === 'Idempotency-Key'),
        hasBody: operation.requestBody?.content['application/json'] !== undefined,
        statuses: Object.keys(operation.responses),
        body: resolved(operation.requestBody?.content['application/json']?.schema),
      })),
  );
}

/** Puts values into a path's places; what is not named gets the uuid that is nothing's. */
export const fill = (path: string, values: Readonly<Record<string, string>> = {}): string =>
  path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) =>
      values[name] ??
      (name === 'n'
        ? '1'
        : name === 'part'
          ? 'tasks'
          : name === 'day'
            ? '2026-12-24'
            : '11111111-1111-4111-8111-111111111111'),
  );
