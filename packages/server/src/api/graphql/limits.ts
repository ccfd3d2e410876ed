import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
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

type Variables = Readonly<Record<string, unknown>>;
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Refuses questions that go too deep or ask for too much: each field counts as often as the lists around it are long. */
export function checkLimits(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): void {
  const fragments: Fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === "FragmentDefinition" ? [[one.name.value, one]] : [])),
  );
  let cost = 0;
  const count = (set: SelectionSetNode, times: number, depth: number): void => {
    if (depth > maxDepth) throw because("QUESTION_DEPTH", { most: maxDepth });
    for (const selection of set.selections) {
      if (selection.kind === "FragmentSpread") {
        const fragment = fragments.get(selection.name.value);
        if (fragment) count(fragment.selectionSet, times, depth);
      } else if (selection.kind === "InlineFragment") count(selection.selectionSet, times, depth);
      else {
        cost += times;
        if (cost > maxCost) throw because("QUESTION_COST");
        if (selection.selectionSet) count(selection.selectionSet, times * rowsOf(selection, variables), depth + 1);
      }
    }
  };
  count(operation.selectionSet, 1, 1);
}

/** How many rows a field asks for: its `first`, as long as a page may be. */
function rowsOf(field: FieldNode, variables: Variables): number {
  const argument = field.arguments?.find(({ name }) => name.value === "first");
  if (!argument) return 1;
  const rows = valueFromASTUntyped(argument.value, { ...variables });
  return typeof rows === "number" && rows > 0 ? Math.min(rows, maxPage) : 1;
}
