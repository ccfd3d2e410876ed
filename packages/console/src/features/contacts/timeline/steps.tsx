import { Trans, useLingui } from "@lingui/react/macro";
import type { TimelineStepKind } from "../../../generated/graphql.ts";
import classes from "../contacts.module.css";
import type { ItemOf } from "./items.ts";
import { useValueWords } from "./use-value-words.ts";

type Step = ItemOf<"TimelineTurn">["steps"][number];

/** What a turn did, with the values before and after. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <table className={classes["steps"]}>
      <thead>
        <tr>
          <th>
            <Trans>What</Trans>
          </th>
          <th>
            <Trans>Before</Trans>
          </th>
          <th>
            <Trans>After</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps of a turn never change their places
          <StepRow key={at} step={step} />
        ))}
      </tbody>
    </table>
  );
}

function StepRow({ step: { kind, name, node, before, after, ok } }: { readonly step: Step }) {
  const words = useStepWords();
  const valueWords = useValueWords();
  return (
    <tr>
      <td>
        {words[kind]} {name ? <bdi dir="auto">{name}</bdi> : null}
        {node ? <From node={node} /> : null}
      </td>
      <td>
        <bdi dir="auto">{valueWords(kind, before)}</bdi>
      </td>
      <td>
        <bdi dir="auto">{valueWords(kind, after)}</bdi> {ok === false ? <Trans>(failed)</Trans> : null}
      </td>
    </tr>
  );
}

/** The node that a step left, as its authors know it. */
function From({ node }: { readonly node: string }) {
  const name = <bdi dir="auto">{node}</bdi>;
  return (
    <>
      {" "}
      <Trans>from “{name}”</Trans>
    </>
  );
}

function useStepWords(): Readonly<Record<TimelineStepKind, string>> {
  const { t } = useLingui();
  return {
    FIELD: t`Field`,
    NAME: t`Name`,
    LANGUAGE: t`Language`,
    STATUS: t`Messages`,
    GROUPS: t`Groups: left, joined`,
    ADDRESS: t`Address`,
    TIMEZONE: t`Time zone`,
    RESULT: t`Result`,
    STEP: t`A step in`,
    JOURNEY: t`Journey`,
    WAIT: t`Waits until`,
    CALL: t`Call of`,
    EMAIL: t`E-mail to`,
    MODEL: t`Language model`,
    LABELS: t`Labels`,
    TICKET: t`Asked for a human`,
    OTHERS: t`Began for others:`,
    PROBLEM: t`Problem`,
    OTHER: t`Other:`,
  };
}
