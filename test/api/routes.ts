import type { OpenApi } from '#api/docs/document';
import type { App } from '#api/http/asked';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly keyed: boolean;
  readonly hasBody: boolean;
  readonly statuses: readonly string[];
  readonly body: unknown;
  /** A body of the form the document asks for; what it says is made up. */
  readonly sample: unknown;
}

export const documentOf = async (app: App): Promise<OpenApi> =>
  (await (await app.request('/api/openapi.json')).json()) as OpenApi;

/** Every route of the OpenAPI document that wants a session, as the API itself publishes it. */
export async function routesOf(app: App): Promise<Route[]> {
  const { paths, components } = await documentOf(app);
  const resolved = (schema: Schema | undefined): Schema | undefined =>
    schema?.$ref ? components.schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
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
        sample: sampleOf(operation.requestBody?.content['application/json']?.schema, resolved),
      })),
  );
}

/** As much of JSON Schema as the document uses. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

const nobody = '11111111-1111-4111-8111-111111111111';

/** The smallest value of this form. */
function sampleOf(
  named: Schema | undefined,
  resolved: (schema: Schema | undefined) => Schema | undefined,
): unknown {
  const schema = resolved(named);
  if (!schema) return undefined;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf.at(-1), resolved);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [
          name,
          sampleOf(schema.properties?.[name], resolved),
        ]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items, resolved));
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      if (schema.format === 'uuid') return nobody;
      if (schema.format === 'date') return '2026-12-12';
      return schema.pattern?.includes('{64}') ? 'a'.repeat(64) : 'x';
  }
}

/** Puts values into a path's places; what is not named gets the uuid that is nothing's. */
export const fill = (path: string, values: Readonly<Record<string, string>> = {}): string =>
  path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) =>
      values[name] ??
      (name === 'n' ? '1' : name === 'part' ? 'tasks' : name === 'day' ? '2026-12-24' : nobody),
  );
