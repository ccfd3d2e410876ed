import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Title, Tooltip } from "@mantine/core";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import classes from "./live.module.css";

interface CardProps {
  readonly title: string;
  readonly chart: ReactNode;
  /** The same figures to read, for those who do not see the chart or want them exactly. */
  readonly table?: ReactNode;
  readonly wide?: boolean;
}

export function Card({ title, chart, table, wide }: CardProps) {
  const { t } = useLingui();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const label = asTable ? t`Show the chart` : t`Show as a table`;
  return (
    <section className={classes["card"]} data-wide={wide || undefined} aria-labelledby={id}>
      <header className={classes["cardHead"]}>
        <Title order={2} id={id} className={classes["cardTitle"]}>
          {title}
        </Title>
        {table ? (
          <Tooltip label={label}>
            <ActionIcon onClick={() => setAsTable(!asTable)} aria-label={`${title}: ${label}`} aria-pressed={asTable}>
              {asTable ? <IconChartBar size={16} stroke={1.7} /> : <IconTable size={16} stroke={1.7} />}
            </ActionIcon>
          </Tooltip>
        ) : null}
      </header>
      {asTable ? table : chart}
    </section>
  );
}
