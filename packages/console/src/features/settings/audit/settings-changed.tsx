import { Trans } from "@lingui/react/macro";
import { Arrow } from "../../../ui/arrow.tsx";
import type { SettingsChange } from "./settings-changes.ts";
import { useSettingsWords } from "./use-settings-words.ts";

/** What became of the organisation's settings, a line for each: what it was → what it is. */
export function SettingsChanged({ changes }: { readonly changes: readonly SettingsChange[] }) {
  const { nameOf, wordsOf } = useSettingsWords();
  if (changes.length === 0) return <Trans>Nothing differs.</Trans>;
  return changes.map((change) => (
    <div key={nameOf(change)}>
      <bdi dir="auto">{nameOf(change)}</bdi>: <bdi dir="auto">{wordsOf(change, change.before)}</bdi> <Arrow />{" "}
      <bdi dir="auto">{wordsOf(change, change.after)}</bdi>
    </div>
  ));
}
