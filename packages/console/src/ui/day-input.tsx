import "@mantine/dates/styles.layer.css";
import { useLingui } from "@lingui/react";
import { DateInput, type DateInputProps } from "@mantine/dates";
import { dayWritten } from "./day-written.ts";

type DayInputProps = Omit<DateInputProps, "value" | "onChange" | "valueFormat" | "dateParser" | "locale"> & {
  /** As 2026-03-01; empty where no day is chosen. */
  readonly value: string;
  readonly onChange: (day: string) => void;
};

/** A day with its month as a word: a browser's own field would write it as people of the browser's country do. */
export function DayInput({ value, onChange, ...more }: DayInputProps) {
  const { i18n } = useLingui();
  return (
    <DateInput
      clearable
      {...more}
      locale={i18n.locale}
      valueFormat="D MMM YYYY"
      dateParser={(text) => dayWritten(text, i18n.locale)}
      value={value === "" ? null : value}
      onChange={(day) => onChange(day ?? "")}
    />
  );
}
