import { useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { ContactImportState } from "../../../generated/graphql.ts";

const colours: Readonly<Record<ContactImportState, string>> = {
  READING: "gray",
  DRAFT: "gray",
  RUNNING: "harbour",
  DONE: "green",
  UNDOING: "amber",
  UNDONE: "gray",
};

export function ImportState({ state }: { readonly state: ContactImportState }) {
  const { t } = useLingui();
  const words: Readonly<Record<ContactImportState, string>> = {
    READING: t`Being read`,
    DRAFT: t`To be looked at`,
    RUNNING: t`Under way`,
    DONE: t`Done`,
    UNDOING: t`Being taken back`,
    UNDONE: t`Taken back`,
  };
  return (
    <Badge color={colours[state]} variant="light">
      {words[state]}
    </Badge>
  );
}
