import { useFormats } from "../i18n/use-formats.ts";
import { useViewer } from "./viewer.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The organisation's languages to choose one from; `none` is what choosing none of them is called. */
export function useLanguageChoices(none?: string): Choice[] {
  const formats = useFormats();
  const { organisation } = useViewer();
  const languages = organisation.languages.map((code) => ({ value: code, label: formats.language(code) }));
  return none === undefined ? languages : [{ value: "", label: none }, ...languages];
}
