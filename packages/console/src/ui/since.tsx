import { useFormats } from "../i18n/use-formats.ts";
import { useNow } from "./use-now.ts";

interface SinceProps {
  readonly at: Date | string;
}

/** How long ago, or how long until; the full date, in the viewer's zone, stands in the title. */
export function Since({ at }: SinceProps) {
  const formats = useFormats();
  const now = useNow();
  const iso = typeof at === "string" ? at : at.toISOString();
  return (
    <time dateTime={iso} title={formats.full(at)}>
      {formats.relative(at, now)}
    </time>
  );
}

/** A moment of its own, such as 3 Mar, 14:05, or 3 Mar 2025, 14:05 of an earlier year. */
export function Moment({ at }: SinceProps) {
  const formats = useFormats();
  const iso = typeof at === "string" ? at : at.toISOString();
  return (
    <time dateTime={iso} title={formats.full(at)}>
      {formats.dateTime(at)}
    </time>
  );
}
