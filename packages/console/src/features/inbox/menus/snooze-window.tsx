import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { clockIn, momentIn } from "../../../i18n/clock.ts";
import { useFormats } from "../../../i18n/use-formats.ts";

interface SnoozeWindowProps {
  readonly onChoose: (until: Date) => void;
  readonly onClose: () => void;
}

/** Any day and time at which a conversation comes back. */
export function SnoozeWindow({ onChoose, onClose }: SnoozeWindowProps) {
  const { t } = useLingui();
  const { timeZone, full } = useFormats();
  const now = new Date();
  const [shown, show] = useState(clockIn(timeZone, new Date(now.getTime() + 86_400_000)));
  const until = shown === "" ? now : momentIn(timeZone, shown);
  const isLater = until > now;
  return (
    <Modal opened onClose={onClose} title={t`Put off`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isLater) onChoose(until);
        }}
      >
        <TextInput
          type="datetime-local"
          label={t`Comes back at`}
          // How a browser writes a day here is its own matter, month or day first: in words there is no doubt.
          description={shown === "" ? timeZone : full(until)}
          min={clockIn(timeZone, now)}
          value={shown}
          error={isLater ? undefined : t`Choose a time that is still to come.`}
          onChange={(event) => show(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt="lg">
          <Button type="submit" disabled={!isLater}>
            <Trans>Put off</Trans>
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
