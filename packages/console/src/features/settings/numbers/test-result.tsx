import { useQuery } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { Alert, Anchor, Button, Group, Loader, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { type TestSendMutation, ThreadDocument } from "../../../generated/graphql.ts";
import { failureWords } from "../../../ui/failures/failure-words.ts";

interface TestResultProps {
  readonly sent: TestSendMutation["testSend"];
  readonly onAgain: () => void;
}

const pollMs = 1_500;
/** The test is the newest message, or very nearly. */
const looked = 10;

/** What becomes of a test while one looks at it. */
export function TestResult({ sent: { contactId, messageId }, onAgain }: TestResultProps) {
  const { data } = useQuery(ThreadDocument, {
    variables: { contactId, first: looked },
    fetchPolicy: "no-cache",
    pollInterval: pollMs,
  });
  const delivery = data?.thread.items.flatMap((item) =>
    item.id === messageId && "delivery" in item ? [item.delivery] : [],
  )[0];
  return (
    <Stack gap="md" aria-live="polite">
      <Standing state={delivery?.state ?? "waiting"} failure={delivery?.failure?.text} />
      <Group justify="space-between">
        <Anchor component={Link} to={`/inbox/${contactId}?view=all`} size="sm">
          <Trans>Open the conversation</Trans>
        </Anchor>
        <Button variant="default" onClick={onAgain}>
          <Trans>Send another</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

const arrived: ReadonlySet<string> = new Set(["delivered", "read", "played"]);

function Standing({ state, failure }: { readonly state: string; readonly failure: string | undefined }): ReactNode {
  if (failure !== undefined)
    return (
      <Alert color="red" title={<Trans>It did not arrive</Trans>}>
        {failureWords(failure)}
      </Alert>
    );
  if (arrived.has(state)) return <Alert color="green" title={<Trans>It arrived</Trans>} />;
  return (
    <Group gap="sm">
      <Loader size="sm" color="gray" />
      {state === "sent" || state === "accepted" ? (
        <Trans>WhatsApp has it. It arrives when the phone is on.</Trans>
      ) : (
        <Trans>On its way to WhatsApp …</Trans>
      )}
    </Group>
  );
}
