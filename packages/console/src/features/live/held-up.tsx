import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert, Anchor } from "@mantine/core";
import { Link } from "react-router";
import type { LiveSubscription } from "../../generated/graphql.ts";
import { apart } from "../../i18n/isolated.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { useMay } from "../../session/viewer.ts";

type Live = LiveSubscription["live"];

interface HeldUpProps {
  readonly replies: Live["queues"][number];
  readonly numbers: Live["numbers"];
}

/** That nobody hears the replies, above figures that look as if all went on. */
export function HeldUp({ replies: { length, ageSeconds }, numbers }: HeldUpProps) {
  const { t } = useLingui();
  const age = apart(useFormats().duration(ageSeconds));
  const may = useMay("settings.read");
  return (
    <Alert color="red" title={t`WhatsApp does not take the replies`}>
      <div>
        <Plural value={length} one={`# reply waits, for ${age}.`} other={`# replies wait, the oldest for ${age}.`} />{" "}
        <Trans>
          They are kept, and go out in their order as soon as WhatsApp takes them. The log of the server says why it
          does not.
        </Trans>
      </div>
      {numbers.map(({ id, display, problem }) =>
        problem ? (
          <div key={id}>
            <bdi dir="ltr">{display}</bdi>: <bdi dir="auto">{problem}</bdi>
          </div>
        ) : null,
      )}
      {may ? (
        <Anchor component={Link} to="/settings/numbers" c="inherit" td="underline">
          <Trans>To the numbers</Trans>
        </Anchor>
      ) : null}
    </Alert>
  );
}
