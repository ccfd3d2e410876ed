import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";

interface DaysProps {
  readonly days: number;
  readonly onDays: (days: number) => void;
}

export function DaysSelect({ days, onDays }: DaysProps) {
  const { t } = useLingui();
  const choices = [
    { value: "1", label: t`Today` },
    { value: "7", label: t`Last 7 days` },
    { value: "30", label: t`Last 30 days` },
    { value: "365", label: t`Last year` },
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
