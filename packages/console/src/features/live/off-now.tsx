import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Anchor, Stack } from "@mantine/core";
import { IconToggleLeft } from "@tabler/icons-react";
import { Link } from "react-router";
import type { LiveSubscription } from "../../generated/graphql.ts";
import { useMay } from "../../session/viewer.ts";
import { Since } from "../../ui/since.tsx";
import { useFlagWords } from "../settings/flags/use-flag-words.ts";
import { useLoadWords } from "./use-load-words.ts";

type Off = LiveSubscription["live"]["off"][number];

/** What people do without now, since when and why: beside the figures, which look as if all went on. */
export function OffNow({ off }: { readonly off: readonly Off[] }) {
  const { t } = useLingui();
  const mayWrite = useMay("flags.write");
  if (off.length === 0) return null;
  return (
    <Alert color="amber" icon={<IconToggleLeft />} title={t`Switched off`}>
      <Stack gap="xs">
        {off.map((one) => (
          <OneOff key={one.name} {...one} />
        ))}
        {mayWrite ? (
          <Anchor component={Link} to="/settings/flags" c="inherit" td="underline">
            <Trans>To the flags</Trans>
          </Anchor>
        ) : null}
      </Stack>
    </Alert>
  );
}

function OneOff({ name, since, by, note, load }: Off) {
  const words = useFlagWords()[name];
  const reason = useLoadWords()(load);
  return (
    <div>
      <strong>{words.title}</strong>
      {", "}
      {by ? (
        <Trans>
          by <bdi dir="auto">{by}</bdi>, <Since at={since} />
        </Trans>
      ) : (
        <Trans>
          by load, <Since at={since} />
        </Trans>
      )}
      {by ? note && <bdi dir="auto">: {note}</bdi> : reason && `: ${reason}`}
      <div>{words.loses}</div>
    </div>
  );
}
