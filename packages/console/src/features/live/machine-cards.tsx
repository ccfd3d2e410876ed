import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Badge, Progress, Table, Text } from "@mantine/core";
import { Link } from "react-router";
import type { LiveSubscription } from "../../generated/graphql.ts";
import { useFormats } from "../../i18n/use-formats.ts";
import { Since } from "../../ui/since.tsx";
import { useFlagWords } from "../settings/flags/use-flag-words.ts";
import { useHealthWords } from "../settings/numbers/use-health-words.ts";
import { Card } from "./card.tsx";
import classes from "./live.module.css";
import { toneOfQueue } from "./shares.ts";
import { troubleOf } from "./source-trouble.ts";

type Figures = LiveSubscription["live"];

const troubleColours = { old: "red", failed: "amber" } as const;
const colours = { urgent: "red", waiting: "amber", ok: "green", quiet: "gray" } as const;

/** What waits to be worked on, and how old it is. */
export function QueuesCard({ queues }: Pick<Figures, "queues">) {
  const { t } = useLingui();
  const formats = useFormats();
  const names: Record<string, string> = {
    inbox: t`Messages before their turn`,
    held: t`Waiting for a call of their journey, or for a human`,
    outbox: t`On their way to WhatsApp`,
    bulk: t`For many people at once`,
    doubt: t`Sends whose answer was lost`,
  };
  const rows = queues.map(({ name, length, ageSeconds }) => (
    <Table.Tr key={name}>
      <Table.Td>{names[name] ?? name}</Table.Td>
      <Table.Td ta="end" w="5rem">
        {formats.number(length)}
      </Table.Td>
      <Table.Td ta="end" w="7rem">
        <Badge color={colours[toneOfQueue({ name, length, ageSeconds })]}>
          {length === 0 ? t`empty` : formats.duration(ageSeconds)}
        </Badge>
      </Table.Td>
    </Table.Tr>
  ));
  return <Card title={t`Queues and their age`} chart={<Rows label={t`Queues and their age`}>{rows}</Rows>} />;
}

/** Each number: what WhatsApp thinks of it, and how much of its rate is used. */
export function NumbersCard({ numbers }: Pick<Figures, "numbers">) {
  const { t } = useLingui();
  const formats = useFormats();
  const words = useHealthWords();
  const rows = numbers.map(({ id, display, quality, problem, perSecond, limitPerSecond }) => (
    <Table.Tr key={id}>
      <Table.Td>
        <bdi dir="ltr" className={classes["number"]}>
          {display}
        </bdi>{" "}
        <Badge color={problem ? "red" : words.quality(quality ?? null).color}>
          {problem ? t`problem` : words.quality(quality ?? null).text}
        </Badge>
      </Table.Td>
      <Table.Td w="9rem">
        <Progress
          className={classes["used"] ?? ""}
          value={Math.round(Math.min(100, (perSecond / limitPerSecond) * 100))}
          color={perSecond > limitPerSecond * 0.9 ? "amber" : "harbour"}
          aria-label={t`Throughput used of ${display}`}
        />
        <span className={classes["tileNote"]} data-figures>
          <Trans>
            {formats.number(Math.round(perSecond * 10) / 10)} of {formats.number(limitPerSecond)} a second
          </Trans>
        </span>
      </Table.Td>
    </Table.Tr>
  ));
  return <Card title={t`Numbers`} chart={<Rows label={t`Numbers`}>{rows}</Rows>} />;
}

export function SourcesCard({ sources }: Pick<Figures, "sources">) {
  const { t } = useLingui();
  const formats = useFormats();
  if (sources.length === 0) return null;
  const words = { old: t`too old`, failed: t`last try failed` };
  const rows = sources.map((source) => {
    const trouble = troubleOf(source);
    return (
      <Table.Tr key={source.key}>
        <Table.Td>
          <Anchor component={Link} to={`/answers/data/${source.key}`} inherit c="inherit">
            <bdi dir="auto">{source.key}</bdi>
          </Anchor>
          {trouble ? (
            <Text size="xs" c="var(--text-quiet)">
              {words[trouble]}
            </Text>
          ) : null}
        </Table.Td>
        <Table.Td ta="end" w="9rem">
          <Badge color={trouble ? troubleColours[trouble] : "green"}>
            {source.ageSeconds == null ? t`never read` : formats.duration(source.ageSeconds)}
          </Badge>
        </Table.Td>
      </Table.Tr>
    );
  });
  return (
    <Card title={t`Data sources and their age`} chart={<Rows label={t`Data sources and their age`}>{rows}</Rows>} />
  );
}

/** What the load switched off lately, and is back. */
export function ShedsCard({ sheds }: Pick<Figures, "sheds">) {
  const { t } = useLingui();
  const words = useFlagWords();
  const rows = sheds.flatMap(({ id, name, shedAt, restoredAt }) =>
    restoredAt
      ? [
          <Table.Tr key={id}>
            <Table.Td>{words[name].title}</Table.Td>
            <Table.Td ta="end" w="16rem">
              <Trans>
                off <Since at={shedAt} />, back <Since at={restoredAt} />
              </Trans>
            </Table.Td>
          </Table.Tr>,
        ]
      : [],
  );
  if (rows.length === 0) return null;
  return <Card title={t`Switched off by load`} chart={<Rows label={t`Switched off by load`}>{rows}</Rows>} />;
}

function Rows({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <Table aria-label={label} layout="fixed">
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
}
