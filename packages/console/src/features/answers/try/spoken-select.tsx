import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useLanguageChoices } from "../../../session/use-language-choices.ts";

interface SpokenSelectProps {
  /** Empty where it is not known. */
  readonly value: string;
  readonly onChange: (language: string) => void;
}

/** What somebody speaks of whom a message is tried. */
export function SpokenSelect({ value, onChange }: SpokenSelectProps) {
  const { t } = useLingui();
  const choices = useLanguageChoices(t`not known`);
  return (
    <Select
      label={t`They speak`}
      allowDeselect={false}
      value={value}
      data={choices}
      onChange={(chosen) => onChange(chosen ?? "")}
    />
  );
}
