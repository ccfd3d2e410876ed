import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";

interface DaysProps {
  readonly days: number;
  readonly onDays: (days: number) => void;
  /** Where what is older than a year can be looked for, too. */
  readonly withAll?: boolean;
}

/** As many as can be asked for: ten years. */
const allDays = "3660";

export function DaysSelect({ days, onDays, withAll = false }: DaysProps) {
  const { t } = useLingui();
  const choices = [
    { value: "1", label: t`Today` },
    { value: "7", label: t`Last 7 days` },
    { value: "30", label: t`Last 30 days` },
    { value: "365", label: t`Last year` },
    ...(withAll ? [{ value: allDays, label: t`All days` }] : []),
  ];
  return (
    <Select
      aria-label={t`Of which days`}
      data={choices}
      value={String(days)}
      allowDeselect={false}
      w={150}
      onChange={(value) => onDays(Number(value ?? days))}
    />
  );
}
