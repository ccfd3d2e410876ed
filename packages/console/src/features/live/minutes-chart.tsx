import "@mantine/charts/styles.layer.css";
import { useLingui } from "@lingui/react/macro";
import { AreaChart } from "@mantine/charts";
import { useReducedMotion } from "@mantine/hooks";
import { memo } from "react";
import { useFormats } from "../../i18n/use-formats.ts";
import classes from "./live.module.css";
import { ended, endedAlike, type Minutes } from "./minutes.ts";

interface MinutesProps {
  readonly minutes: Minutes;
}

/**
 * Messages of the last hour, minute by minute. Time goes from left to right in every language. The figures come once a
 * second, and drawing is the page's dearest work: it is drawn again when a minute is over.
 */
export const MinutesChart = memo(DrawnMinutes, (before, after) => endedAlike(before.minutes, after.minutes));

function DrawnMinutes({ minutes }: MinutesProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const calm = useReducedMotion();
  const data = ended(minutes).map(({ at, in: inbound, out }) => ({ at: formats.time(at), inbound, out }));
  const last = data.at(-1);
  const words = t`Messages in each minute of the last hour; in the last one ${last?.inbound ?? 0} from people and ${last?.out ?? 0} to them.`;
  return (
    <div dir="ltr" role="img" aria-label={words} className={classes["chart"]}>
      <AreaChart
        h="100%"
        data={data}
        dataKey="at"
        series={[
          { name: "inbound", label: t`From people`, color: "harbour.6" },
          { name: "out", label: t`To people`, color: "amber.6" },
        ]}
        curveType="monotone"
        withDots={false}
        withLegend
        strokeWidth={2.5}
        fillOpacity={0.18}
        valueFormatter={(value) => formats.number(value)}
        areaProps={{ isAnimationActive: false }}
        tooltipAnimationDuration={calm ? 0 : 120}
        yAxisProps={{ width: 44, allowDecimals: false }}
        xAxisProps={{ minTickGap: 60 }}
      />
    </div>
  );
}
