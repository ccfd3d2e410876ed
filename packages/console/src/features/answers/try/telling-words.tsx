import { Trans } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import classes from "../answers.module.css";

interface TellingWordsProps {
  readonly words: readonly { readonly word: string; readonly weight: number }[];
}

/** The words that spoke for it, and those that spoke against it. */
export function TellingWords({ words }: TellingWordsProps) {
  if (words.length === 0) return null;
  return (
    <span className={classes["row"]}>
      <Trans>The words that counted:</Trans>
      {words.map(({ word, weight }) => (
        <Badge key={word} size="sm" variant="light" tt="none" color={weight >= 0 ? "violet" : "gray"}>
          <bdi>{word}</bdi>{" "}
          <bdi dir="ltr">
            {weight >= 0 ? "+" : "−"}
            {Math.abs(weight).toFixed(2)}
          </bdi>
        </Badge>
      ))}
    </span>
  );
}
