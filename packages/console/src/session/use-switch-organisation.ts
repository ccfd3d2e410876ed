import { gql } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { byHttp } from "../network/client.ts";
import { notify } from "../ui/notify.ts";

const switchOrganisation = gql`
  mutation SwitchOrganisation($id: UUID!) {
    switchOrganisation(id: $id) {
      id
      name
    }
  }
`;

/** Everything on the page is of one organisation: the page begins anew in the other one. */
export function useSwitchOrganisation(): (id: string) => Promise<void> {
  const [go] = useMutation(switchOrganisation, { context: byHttp });
  return async (id) => {
    try {
      await go({ variables: { id } });
      location.assign("/");
    } catch (error) {
      notify.failed(error instanceof Error ? error.message : String(error));
    }
  };
}
