import type { Change } from "@hotline/core/picture/index.ts";
import { useLingui } from "@lingui/react/macro";

/** A sentence for each difference that is not one of texts. */
export function useChangeWords(titles: ReadonlyMap<string, string>) {
  const { t } = useLingui();
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
        return change.type === "send_msg" ? t`Says something more` : t`Does something more: ${change.type}`;
      case "actionRemoved":
        return change.type === "send_msg" ? t`No longer says one of its messages` : t`No longer does: ${change.type}`;
      case "actionChanged":
        return t`Does something else than before: ${change.type}`;
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
