import type { Change, Step } from "@hotline/core/picture/index.ts";
import { useLingui } from "@lingui/react/macro";
import { useStepWords } from "../words/use-step-words.ts";

/** A sentence for each difference that is not one of texts. */
export function useChangeWords(titles: ReadonlyMap<string, string>) {
  const { t } = useLingui();
  const stepWords = useStepWords();
  const nameOf = (node: string | undefined) => (node === undefined ? t`the end` : `“${titles.get(node) || "…"}”`);
  return (change: Exclude<Change, { kind: "text" | "rules" }>): string => {
    switch (change.kind) {
      case "named":
        return t`Is called “${change.after}”, was “${change.before}”`;
      case "begins":
        return t`Begins at another step`;
      case "nodeAdded":
        return t`New step`;
      case "nodeRemoved":
        return t`Step taken out`;
      case "actionAdded":
        return says(change.step) ? t`Says something more` : t`Does something more: ${stepWords(change.step)}`;
      case "actionRemoved":
        return says(change.step) ? t`No longer says one of its messages` : t`No longer does: ${stepWords(change.step)}`;
      case "actionChanged": {
        if (says(change.after)) return t`Says a message in another way`;
        const [was, is] = [stepWords(change.before), stepWords(change.after)];
        return was === is ? t`Does something else than before: ${is}` : t`Did before: ${was}. Does now: ${is}`;
      }
      case "rewired": {
        const [from, to, way] = [nameOf(change.before), nameOf(change.after), change.categories.join(", ")];
        return way === "" ? t`Goes on to ${to}, went to ${from}` : t`“${way}” leads to ${to}, led to ${from}`;
      }
      case "wait":
        return t`Waits in another way`;
      case "result":
        return t`Keeps the outcome under another name`;
    }
  };
}

const says = ({ type }: Step) => type === "send_msg";
