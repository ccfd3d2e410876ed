import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { because } from "../errors.ts";

const maxDepth = 14;
/** About as many fields as may be looked up for one question: a page of 100 rows with 200 fields each is within it. */
const maxCost = 20_000;
/** Longest page of a list; see connection.ts. */
export const maxPage = 100;
/** A page of a list whose length nobody named. */
export const usualPage = 50;

type Variables = Readonly<Record<string, unknown>>;
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Refuses questions that go too deep or ask for too much: each field counts as often as the lists around it are long. */
export function checkLimits({ schema, document, operation }: Question, given: Variables): void {
  const fragments: Fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === "FragmentDefinition" ? [[one.name.value, one]] : [])),
  );
  const variables = { ...defaultsOf(operation), ...given };
  let cost = 0;
  const count = (set: SelectionSetNode, on: unknown, times: number, depth: number): void => {
    if (depth > maxDepth) throw because("QUESTION_DEPTH", { most: maxDepth });
    for (const selection of set.selections) {
      if (selection.kind === "FragmentSpread") {
        const fragment = fragments.get(selection.name.value);
        if (fragment) count(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), times, depth);
      } else if (selection.kind === "InlineFragment") {
        const condition = selection.typeCondition?.name.value;
        count(selection.selectionSet, condition === undefined ? on : schema.getType(condition), times, depth);
      } else {
        cost += times;
        if (cost > maxCost) throw because("QUESTION_COST");
        const field = fieldOf(on, selection);
        const rows = times * rowsOf(selection, field, variables);
        if (selection.selectionSet) count(selection.selectionSet, field && getNamedType(field.type), rows, depth + 1);
      }
    }
  };
  count(operation.selectionSet, schema.getRootType(operation.operation), 1, 1);
}

interface Question {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

type Field = ReturnType<GraphQLObjectType["getFields"]>[string];

const fieldOf = (on: unknown, { name }: FieldNode): Field | undefined =>
  isObjectType(on) || isInterfaceType(on) ? on.getFields()[name.value] : undefined;

/** What a question says itself of its variables, where nothing is given for them. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

/** How many rows a field asks for: its `first`, as long as a page may be; without one, what such a list gives by itself. */
function rowsOf({ arguments: given = [] }: FieldNode, field: Field | undefined, variables: Variables): number {
  if (!field?.args.some(({ name }) => name === "first")) return 1;
  const argument = given.find(({ name }) => name.value === "first");
  const rows = argument && valueFromASTUntyped(argument.value, { ...variables });
  return typeof rows === "number" ? Math.min(Math.max(rows, 1), maxPage) : usualPage;
}
