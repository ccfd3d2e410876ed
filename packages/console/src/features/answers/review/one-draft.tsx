import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Badge, Checkbox } from "@mantine/core";
import { Link } from "react-router";
import type { DraftsQuery } from "../../../generated/graphql.ts";
import { Since } from "../../../ui/since.tsx";
import classes from "../answers.module.css";
import { entryHref, shownKind } from "../kinds.ts";
import { ChangesView } from "./changes-view.tsx";

export type DraftEntry = DraftsQuery["drafts"][number];

interface OneDraftProps {
  readonly entry: DraftEntry;
  readonly isReady: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

export function OneDraft({ entry, isReady: ready, isChosen, onToggle }: OneDraftProps) {
  const { t, i18n } = useLingui();
  const { kind, key, name, draft, problems, changes } = entry;
  const stops = problems.filter((problem) => problem.stops);
  return (
    <>
      <div className={`${classes["row"]} ${classes["between"]}`}>
        <span className={classes["row"]}>
          <Checkbox aria-label={t`Choose ${name}`} checked={isChosen && ready} disabled={!ready} onChange={onToggle} />
          <Anchor component={Link} to={entryHref(kind, key)}>
            <bdi>{name}</bdi>
          </Anchor>
          <span className={classes["small"]}>{i18n._(shownKind(kind).one)}</span>
        </span>
        <span className={classes["row"]}>
          {draft?.state === "REVIEW" ? (
            <Badge color="amber" variant="light">
              <Trans>to be reviewed</Trans>
            </Badge>
          ) : null}
          {draft?.sentBackBy ? (
            <Badge color="amber" variant="light">
              <Trans>sent back by {draft.sentBackBy}</Trans>
            </Badge>
          ) : null}
          {draft?.isOutdated ? (
            <Badge color="red" variant="light">
              <Trans>outdated</Trans>
            </Badge>
          ) : null}
        </span>
      </div>
      <p className={classes["small"]}>
        <bdi>{draft?.author}</bdi>, {draft ? <Since at={draft.updatedAt} /> : null}
        {draft?.note ? (
          <>
            {" "}
            · <bdi>{draft.note}</bdi>
          </>
        ) : null}
      </p>
      {stops.map(({ part, language, message }) => (
        <p key={`${part} ${language ?? ""} ${message}`} className={classes["over"]}>
          {message}
        </p>
      ))}
      <details>
        <summary className={classes["quiet"]}>
          <Trans>What it changes</Trans>
        </summary>
        <ChangesView changes={changes} />
      </details>
    </>
  );
}
