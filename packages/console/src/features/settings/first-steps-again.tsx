import { useMutation, useQuery } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { FirstStepsDocument, PutFirstStepsAwayDocument } from "../../generated/graphql.ts";
import { tellRefusal } from "../../session/tell-refusal.ts";

/** For who put the first steps away while some were still to be taken. */
export function FirstStepsAgain() {
  const { data } = useQuery(FirstStepsDocument, { fetchPolicy: "cache-and-network" });
  const [show] = useMutation(PutFirstStepsAwayDocument, { refetchQueries: [FirstStepsDocument] });
  const go = useNavigate();
  const hasMore = data?.firstSteps.steps.some(({ isDone }) => !isDone) ?? false;
  if (!data?.firstSteps.isPutAway || !hasMore) return null;
  const again = () => {
    show({ variables: { isAway: false } })
      .then(() => go("/live"))
      .catch(tellRefusal);
  };
  return (
    <Button variant="default" leftSection={<IconListCheck size={16} />} onClick={again}>
      <Trans>Show the first steps again</Trans>
    </Button>
  );
}
