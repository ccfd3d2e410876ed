import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { BePresentDocument } from "../../generated/graphql.ts";

const everyMs = 10_000;

/** Says that this person looks at a conversation, and whether they type. It also keeps what they have claimed. */
export function usePresence(contactId: string | undefined, isTyping: boolean): void {
  const client = useApolloClient();
  useEffect(() => {
    const say = () => {
      const variables = { contactId: contactId ?? null, isTyping };
      // A courtesy: what is not heard now is said again soon.
      client.mutate({ mutation: BePresentDocument, variables, fetchPolicy: "no-cache" }).catch(() => undefined);
    };
    say();
    const timer = setInterval(say, everyMs);
    return () => clearInterval(timer);
  }, [client, contactId, isTyping]);
}
