import { z } from 'zod';
import { kindsOf, named } from './names.ts';

export type Json = Readonly<Record<string, unknown>>;

const place = '#/components/schemas/';
const registry = z.registry<{ id: string }>();
for (const [schema, id] of named) registry.add(schema, { id });

/** Collects the named schemas that the others refer to, while those are made. */
export function schemas() {
  const components: Record<string, Json> = {};
  /** A contract as JSON Schema 2020-12, as it is sent: of an answer that is the same. */
  const of = (schema: z.ZodType): Json => {
    const {
      $schema: _,
      $defs = {},
      ...made
    } = z.toJSONSchema(schema, {
      metadata: registry,
      io: 'input',
      override: ({ zodSchema, jsonSchema }) => {
        // What a contract says of itself: a description, a format.
        Object.assign(jsonSchema, z.globalRegistry.get(zodSchema));
        // The largest whole numbers JavaScript counts exactly: said of every integer, they tell
        // nothing.
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
        const kinds = kindsOf.get(zodSchema);
        if (kinds) jsonSchema.anyOf = kinds.map(of);
      },
    });
    for (const [name, part] of Object.entries($defs)) components[name] ??= moved(part);
    return moved(made);
  };
  return { components, of };
}

/** zod puts what has a name beside each schema; in the document it lies in one place. */
const moved = (schema: object): Json =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/$defs/', `"$ref":"${place}`)) as Json;
