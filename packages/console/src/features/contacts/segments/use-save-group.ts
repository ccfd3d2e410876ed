import { useMutation } from "@apollo/client/react";
import { type ContactGroupInput, SaveContactGroupDocument } from "../../../generated/graphql.ts";
import { refusalWords } from "../../../session/refusal-words.ts";

/** Keeps a group or segment; then the window closes. What was refused is told beside the button. */
export function useSaveGroup(onDone: (id: string | undefined) => void) {
  const [run, { loading, error }] = useMutation(SaveContactGroupDocument, {
    refetchQueries: ["ContactSettings"],
    awaitRefetchQueries: true,
  });
  const save = (group: ContactGroupInput) =>
    // A refusal is in `error`.
    void run({ variables: { group } }).then(
      ({ data }) => onDone(data?.saveContactGroup.id),
      () => undefined,
    );
  return { save, busy: loading, refusal: error && refusalWords(error) };
}
