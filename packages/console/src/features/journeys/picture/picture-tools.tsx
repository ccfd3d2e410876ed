import { useLingui } from "@lingui/react/macro";
import { SegmentedControl, Select } from "@mantine/core";
import { useFormats } from "../../../i18n/use-formats.ts";
import { DaysSelect } from "../list/days-select.tsx";

interface ToolsProps {
  readonly languages: readonly string[];
  readonly language: string;
  readonly onLanguage: (language: string) => void;
  readonly versions: readonly { readonly version: number; readonly publishedAt: string }[];
  readonly version: number;
  readonly onVersion: (version: number) => void;
  readonly days: number;
  readonly onDays: (days: number) => void;
  readonly view: "picture" | "list";
  readonly onView: (view: "picture" | "list") => void;
}

/** How the journey is looked at: in which language and version, with the counts of which days. */
export function PictureTools(props: ToolsProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { language, languages, version, versions, view } = props;
  return (
    <>
      <SegmentedControl
        value={view}
        onChange={props.onView}
        data={[
          { value: "picture", label: t`Picture` },
          { value: "list", label: t`List` },
        ]}
      />
      <Select
        aria-label={t`Language of the texts`}
        data={languages.map((code) => ({ value: code, label: formats.language(code) }))}
        value={language}
        allowDeselect={false}
        w={150}
        onChange={(value) => props.onLanguage(value ?? language)}
      />
      <Select
        aria-label={t`Version`}
        data={versions.map((one) => {
          const [number, date] = [one.version, formats.date(one.publishedAt)];
          return { value: String(number), label: t`Version ${number} · ${date}` };
        })}
        value={String(version)}
        allowDeselect={false}
        w={220}
        onChange={(value) => props.onVersion(Number(value ?? version))}
      />
      <DaysSelect days={props.days} onDays={props.onDays} />
    </>
  );
}
