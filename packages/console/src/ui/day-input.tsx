import "@mantine/dates/styles.layer.css";
import { DateInput, type DateInputProps } from "@mantine/dates";

type DayInputProps = Omit<DateInputProps, "value" | "onChange" | "valueFormat"> & {
  /** As 2026-03-01; empty where no day is chosen. */
  readonly value: string;
  readonly onChange: (day: string) => void;
};

/** A day with its month as a word: a browser's own field would write it as people of the browser's country do. */
export function DayInput({ value, onChange, ...more }: DayInputProps) {
  return (
    <DateInput
      clearable
      {...more}
      valueFormat="D MMM YYYY"
      value={value === "" ? null : value}
      onChange={(day) => onChange(day ?? "")}
    />
  );
}
