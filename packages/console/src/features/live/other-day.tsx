import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { formatsFor } from "../../i18n/formats.ts";
import { usePreferences } from "../../preferences/preferences.ts";
import { useViewer } from "../../session/viewer.ts";
import { useNow } from "../../ui/use-now.ts";
import { isSameDay } from "./same-day.ts";

/** Whose day “today” is, for a viewer whose own begins at another time. */
export function OtherDay() {
  const { i18n } = useLingui();
  const { timezone } = useViewer().organisation;
  const { timeZone } = usePreferences();
  const now = useNow();
  if (isSameDay(timezone, timeZone, now)) return null;
  const time = formatsFor(i18n.locale, timezone).time(now);
  return (
    <Text size="sm" c="var(--text-quiet)">
      <Trans>
        “Today” is the organisation’s day: in <bdi dir="ltr">{timezone.replaceAll("_", " ")}</bdi> it is {time} now.
      </Trans>
    </Text>
  );
}
