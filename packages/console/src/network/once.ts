import { ApolloLink } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { type DocumentNode, type GraphQLFormattedError, Kind } from "graphql";
import { tap } from "rxjs";
import { done, idOf } from "./intentions.ts";
import { newId } from "./new-id.ts";

/**
 * Gives each operation that takes `$once` the id of its intention, so that no button need think of it; and one that takes `$press` an
 * id for each press. That is for what may be wanted again after its opposite: it is not to be done twice only by a socket that
 * lost its answer and, come back, asks again.
 */
export const once = new ApolloLink((operation, forward) => {
  if (takes(operation.query, "press")) operation.variables = { ...operation.variables, press: newId() };
  if (!takes(operation.query, "once")) return forward(operation);
  const intention = [operation.operationName, operation.variables];
  operation.variables = { ...operation.variables, once: idOf(intention) };
  const hear = (errors: readonly GraphQLFormattedError[] | undefined) => {
    if (!errors?.length || errors.some(isUsed)) done(intention);
  };
  return forward(operation).pipe(
    tap({
      next: ({ errors }) => hear(errors),
      error: (error) => {
        if (CombinedGraphQLErrors.is(error)) hear(error.errors);
      },
    }),
  );
});

/** Something else has this id by chance; the next try makes another one. */
const isUsed = ({ extensions }: GraphQLFormattedError): boolean => extensions?.["reason"] === "ONCE_USED";

const takes = ({ definitions }: DocumentNode, name: string): boolean =>
  definitions.some(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION &&
      one.variableDefinitions?.some(({ variable }) => variable.name.value === name),
  );
