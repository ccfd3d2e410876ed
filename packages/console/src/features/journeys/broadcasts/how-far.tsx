import { useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { BroadcastPartsFragment, BroadcastState } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "./broadcasts.module.css";
import { Refused } from "./refused.tsx";

const colors: Readonly<Record<BroadcastState, string>> = {
  PREPARING: "gray",
  UNDER_WAY: "harbour",
  PAUSED: "red",
  DONE: "green",
  STOPPING: "amber",
  STOPPED: "amber",
};

/** The state of a broadcast, and how many of its people are where; what is zero is left out, but those who were reached. */
export function HowFar({ broadcast }: { readonly broadcast: BroadcastPartsFragment }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { state, stoppedBy, people, reached, waiting, failed, spared, stopped } = broadcast;
  const words: Readonly<Record<BroadcastState, string>> = {
    PREPARING: t`About to begin`,
    UNDER_WAY: t`Under way`,
    PAUSED: t({ message: "Paused", context: "of a broadcast" }),
    DONE: t({ message: "Done", context: "of a broadcast" }),
    STOPPING: t`Being stopped`,
    STOPPED: t`Stopped`,
  };
  const counts = [
    { key: "people", name: t`People`, value: people },
    { key: "reached", name: t`Reached`, value: reached },
    { key: "waiting", name: t`Waiting`, value: waiting },
    { key: "failed", name: t`Failed`, value: failed },
    { key: "spared", name: t`Spared it`, value: spared },
    { key: "stopped", name: t`Not reached`, value: stopped },
  ].filter(({ key, value }) => value > 0 || key === "reached");
  return (
    <>
      <Badge color={colors[state]} variant="light" title={stoppedBy ? t`by ${stoppedBy}` : undefined}>
        {words[state]}
      </Badge>
      <Refused broadcast={broadcast} />
      {people === 0 ? null : (
        <dl className={classes["counts"]}>
          {counts.map(({ key, name, value }) => (
            <div key={key} data-count={key}>
              <dt>{name}</dt>
              <dd>{formats.number(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
