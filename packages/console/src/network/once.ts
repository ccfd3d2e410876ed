import { ApolloLink } from "@apollo/client";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { type DocumentNode, type GraphQLFormattedError, Kind } from "graphql";
import { tap } from "rxjs";
import { done, idOf } from "./intentions.ts";

/** Gives each operation that takes `$once` the id of its intention, so that no button need think of it. */
export const once = new ApolloLink((operation, forward) => {
  if (!takesOnce(operation.query)) return forward(operation);
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

const takesOnce = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION &&
      one.variableDefinitions?.some(({ variable }) => variable.name.value === "once"),
  );
