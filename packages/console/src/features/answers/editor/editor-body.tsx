import { useState } from "react";
import { useViewer } from "../../../session/viewer.ts";
import { ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import type { KindShown } from "../kinds.ts";
import { BesideTexts } from "./beside-texts.tsx";
import { Preview } from "./preview.tsx";
import { Troubles } from "./troubles.tsx";
import type { Editor } from "./use-editor.ts";
import { WrittenParts } from "./written-parts.tsx";

interface EditorBodyProps {
  readonly editor: Editor;
  readonly kind: KindShown;
  readonly entryKey: string;
  readonly mayWrite: boolean;
}

/** What is written on one side; what its readers see, and what is known of it, on the other. */
export function EditorBody({ editor, kind, entryKey, mayWrite }: EditorBodyProps) {
  const { organisation } = useViewer();
  const [language, setLanguage] = useState(organisation.languages[0] ?? "eng");
  if (editor.error) return <ErrorState error={editor.error} retry={() => void editor.reload()} />;
  if (!editor.isReady) return <Loading />;
  return (
    <div className={classes["twoPanes"]}>
      <div className={classes["side"]}>
        <Troubles editor={editor} mayWrite={mayWrite} />
        <WrittenParts
          working={editor.working}
          kind={kind}
          languages={organisation.languages}
          readOnly={!mayWrite}
          onChange={editor.change}
          onLanguage={setLanguage}
        />
      </div>
      <aside className={classes["side"]}>
        <Preview working={editor.working} kind={kind} language={language} />
        <BesideTexts editor={editor} kind={kind} entryKey={entryKey} mayWrite={mayWrite} />
      </aside>
    </div>
  );
}
