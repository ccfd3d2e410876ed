import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useFormats } from "../../i18n/use-formats.ts";
import { useNow } from "../../ui/use-now.ts";
import { minutesLeft, type Row, whyOf } from "./inbox.ts";

interface Words {
  /** Why a human is asked for. */
  readonly why: string | null;
  /** What time has to do with it: the window, the wait, or until when it is put off. */
  readonly time: string | null;
  readonly tone: "urgent" | "waiting" | "quiet";
}

const minute = 60_000;

/** Why a conversation stands where it does in the list, in words. */
export function useWhy(row: Row): Words {
  const { t } = useLingui();
  const formats = useFormats();
  const now = useNow();
  const why = whyOf(row);
  const waits = row.waitingSince !== null && row.waitingSince !== undefined;
  const tone = !waits ? "quiet" : row.urgency === 2 ? "urgent" : "waiting";
  return { why: waits ? words() : null, time: time(), tone };

  function words(): string {
    switch (why.kind) {
      case "urgent":
        return why.name === null ? t`Urgent` : t`Urgent: ${why.name}`;
      case "soon":
        return why.name === null ? t`Soon` : t`Soon: ${why.name}`;
      case "states": {
        const states = formats.names(why.states);
        return t`Tells of: ${states}`;
      }
      case "noAnswer":
        return t`No answer was found`;
      case "noneFits":
        return t`None of the answers fitted`;
      case "ticket":
        return why.about === null ? t`A journey asks for a person` : t`A journey asks for a person: ${why.about}`;
      case "waits":
        return t`Waits for a person`;
    }
  }

  function time(): string | null {
    const left = minutesLeft(row, now.getTime());
    if (row.state === "SNOOZED" && row.snoozedUntil) {
      const until = formats.dateTime(row.snoozedUntil);
      return t`until ${until}`;
    }
    if (waits && left !== null) return plural(left, { one: "window closes in # min", other: "window closes in # min" });
    if (!waits || !row.waitingSince) return null;
    const wait = formats.duration(
      Math.max(60, Math.floor((now.getTime() - Date.parse(row.waitingSince)) / minute) * 60),
    );
    return t`waits ${wait}`;
  }
}
