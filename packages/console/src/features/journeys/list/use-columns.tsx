import { Trans, useLingui } from "@lingui/react/macro";
import type { JourneysQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import type { Column } from "../../../ui/data-table.tsx";
import { Since } from "../../../ui/since.tsx";
import { WithdrawnBadge } from "../journey-frame.tsx";
import { TriggerWords } from "../words/trigger-words.tsx";
import { daily, dropOffOf } from "./journeys.ts";
import classes from "./list.module.css";
import { ShareBar, Spark } from "./small-charts.tsx";

export type Row = JourneysQuery["journeys"][number] & {
  readonly keywords: readonly string[];
  readonly begun: number;
  readonly completed: number;
  readonly waiting: number;
  readonly hasEnd: boolean;
};

/** What the list says of a journey; `days` is the time that is counted. */
export function useColumns(days: number): readonly Column<Row>[] {
  const { t } = useLingui();
  const formats = useFormats();
  return [
    {
      key: "name",
      label: t`Journey`,
      cell: (row) => (
        <span className={classes["name"]}>
          <bdi dir="auto">{row.name}</bdi>
          {row.state === "WITHDRAWN" ? <WithdrawnBadge /> : null}
        </span>
      ),
    },
    {
      key: "triggers",
      label: t`Starts when`,
      wideOnly: true,
      cell: ({ triggers }) => <StartsWhen triggers={triggers} />,
    },
    {
      key: "begun",
      label: t`Begun`,
      align: "end",
      cell: (row) => (
        <span className={classes["figure"]}>
          <Spark values={daily(row.counts.days, Math.min(days, 30), todayOf(formats.timeZone), ({ begun }) => begun)} />
          {formats.number(row.begun)}
        </span>
      ),
    },
    {
      key: "completed",
      label: t`Completed`,
      align: "end",
      wideOnly: true,
      cell: ({ completed, waiting, hasEnd }) => (
        <span title={t`${waiting} are in it now`} className={hasEnd ? undefined : classes["quiet"]}>
          {hasEnd ? formats.number(completed) : "–"}
        </span>
      ),
    },
    {
      key: "dropOff",
      label: (
        <span title={t`Of those who are no longer in it, how many left before its end`}>
          <Trans>Left before the end</Trans>
        </span>
      ),
      align: "end",
      cell: (row) => <DropOff row={row} />,
    },
    {
      key: "published",
      label: t`Published`,
      wideOnly: true,
      cell: ({ version }) => <Since at={version.publishedAt} />,
    },
  ];
}

function StartsWhen({ triggers }: Pick<Row, "triggers">) {
  if (triggers.length === 0)
    return (
      <span className={classes["quiet"]}>
        <Trans>another journey, the team or a program begins it</Trans>
      </span>
    );
  return (
    <span className={classes["triggers"]}>
      {triggers.map((trigger, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: triggers have no ids, and their order is their meaning
        <TriggerWords key={index} trigger={trigger} />
      ))}
    </span>
  );
}

function DropOff({ row }: { readonly row: Row }) {
  const { t } = useLingui();
  const formats = useFormats();
  const share = dropOffOf(row);
  if (!row.hasEnd)
    return (
      <span
        className={classes["quiet"]}
        title={t`It asks again after every answer: people leave when they have what they want`}
      >
        <Trans>has no end</Trans>
      </span>
    );
  if (share === null) return <span className={classes["quiet"]}>–</span>;
  return (
    <span className={classes["figure"]}>
      <ShareBar share={share} />
      {formats.percent(share)}
    </span>
  );
}

function todayOf(timeZone: string): string {
  return new Intl.DateTimeFormat("sv", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(),
  );
}
