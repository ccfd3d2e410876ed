import { useMutation } from "@apollo/client/react";
import { type ContactEdit, EditContactDocument } from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";

/** Changes a contact; resolves to whether it was done. What it is now comes back into the page by itself. */
export function useEdit(id: string): {
  readonly edit: (edit: ContactEdit) => Promise<boolean>;
  readonly busy: boolean;
} {
  const [run, { loading }] = useMutation(EditContactDocument, { refetchQueries: ["ContactTimeline"] });
  const edit = (edit: ContactEdit) =>
    run({ variables: { id, edit } }).then(
      () => true,
      (error: Error) => {
        tellRefusal(error);
        return false;
      },
    );
  return { edit, busy: loading };
}
