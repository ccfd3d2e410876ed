import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useLanguageChoices } from "../../../session/use-language-choices.ts";

interface LanguageFilterProps {
  readonly size?: "xs" | "sm";
  /** Empty for all languages. */
  readonly value: string;
  readonly onChange: (language: string) => void;
}

/** One of the organisation's languages, or all of them. */
export function LanguageFilter({ size = "sm", value, onChange }: LanguageFilterProps) {
  const { t } = useLingui();
  const choices = useLanguageChoices(t`All languages`);
  return (
    <Select
      size={size}
      aria-label={t`Language`}
      allowDeselect={false}
      value={value}
      data={choices}
      onChange={(language) => onChange(language ?? "")}
    />
  );
}
