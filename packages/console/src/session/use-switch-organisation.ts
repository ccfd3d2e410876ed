import { useMutation } from "@apollo/client/react";
import { SwitchOrganisationDocument } from "../generated/graphql.ts";
import { byHttp } from "../network/client.ts";
import { tellRefusal } from "./tell-refusal.ts";

/** Everything on the page is of one organisation: the page begins anew in the other one. */
export function useSwitchOrganisation(): (id: string) => Promise<void> {
  const [go] = useMutation(SwitchOrganisationDocument, { context: byHttp });
  return async (id) => {
    try {
      await go({ variables: { id } });
      location.assign("/");
    } catch (error) {
      tellRefusal(error);
    }
  };
}
