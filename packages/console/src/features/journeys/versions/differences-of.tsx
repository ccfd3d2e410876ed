import { useQuery } from "@apollo/client/react";
import { outlineOf } from "@hotline/core/flow/inspect/index.ts";
import { type Change, differences } from "@hotline/core/picture/index.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useMemo } from "react";
import { JourneyVersionDocument, type JourneyVersionQuery } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { EmptyState, ErrorState, Loading } from "../../../ui/states.tsx";
import { wordDifference } from "../../../ui/word-difference.ts";
import { byNode, type NodeChanges, titlesOf } from "./by-node.ts";
import { useChangeWords } from "./use-change-words.ts";
import { useTriggerLines } from "./use-trigger-lines.ts";
import classes from "./versions.module.css";

interface DifferencesProps {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

/** What became of a journey from one version to another, node by node, in words. */
export function DifferencesOf({ id, before, after }: DifferencesProps) {
  const old = useQuery(JourneyVersionDocument, { variables: { id, version: before } });
  const now = useQuery(JourneyVersionDocument, { variables: { id, version: after } });
  const [a, b] = [old.data?.journey?.versionNumbered, now.data?.journey?.versionNumbered];
  const error = old.error ?? now.error;
  if (error) return <ErrorState error={error} />;
  if (!a || !b) return <Loading />;
  return <Told before={a} after={b} />;
}

type Version = NonNullable<NonNullable<JourneyVersionQuery["journey"]>["versionNumbered"]>;

interface ToldProps {
  readonly before: Version;
  readonly after: Version;
}

function Told({ before, after }: ToldProps) {
  const triggerLines = useTriggerLines();
  const { groups, titles, changes } = useMemo(() => {
    const [a, b] = [outlineOf(before.definition), outlineOf(after.definition)];
    const changes = differences(a, b);
    return { changes, groups: byNode(changes), titles: new Map([...titlesOf(a), ...titlesOf(b)]) };
  }, [before, after]);
  const known = before.triggers && after.triggers;
  const [was, is] = [triggerLines(before.triggers ?? []), triggerLines(after.triggers ?? [])];
  const startsAlike = !known || was.join("\n") === is.join("\n");
  const count = changes.length + (startsAlike ? 0 : 1);
  if (count === 0)
    return (
      <EmptyState title={<Trans>They say and do the same</Trans>}>
        <Trans>Nothing that anybody would notice is different in these two versions.</Trans>
      </EmptyState>
    );
  return (
    <>
      <p className={classes["quiet"]}>
        <Plural value={count} one="# change" other="# changes" />
      </p>
      <ul className={classes["changes"]}>
        {startsAlike ? null : (
          <li className={classes["change"]}>
            <h3>
              <Trans>What starts it</Trans>
            </h3>
            <Words before={was} after={is} />
          </li>
        )}
        {groups.map((group) => (
          <NodeDifference key={group.node ?? ""} group={group} titles={titles} />
        ))}
      </ul>
    </>
  );
}

interface NodeProps {
  readonly group: NodeChanges;
  readonly titles: ReadonlyMap<string, string>;
}

function NodeDifference({ group: { node, changes }, titles }: NodeProps) {
  const title = node === null ? undefined : titles.get(node);
  return (
    <li className={classes["change"]}>
      <h3 dir="auto">{node === null ? <Trans>The journey</Trans> : title || <Trans>A step without words</Trans>}</h3>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the differences of two versions never move
        <ChangeWords key={index} change={change} titles={titles} />
      ))}
    </li>
  );
}

function ChangeWords({ change, titles }: { readonly change: Change; readonly titles: NodeProps["titles"] }): ReactNode {
  const words = useChangeWords(titles);
  if (change.kind === "text") return <TextChange change={change} />;
  if (change.kind === "rules") return <RulesChange {...change} />;
  return (
    <p dir="auto" data-kind={change.kind}>
      {words(change)}
    </p>
  );
}

function TextChange({ change }: { readonly change: Extract<Change, { kind: "text" }> }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { language, before, after, of } = change;
  const name = formats.language(language);
  return (
    <div>
      <p className={classes["quiet"]}>{of === "category" ? t`Name of an answer, ${name}` : t`Text, ${name}`}</p>
      <Words before={before} after={after} />
    </div>
  );
}

interface LinesProps {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function RulesChange({ before, after }: LinesProps) {
  return (
    <div>
      <p className={classes["quiet"]}>
        <Trans>Decides by other rules</Trans>
      </p>
      <Words before={before} after={after} />
    </div>
  );
}

function Words({ before, after }: LinesProps) {
  return (
    <p className={classes["text"]} dir="auto">
      {wordDifference(before.join("\n"), after.join("\n")).map(({ kind, text }, index) => {
        const Mark = marks[kind];
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
        return <Mark key={index}>{text}</Mark>;
      })}
    </p>
  );
}

const marks = { same: "span", added: "ins", removed: "del" } as const;
