import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { DayInput } from "../../../ui/day-input.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { type Life, lives } from "./key-end.ts";

interface EndFieldsProps {
  readonly life: Life;
  readonly day: string;
  readonly onLife: (life: Life) => void;
  readonly onDay: (day: string) => void;
}

/** How long a key is good. */
export function EndFields({ life, day, onLife, onDay }: EndFieldsProps) {
  const { t } = useLingui();
  const now = useNow();
  const words: Readonly<Record<Life, string>> = {
    "30": t`30 days`,
    "90": t`90 days`,
    "365": t`A year`,
    day: t`Until a day of your choice`,
    none: t`Without an end`,
  };
  return (
    <>
      <Select
        label={t`How long is it valid?`}
        description={t`After that the program is refused until it has a new key.`}
        allowDeselect={false}
        data={lives.map((value) => ({ value, label: words[value] }))}
        value={life}
        onChange={(value) => onLife(lives.find((one) => one === value) ?? life)}
      />
      {life === "day" ? (
        <DayInput label={t`Its last day`} placeholder={t`Choose a day`} minDate={now} value={day} onChange={onDay} />
      ) : null}
    </>
  );
}
