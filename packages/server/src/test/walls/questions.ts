import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from "graphql";

/** One root field with a document that asks for it and all that can be asked for without further arguments. */
export interface Question {
  /** `Query.contacts`, as the policies name it. */
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const maxDepth = 4;

/** A question for every root field of the schema. Every UUID in its variables is what `idFor` says. */
export function questionsOf(schema: GraphQLSchema, idFor: (argument: string) => string): readonly Question[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => questionOf(type?.name ?? "", field, idFor)),
  );
}

function questionOf(
  root: string,
  field: GraphQLField<unknown, unknown>,
  idFor: (argument: string) => string,
): Question {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(", ");
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection = selectionOf(field.type, 1);
  const text = `${root.toLowerCase()}${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selection} }`;
  const variables = Object.fromEntries(field.args.map(({ name, type }) => [name, valueFor(type, name, idFor)]));
  return { name: `${root}.${field.name}`, text, variables };
}

/** Everything below a type, as deep as is reasonable, that needs no argument. */
function selectionOf(output: GraphQLOutputType, depth: number): string {
  const type = getNamedType(output);
  if (isUnionType(type) || isInterfaceType(type)) return "{ __typename }";
  if (!isObjectType(type)) return "";
  const fields = depth > maxDepth ? [] : fieldsOf(type, depth);
  return `{ ${["__typename", ...fields].join(" ")} }`;
}

function fieldsOf(type: GraphQLObjectType, depth: number): readonly string[] {
  return Object.values(type.getFields())
    .filter(({ args }) =>
      args.every(({ type: wanted, defaultValue }) => !isNonNullType(wanted) || defaultValue !== undefined),
    )
    .map(({ name, type: output }) => `${name} ${selectionOf(output, depth + 1)}`);
}

/** The simplest value that the schema allows, with every part filled in. */
function valueFor(type: GraphQLInputType, name: string, idFor: (argument: string) => string): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType, name, idFor);
  if (isListType(type)) return [valueFor(type.ofType, name, idFor)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isScalarType(type)) return scalarFor(type.name, name, idFor);
  if (!isInputObjectType(type)) return null;
  // One of several: the first.
  const fields = Object.values(type.getFields());
  const wanted = type.isOneOf ? fields.slice(0, 1) : fields.filter(({ type: field }) => isNonNullType(field));
  return Object.fromEntries(wanted.map((field) => [field.name, valueFor(field.type, field.name, idFor)]));
}

function scalarFor(scalar: string, name: string, idFor: (argument: string) => string): unknown {
  switch (scalar) {
    case "UUID":
      return idFor(name);
    case "ID":
      return "1";
    case "Int":
    case "Float":
      return 1;
    case "Boolean":
      return true;
    case "DateTime":
      return "2030-01-01T00:00:00Z";
    case "JSON":
      return {};
    default:
      return name === "after" ? null : "x";
  }
}
