import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group } from "@mantine/core";
import classes from "../answers.module.css";
import type { Editor } from "./use-editor.ts";

/** What stands between the writer and a saved draft. */
export function Troubles({ editor, mayWrite }: { readonly editor: Editor; readonly mayWrite: boolean }) {
  const { t } = useLingui();
  const { entry, saving, refusal } = editor;
  const isRemoved = entry?.version !== undefined && entry.version > 0 && entry.live == null && entry.draft == null;
  const isRemoval = entry?.draft != null && entry.draft.body === null;
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
      {entry?.draft?.isOutdated && mayWrite ? (
        <Alert color="amber" title={t`Something else was published meanwhile`}>
          <p>
            <Trans>Compare your draft with what is live now, in the history. Saving it again says that you have.</Trans>
          </p>
          <Button size="xs" variant="default" onClick={() => void editor.saveOver()}>
            <Trans>I have compared it</Trans>
          </Button>
        </Alert>
      ) : null}
      {isRemoved ? (
        <Alert color="gray" title={t`It was removed`}>
          <Trans>Nobody is told this any more. What it said is in its history, from where it can come back.</Trans>
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
