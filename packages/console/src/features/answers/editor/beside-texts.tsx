import { useLingui } from "@lingui/react/macro";
import { Section } from "../../../ui/section.tsx";
import type { KindShown } from "../kinds.ts";
import { HitsPanel } from "../questions/hits-panel.tsx";
import { ChangesView } from "../review/changes-view.tsx";
import { HistoryPanel } from "../review/history-panel.tsx";
import { ProblemsPanel } from "./problems-panel.tsx";
import type { Editor } from "./use-editor.ts";

interface BesideTextsProps {
  readonly editor: Editor;
  readonly kind: KindShown;
  readonly entryKey: string;
  readonly mayWrite: boolean;
}

/** What is known of an entry: its problems, where it is said, what the draft changes, who asked for it, its history. */
export function BesideTexts({ editor: { entry, saving, show }, kind: { kind }, entryKey, mayWrite }: BesideTextsProps) {
  const { t } = useLingui();
  if (!entry) return null;
  const body = entry.draft ? entry.draft.body : entry.live;
  return (
    <>
      {body ? <ProblemsPanel problems={entry.problems} /> : null}
      {entry.usedIn.length > 0 ? (
        <Section title={t`Said in`}>
          <ul>
            {entry.usedIn.map((journey) => (
              <li key={journey} dir="auto">
                {journey}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {entry.draft ? (
        <Section title={saving === "conflict" ? t`What their draft changes` : t`What the draft changes`}>
          <ChangesView changes={entry.changes} />
        </Section>
      ) : null}
      {kind === "ANSWER" && entry.version ? <HitsPanel answer={entryKey} /> : null}
      <HistoryPanel
        kind={kind}
        entryKey={entryKey}
        version={entry.version}
        mayRestore={mayWrite && entry.draft == null}
        onRestored={show}
      />
    </>
  );
}
