import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { type ApiHouse, Context, type Visitor } from "../context.ts";
import { because, invalid } from "../errors.ts";
import { checkLimits } from "./limits.ts";

/** One request as it came, over HTTP or the WebSocket. */
export interface Asked {
  readonly query?: string | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}

export type Prepared = ExecutionArgs & { readonly document: DocumentNode; readonly operation: OperationDefinitionNode };

export interface PrepareOptions {
  readonly schema: GraphQLSchema;
  readonly operations: ReadonlyMap<string, string>;
  /** Whether browsers may ask questions of their own, too. */
  readonly freeQueries: boolean;
  readonly house: ApiHouse;
}

/** Documents that were read and found good, by their text; free ones push each other out. */
const maxKept = 1000;

/** From what came to what can be executed; throws what the asker may read. */
export class Preparation {
  readonly #options: PrepareOptions;
  readonly #good = new Map<string, DocumentNode>();

  constructor(options: PrepareOptions) {
    this.#options = options;
  }

  prepare(asked: Asked, visitor: Visitor): Prepared {
    const { schema, house } = this.#options;
    const document = this.#read(this.#textOf(asked, visitor));
    const operation = getOperationAST(document, asked.operationName ?? undefined);
    if (!operation) throw invalid("The document has no operation of this name.");
    const variableValues = asked.variables ?? {};
    checkLimits({ schema, document, operation }, variableValues);
    const contextValue = new Context(house, visitor);
    return { schema, document, operation, variableValues, operationName: operation.name?.value ?? null, contextValue };
  }

  #textOf({ query, extensions }: Asked, { viewer }: Visitor): string {
    const hash = hashOf(extensions);
    if (hash !== undefined) {
      const text = this.#options.operations.get(hash);
      if (text === undefined) throw because("UNKNOWN_OPERATION");
      return text;
    }
    if (typeof query !== "string" || query === "") throw invalid("The question is missing.");
    if (this.#options.freeQueries || viewer?.kind === "program") return query;
    throw because("QUESTION_NEEDS_KEY");
  }

  #read(text: string): DocumentNode {
    const known = this.#good.get(text);
    if (known) return known;
    const document = parse(text, { maxTokens: 5000 });
    const [problem] = validate(this.#options.schema, document, undefined, { maxErrors: 1 });
    if (problem) throw problem;
    if (this.#good.size >= maxKept) this.#good.delete(this.#good.keys().next().value ?? "");
    this.#good.set(text, document);
    return document;
  }
}

function hashOf(extensions: Asked["extensions"]): string | undefined {
  const persisted = extensions?.["persistedQuery"];
  if (typeof persisted !== "object" || persisted === null || !("sha256Hash" in persisted)) return undefined;
  return typeof persisted.sha256Hash === "string" ? persisted.sha256Hash : undefined;
}

export function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError("failed", { originalError: error instanceof Error ? error : new Error(String(error)) });
}
