import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";

const againMs = 3000;

/**
 * Follows a subscription while the calling part is shown: `hear` gets what is told. A subscription that fails is begun
 * anew after a while; what it said then is the error. Lost connections are the socket's affair.
 */
export function useLive<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
  hear: (data: Data) => void,
): Error | undefined {
  const client = useApolloClient();
  const latest = useRef(hear);
  const [error, setError] = useState<Error>();
  useEffect(() => {
    latest.current = hear;
  });
  const text = JSON.stringify(variables);
  useEffect(() => {
    const given = JSON.parse(text) as Variables | null;
    if (given === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let leave = () => {};
    const begin = () => {
      const fail = (cause: unknown) => {
        setError(cause instanceof Error ? cause : new Error(String(cause)));
        timer = setTimeout(begin, againMs);
      };
      const subscription = client.subscribe({ query: document, variables: given, fetchPolicy: "no-cache" }).subscribe({
        next: (result) => {
          if (result.error) fail(result.error);
          else if (result.data) {
            setError(undefined);
            latest.current(result.data as Data);
          }
        },
        error: fail,
      });
      leave = () => subscription.unsubscribe();
    };
    begin();
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [client, document, text]);
  return error;
}
