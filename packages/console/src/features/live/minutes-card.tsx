import { useLingui } from "@lingui/react/macro";
import { ScrollArea, Table } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useFormats } from "../../i18n/use-formats.ts";
import { Card } from "./card.tsx";
import classes from "./live.module.css";
import type { Minutes } from "./minutes.ts";

// Charts are heavy: the figures are there before them.
const MinutesChart = lazy(() => import("./minutes-chart.tsx").then((file) => ({ default: file.MinutesChart })));

interface MinutesProps {
  readonly minutes: Minutes;
}

export function MinutesCard({ minutes }: MinutesProps) {
  const { t } = useLingui();
  const chart = (
    <Suspense fallback={<div className={classes["chart"]} />}>
      <MinutesChart minutes={minutes} />
    </Suspense>
  );
  return <Card wide title={t`The last hour`} chart={chart} table={<MinutesTable minutes={minutes} />} />;
}

function MinutesTable({ minutes }: MinutesProps) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <ScrollArea className={classes["chart"]} tabIndex={0} aria-label={t`The last hour`}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t`Minute`}</Table.Th>
            <Table.Th ta="end">{t`From people`}</Table.Th>
            <Table.Th ta="end">{t`To people`}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {minutes.toReversed().map((minute) => (
            <Table.Tr key={minute.at}>
              <Table.Td>{formats.time(minute.at)}</Table.Td>
              <Table.Td ta="end">{formats.number(minute.in)}</Table.Td>
              <Table.Td ta="end">{formats.number(minute.out)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
