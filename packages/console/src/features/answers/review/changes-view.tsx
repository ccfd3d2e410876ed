import { Trans, useLingui } from "@lingui/react/macro";
import type { ChangePartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import { wordDifference } from "../../../ui/word-difference.ts";
import classes from "../answers.module.css";
import { usePartNames } from "../part-names.ts";

/** What differs, part by part: texts word by word, lists by what came and went. */
export function ChangesView({ changes }: { readonly changes: readonly ChangePartsFragment[] }) {
  if (changes.length === 0)
    return (
      <p className={classes["quiet"]}>
        <Trans>Nothing differs.</Trans>
      </p>
    );
  return (
    <ul className={classes["list"]}>
      {changes.map((change) => (
        <li key={`${change.part} ${change.language ?? ""}`}>
          <OneChange change={change} />
        </li>
      ))}
    </ul>
  );
}

function OneChange({ change }: { readonly change: ChangePartsFragment }) {
  const { t } = useLingui();
  const formats = useFormats();
  const names = usePartNames();
  const { part, language, before, after, added, removed } = change;
  const where = language === null || language === undefined || language === "und" ? "" : formats.language(language);
  const pieces = wordDifference(before ?? "", after ?? "").map((piece, at) => ({ piece, at }));
  return (
    <>
      <p className={classes["small"]}>
        {names(part)}
        {where === "" ? null : ` · ${where}`}
      </p>
      {before === null && after === null ? null : (
        <p className={classes["wrap"]} dir="auto">
          {pieces.map(({ piece, at }) => {
            if (piece.kind === "added")
              return (
                <ins key={at} className={classes["added"]}>
                  {piece.text}
                </ins>
              );
            if (piece.kind === "removed")
              return (
                <del key={at} className={classes["removed"]}>
                  {piece.text}
                </del>
              );
            return <span key={at}>{piece.text}</span>;
          })}
        </p>
      )}
      {removed.length + added.length === 0 ? null : (
        <ul className={classes["list"]} aria-label={t`What came and went`}>
          {removed.map((text) => (
            <li key={`- ${text}`} dir="auto" className={classes["wrap"]}>
              <del className={classes["removed"]}>{text}</del>
            </li>
          ))}
          {added.map((text) => (
            <li key={`+ ${text}`} dir="auto" className={classes["wrap"]}>
              <ins className={classes["added"]}>{text}</ins>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
