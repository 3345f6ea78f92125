// The schema as the page knows it: read once by introspection, then looked up by name.

const TYPE_REF = "fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";
const QUERY = `query Introspection {
  __schema {
    queryType { name } mutationType { name } subscriptionType { name }
    types {
      kind name description
      fields { name description args { ...Value } type { ...Ref } }
      inputFields { ...Value }
      enumValues { name description }
      possibleTypes { name }
    }
  }
}
fragment Value on __InputValue { name description defaultValue type { ...Ref } }
${TYPE_REF}`;

// Ask with the function that sends queries; gives { types: Map, roots: { query, mutation, subscription } }.
export async function readSchema(send) {
  const { body } = await send({ query: QUERY });
  if (!body.data) throw new Error(body.errors?.[0]?.message ?? "The schema cannot be read.");
  const found = body.data.__schema;
  const types = new Map(found.types.filter((type) => !type.name.startsWith("__")).map((type) => [type.name, type]));
  const roots = {
    query: found.queryType?.name,
    mutation: found.mutationType?.name,
    subscription: found.subscriptionType?.name,
  };
  return { types, roots };
}

// The name of a type without its lists and exclamation marks.
export function namedType(ref) {
  while (ref?.ofType) ref = ref.ofType;
  return ref?.name;
}

// A type as the schema writes it: [Event!]!
export function typeText(ref) {
  if (ref.kind === "NON_NULL") return `${typeText(ref.ofType)}!`;
  if (ref.kind === "LIST") return `[${typeText(ref.ofType)}]`;
  return ref.name;
}
