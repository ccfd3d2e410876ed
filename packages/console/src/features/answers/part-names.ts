import { useLingui } from "@lingui/react/macro";

/** What people call the parts of entries. */
export function usePartNames(): (part: string) => string {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = {
    name: t`Name`,
    title: t`Title`,
    text: t`Text`,
    reply: t`Said at once`,
    questions: t`Example questions`,
    words: t`In words`,
    examples: t`Examples`,
    stops: t`Stops`,
    golden: t`Golden set`,
    source: t`Settings of the source`,
    reading: t`How it is read`,
    location: t`Place`,
    key: t`Key`,
    body: t`All of it`,
  };
  return (part) => names[part] ?? part;
}
