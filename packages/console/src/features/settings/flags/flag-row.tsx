import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Button, Group, Switch, Text, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { type FlagPartsFragment, SwitchFlagDocument } from "../../../generated/graphql.ts";
import { tellRefusal } from "../../../session/tell-refusal.ts";
import { useMay } from "../../../session/viewer.ts";
import { Since } from "../../../ui/since.tsx";
import classes from "./flags.module.css";
import { useFlagWords } from "./use-flag-words.ts";

interface FlagRowProps {
  readonly flag: FlagPartsFragment;
}

/** One switch, what people lose by it, and who switched it last. Off asks for a word to the others of the team. */
export function FlagRow({ flag }: FlagRowProps) {
  const words = useFlagWords()[flag.name];
  const id = useId();
  const may = useMay("flags.write");
  const [wantsOff, ask] = useState(false);
  // Somebody else may have switched it off meanwhile, and said why.
  const asks = wantsOff && flag.isOn;
  const [change, { loading }] = useMutation(SwitchFlagDocument, {
    onError: tellRefusal,
  });
  const put = async (isOn: boolean, note: string) => {
    await change({ variables: { name: flag.name, isOn, note } });
    ask(false);
  };
  return (
    <section className={classes["flag"]} aria-labelledby={id}>
      <Switch
        checked={flag.isOn && !asks}
        disabled={!may || loading}
        aria-labelledby={id}
        onChange={({ currentTarget }) => (currentTarget.checked ? void put(true, "") : ask(true))}
      />
      <div className={classes["words"]}>
        <Group gap="xs">
          <Text fw={600} id={id}>
            {words.title}
          </Text>
          {flag.shedAt ? (
            <Badge color="amber">
              <Trans>held off by load</Trans>
            </Badge>
          ) : null}
        </Group>
        <Text size="sm" c="var(--text-quiet)">
          {words.loses}
        </Text>
        <LastSwitch flag={flag} />
        {asks ? <AskWhy onOff={(note) => void put(false, note)} onKeep={() => ask(false)} /> : null}
      </div>
    </section>
  );
}

function LastSwitch({ flag: { switchedBy, switchedAt, note, isOn } }: FlagRowProps) {
  if (!switchedBy || !switchedAt) return null;
  return (
    <Text size="sm">
      {isOn ? (
        <Trans>
          Switched on by <bdi dir="auto">{switchedBy}</bdi> <Since at={switchedAt} />
        </Trans>
      ) : (
        <Trans>
          Switched off by <bdi dir="auto">{switchedBy}</bdi> <Since at={switchedAt} />
        </Trans>
      )}
      {note ? (
        <>
          {": "}
          <bdi dir="auto">{note}</bdi>
        </>
      ) : null}
    </Text>
  );
}

interface AskWhyProps {
  readonly onOff: (note: string) => void;
  readonly onKeep: () => void;
}

function AskWhy({ onOff, onKeep }: AskWhyProps) {
  const { t } = useLingui();
  const [note, setNote] = useState("");
  return (
    <form
      className={classes["why"]}
      onSubmit={(event) => {
        event.preventDefault();
        onOff(note);
      }}
    >
      <TextInput
        autoFocus
        label={t`Why, for the others`}
        placeholder={t`launch day`}
        value={note}
        maxLength={500}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" color="red">
          <Trans>Switch off</Trans>
        </Button>
        <Button variant="default" onClick={onKeep}>
          <Trans>Leave it on</Trans>
        </Button>
      </Group>
    </form>
  );
}
