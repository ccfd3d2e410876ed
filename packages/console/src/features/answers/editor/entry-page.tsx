import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation, useParams } from "react-router";
import { EditingRulesDocument } from "../../../generated/graphql.ts";
import { useShortcuts } from "../../../keys/use-shortcuts.ts";
import { useMay, useViewer } from "../../../session/viewer.ts";
import { Page } from "../../../ui/page.tsx";
import { EmptyState } from "../../../ui/states.tsx";
import { type KindShown, kindBySlug } from "../kinds.ts";
import { DraftActions } from "./draft-actions.tsx";
import { EditorBody } from "./editor-body.tsx";
import { SavingState } from "./saving-state.tsx";
import { useEditor } from "./use-editor.ts";
import { useLeaveGuard } from "./use-leave-guard.tsx";
import { type Working, workingOfNew } from "./working.ts";

/** One entry: what it says in every language, what its readers will see, and what became of it. */
export function EntryPage() {
  const { kind: slug = "", key = "" } = useParams();
  const { t } = useLingui();
  const kind = kindBySlug(slug);
  if (!kind)
    return (
      <Page title={t`Nothing is here`}>
        <EmptyState title={<Trans>This page is not there (any more).</Trans>} />
      </Page>
    );
  return <EntryEditor key={`${slug}/${key}`} kind={kind} entryKey={key} />;
}

interface EntryEditorProps {
  readonly kind: KindShown;
  readonly entryKey: string;
}

/** Whoever has just said what a new entry is about finds that in it. */
function useNew({ kind }: KindShown): Working {
  const { organisation } = useViewer();
  const { state } = useLocation() as { readonly state: { readonly called?: string } | null };
  const [ofNew] = useState(() => workingOfNew(kind, state?.called ?? "", organisation.languages[0] ?? "eng"));
  return ofNew;
}

function EntryEditor({ kind, entryKey }: EntryEditorProps) {
  const { t, i18n } = useLingui();
  const editor = useEditor(kind.kind, entryKey, useNew(kind));
  const { data: rules } = useQuery(EditingRulesDocument);
  const mayPublish = useMay(kind.kind === "ANSWER" || kind.kind === "CONTENT" ? "content.write" : "triage.write");
  const mayPropose = useMay("triage.correct") && ["ANSWER", "LABEL", "GOLDEN"].includes(kind.kind);
  const blocker = useLeaveGuard(editor.saving, editor.flush);
  useShortcuts(i18n._(kind.one), [
    { keys: "mod+s", label: t`Save the draft now`, run: () => void editor.flush(), whileTyping: true },
  ]);
  const { entry } = editor;
  const name = entry?.name || entryKey;
  const actions = (
    <DraftActions
      editor={editor}
      kind={kind}
      entryKey={entryKey}
      review={rules?.editingRules.review ?? false}
      mayPublish={mayPublish}
      mayWrite={mayPublish || mayPropose}
    />
  );
  return (
    <Page
      title={name}
      description={
        <>
          {i18n._(kind.one)} · <code>{entryKey}</code> <SavingState saving={editor.saving} />
        </>
      }
      before={
        <Anchor component={Link} to={kind.back} size="sm">
          <Trans>Back to the list</Trans>
        </Anchor>
      }
      actions={actions}
    >
      <Modal
        opened={blocker.state === "blocked"}
        onClose={() => blocker.reset?.()}
        title={t`What you typed is not saved`}
      >
        <p>{editor.refusal ?? t`It is being saved. You can wait for it, or leave without it.`}</p>
        <Group justify="end">
          <Button variant="default" onClick={() => blocker.reset?.()}>
            <Trans>Stay here</Trans>
          </Button>
          <Button color="red" onClick={() => blocker.proceed?.()}>
            <Trans>Leave without it</Trans>
          </Button>
        </Group>
      </Modal>
      <EditorBody editor={editor} kind={kind} entryKey={entryKey} mayWrite={mayPublish || mayPropose} />
    </Page>
  );
}
