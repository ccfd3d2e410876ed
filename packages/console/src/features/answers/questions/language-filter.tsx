import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useViewer } from "../../../session/viewer.ts";

interface LanguageFilterProps {
  readonly size?: "xs" | "sm";
  /** Empty for all languages. */
  readonly value: string;
  readonly onChange: (language: string) => void;
}

/** One of the organisation's languages, or all of them. */
export function LanguageFilter({ size = "sm", value, onChange }: LanguageFilterProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { organisation } = useViewer();
  return (
    <Select
      size={size}
      aria-label={t`Language`}
      allowDeselect={false}
      value={value}
      data={[
        { value: "", label: t`All languages` },
        ...organisation.languages.map((code) => ({ value: code, label: formats.language(code) })),
      ]}
      onChange={(language) => onChange(language ?? "")}
    />
  );
}
