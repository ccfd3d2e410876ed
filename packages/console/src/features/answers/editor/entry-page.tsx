import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Anchor, Button, Group, Modal, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { EditingRulesDocument } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { useShortcuts } from "../../../keys/use-shortcuts.ts";
import { useMay, useViewer } from "../../../session/viewer.ts";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import classes from "../answers.module.css";
import { kindBySlug } from "../kinds.ts";
import { HitsPanel } from "../questions/hits-panel.tsx";
import { ChangesView } from "../review/changes-view.tsx";
import { HistoryPanel } from "../review/history-panel.tsx";
import { Bubble } from "./bubble.tsx";
import { DraftActions } from "./draft-actions.tsx";
import { GoldenPart } from "./golden-part.tsx";
import { ListPart } from "./list-part.tsx";
import { ProblemsPanel } from "./problems-panel.tsx";
import { SavingState } from "./saving-state.tsx";
import { TextPart } from "./text-part.tsx";
import { type Editor, useEditor } from "./use-editor.ts";
import { useLeaveGuard } from "./use-leave-guard.tsx";

type Kind = NonNullable<ReturnType<typeof kindBySlug>>;

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
  readonly kind: Kind;
  readonly entryKey: string;
}

function EntryEditor({ kind, entryKey }: EntryEditorProps) {
  const { t, i18n } = useLingui();
  const editor = useEditor(kind.kind, entryKey);
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

interface EditorBodyProps extends EntryEditorProps {
  readonly editor: Editor;
  readonly mayWrite: boolean;
}

function EditorBody({ editor, kind, entryKey, mayWrite }: EditorBodyProps) {
  const { t } = useLingui();
  const { organisation } = useViewer();
  const { entry, working } = editor;
  const [language, setLanguage] = useState(organisation.languages[0] ?? "eng");
  if (editor.error) return <ErrorState error={editor.error} retry={() => void editor.reload()} />;
  if (!editor.isReady) return <Loading />;
  const parts = { working, languages: organisation.languages, readOnly: !mayWrite, onChange: editor.change };
  const isRemoval = entry?.draft != null && entry.draft.body === null;
  return (
    <div className={classes["twoPanes"]}>
      <div className={classes["side"]}>
        <Troubles editor={editor} isRemoval={isRemoval} />
        {kind.hasName ? (
          <TextInput
            label={t`Name`}
            description={t`Operators read it.`}
            dir="auto"
            value={working.name}
            readOnly={!mayWrite}
            onChange={(event) => editor.change({ ...working, name: event.currentTarget.value })}
          />
        ) : null}
        {kind.texts.map((shown) => (
          <TextPart key={shown.part} shown={shown} {...parts} onFocus={setLanguage} />
        ))}
        {kind.hasStops ? (
          <TagsInput
            label={t`Stops`}
            description={t`Tags of the journeys, reminders and broadcasts that somebody in this state is not sent.`}
            value={[...working.stops]}
            readOnly={!mayWrite}
            acceptValueOnBlur
            onChange={(stops) => editor.change({ ...working, stops })}
          />
        ) : null}
        {kind.lists.map((shown) => (
          <ListPart key={shown.part} shown={shown} {...parts} />
        ))}
        {kind.kind === "GOLDEN" ? <GoldenPart working={working} readOnly={!mayWrite} onChange={editor.change} /> : null}
      </div>
      <aside className={classes["side"]}>
        <Preview editor={editor} kind={kind} language={language} />
        {entry ? <ProblemsPanel problems={entry.problems} /> : null}
        {entry && entry.usedIn.length > 0 ? (
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
        {entry?.draft ? (
          <Section title={t`What the draft changes`}>
            <ChangesView changes={entry.changes} />
          </Section>
        ) : null}
        {kind.kind === "ANSWER" && entry?.version ? <HitsPanel answer={entryKey} /> : null}
        {entry ? (
          <HistoryPanel
            kind={kind.kind}
            entryKey={entryKey}
            version={entry.version}
            mayRestore={mayWrite && entry.draft == null}
            onRestored={editor.show}
          />
        ) : null}
      </aside>
    </div>
  );
}

/** What stands between the writer and a saved draft. */
function Troubles({ editor, isRemoval }: { readonly editor: Editor; readonly isRemoval: boolean }) {
  const { t } = useLingui();
  const { entry, saving, refusal } = editor;
  return (
    <div role="alert">
      {saving === "conflict" ? (
        <Alert color="amber" title={t`Two people are writing`}>
          <p>{refusal}</p>
          <Group>
            <Button size="xs" variant="default" onClick={() => void editor.reload()}>
              <Trans>Take theirs</Trans>
            </Button>
            <Button size="xs" variant="default" onClick={() => void editor.saveOver()}>
              <Trans>Keep mine</Trans>
            </Button>
          </Group>
        </Alert>
      ) : null}
      {saving === "failed" ? (
        <Alert color="red" title={t`It could not be saved`}>
          <p>{refusal}</p>
          <Button size="xs" variant="default" onClick={() => void editor.saveOver()}>
            <Trans>Try again</Trans>
          </Button>
        </Alert>
      ) : null}
      {entry?.draft?.isOutdated ? (
        <Alert color="amber" title={t`Something else was published meanwhile`}>
          <p>
            <Trans>Compare your draft with what is live now, in the history. Saving it again says that you have.</Trans>
          </p>
          <Button size="xs" variant="default" onClick={() => void editor.saveOver()}>
            <Trans>I have compared it</Trans>
          </Button>
        </Alert>
      ) : null}
      {isRemoval ? (
        <Alert color="red" title={t`This draft removes it`}>
          <Trans>When it is published, nobody is told this any more. Its history stays.</Trans>
        </Alert>
      ) : null}
      {entry?.draft ? <Standing draft={entry.draft} /> : null}
    </div>
  );
}

type Draft = NonNullable<NonNullable<Editor["entry"]>["draft"]>;

/** Where a draft stands between those who write and those who approve, and what they said to each other. */
function Standing({ draft: { state, note, author, sentBackBy, isMine } }: { readonly draft: Draft }) {
  const { t } = useLingui();
  const said = <bdi className={classes["note"]}>{note}</bdi>;
  if (state === "REVIEW")
    return (
      <Alert
        color="harbour"
        title={isMine ? t`It waits for somebody else to approve it` : t`${author} asks for a review`}
      >
        {said}
      </Alert>
    );
  if (sentBackBy)
    return (
      <Alert color="amber" title={t`${sentBackBy} sent it back`}>
        {said}
      </Alert>
    );
  if (note === "") return null;
  return (
    <Alert color="gray" title={t`Note`}>
      {said}
    </Alert>
  );
}

/** As the phone shows it. */
function Preview({ editor, kind, language }: Pick<EditorBodyProps, "editor" | "kind"> & { readonly language: string }) {
  const { t } = useLingui();
  const formats = useFormats();
  const said = kind.texts.find(({ isSaid }) => isSaid);
  if (!said) return null;
  const texts = said.part === "reply" ? editor.working.texts.reply : editor.working.texts.text;
  const question = editor.working.lists.questions[language]?.[0];
  const text = texts[language] ?? "";
  return (
    <Section title={t`On the phone: ${formats.language(language)}`}>
      <div className={classes["phone"]}>
        {question ? <Bubble text={question} said /> : null}
        {text === "" ? (
          <p className={classes["quiet"]}>
            <Trans>Nothing is written in this language yet.</Trans>
          </p>
        ) : (
          <Bubble text={text} />
        )}
      </div>
    </Section>
  );
}
