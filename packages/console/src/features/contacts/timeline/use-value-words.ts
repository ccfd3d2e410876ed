import { useFormats } from "../../../i18n/use-formats.ts";
import { useStatusWords } from "../status-badge.tsx";

/** A value before or after a change as people read it: languages and states have names, a day or a moment is written in their way, all else is as it was. */
export function useValueWords(): (kind: string, value: string | null | undefined) => string {
  const formats = useFormats();
  const statuses = useStatusWords();
  return (kind, value) => {
    if (!value) return "–";
    if (kind.toLowerCase() === "language") return formats.language(value);
    if (kind.toLowerCase() !== "status") return formats.written(value);
    return Object.entries(statuses).find(([status]) => status === value.toUpperCase())?.[1] ?? value;
  };
}
