import { Trans, useLingui } from "@lingui/react/macro";
import { Input, type MantineColorScheme, SegmentedControl, Select, Stack, useMantineColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import { languages } from "../../i18n/languages.ts";
import { findTimeZone, timeZones } from "../../i18n/time-zones.ts";
import { type Preferences, prefer, usePreferences } from "../../preferences/preferences.ts";
import { Section } from "../../ui/section.tsx";

/** How the console looks and speaks in this browser. */
export function LookSection() {
  const { t } = useLingui();
  const { language, timeZone, separator, density } = usePreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title={t`Language and look`} description={t`For this browser; nobody else sees a difference.`}>
      <Stack gap="md" maw={360}>
        <Select
          label={t`Language`}
          allowDeselect={false}
          data={languages.map(({ code, name }) => ({ value: code, label: name }))}
          value={language}
          onChange={(value) => {
            const chosen = languages.find(({ code }) => code === value);
            if (chosen) prefer({ language: chosen.code });
          }}
        />
        <Select
          label={t`Time zone`}
          description={t`Every date and time is shown in it.`}
          searchable
          allowDeselect={false}
          filter={findTimeZone}
          data={[...timeZones(timeZone)]}
          limit={100}
          value={timeZone}
          onChange={(value) => {
            if (value) prefer({ timeZone: value });
          }}
        />
        <Select
          label={t`Between the cells of exported files`}
          description={t`Where a spreadsheet opens a file in a single column, choose the other one.`}
          allowDeselect={false}
          data={[
            { value: "COMMA", label: t`Comma` },
            { value: "SEMICOLON", label: t`Semicolon` },
          ]}
          value={separator}
          onChange={(value) => prefer({ separator: value === "SEMICOLON" ? "SEMICOLON" : "COMMA" })}
        />
        <Choice label={<Trans>Colours</Trans>}>
          <SegmentedControl
            aria-label={t`Colours`}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as MantineColorScheme)}
            data={[
              { value: "light", label: t`Light` },
              { value: "dark", label: t`Dark` },
              { value: "auto", label: t`As the system` },
            ]}
          />
        </Choice>
        <Choice label={<Trans>Density</Trans>}>
          <SegmentedControl
            aria-label={t`Density`}
            value={density}
            onChange={(value) => prefer({ density: value as Preferences["density"] })}
            data={[
              { value: "comfortable", label: t`Comfortable` },
              { value: "compact", label: t`Compact` },
            ]}
          />
        </Choice>
      </Stack>
    </Section>
  );
}

function Choice({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <Input.Label labelElement="div" size="sm" mb={4} display="block" aria-hidden>
        {label}
      </Input.Label>
      {children}
    </div>
  );
}
