import { useMutation } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "react-router";
import { ExportContactsDocument } from "../../../generated/graphql.ts";
import { usePreferences } from "../../../preferences/preferences.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { notify } from "../../../ui/notify.ts";

interface Wanted {
  readonly group?: string | null;
  readonly query?: string | null;
}

/** Asks for a file of contacts and goes where it will be. */
export function useExport(): (wanted: Wanted) => void {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { timeZone, separator } = usePreferences();
  const [begin] = useMutation(ExportContactsDocument);
  return ({ group, query }) => {
    const wanted = { ...(group && { group }), ...(query && { query }) };
    begin({ variables: { wanted, timeZone, separator } }).then(() => {
      notify.info(t`The file is being made. It can be fetched here when it is ready.`);
      void navigate("/contacts/exports");
    }, tellRefusal);
  };
}
