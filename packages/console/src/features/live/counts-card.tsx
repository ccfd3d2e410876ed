import { Trans, useLingui } from "@lingui/react/macro";
import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormats } from "../../i18n/use-formats.ts";
import { Card } from "./card.tsx";
import classes from "./live.module.css";
import { type Share, shares } from "./shares.ts";

interface CountsProps {
  readonly title: string;
  readonly counts: readonly { readonly key: string; readonly count: number }[];
  readonly nameOf: (key: string) => ReactNode;
  /** Of bars that stand for something good or bad. */
  readonly toneOf?: ((key: string) => string) | undefined;
}

/** What was most frequent: as bars, and as a table with the shares. */
export function CountsCard({ title, counts, nameOf, toneOf }: CountsProps) {
  const all = shares(counts);
  const bars = <Bars all={all} nameOf={nameOf} toneOf={toneOf} />;
  return <Card title={title} chart={bars} table={<CountsTable title={title} all={all} nameOf={nameOf} />} />;
}

function Bars({ all, nameOf, toneOf }: Omit<CountsProps, "title" | "counts"> & { readonly all: readonly Share[] }) {
  const formats = useFormats();
  if (all.length === 0) return <Nothing />;
  return (
    <ol className={classes["bars"]}>
      {all.map(({ key, count, length }) => (
        <li key={key} className={classes["bar"]}>
          <span className={classes["barName"]}>
            <bdi>{nameOf(key)}</bdi>
          </span>
          <span data-figures>{formats.number(count)}</span>
          <span className={classes["track"]} aria-hidden>
            <span
              className={classes["fill"]}
              data-tone={toneOf?.(key)}
              style={{ inlineSize: `${Math.max(1, length * 100)}%` }}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}

function CountsTable({
  title,
  all,
  nameOf,
}: Omit<CountsProps, "counts" | "toneOf"> & { readonly all: readonly Share[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <Table aria-label={title} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{title}</Table.Th>
          <Table.Th ta="end" w="5rem">
            {t`Number`}
          </Table.Th>
          <Table.Th ta="end" w="4rem">
            {t`Share`}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {all.map(({ key, count, part }) => (
          <Table.Tr key={key}>
            <Table.Td>
              <bdi>{nameOf(key)}</bdi>
            </Table.Td>
            <Table.Td ta="end">{formats.number(count)}</Table.Td>
            <Table.Td ta="end">{formats.percent(part)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Nothing() {
  return (
    <p className={classes["nothing"]}>
      <Trans>Nothing yet today</Trans>
    </p>
  );
}
