import { Plural, Trans } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { ContactImportQuery, PreviewContactImportMutation } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "../contacts.module.css";
import { outcomeColours, useOutcomes } from "./outcomes.ts";
import { PreviewRows } from "./preview-rows.tsx";

interface PreviewProps {
  readonly one: NonNullable<ContactImportQuery["contactImport"]>;
  readonly preview: PreviewContactImportMutation["previewContactImport"];
}

/** What would become of the first rows; those that would not be taken say why. */
export function Preview({ one, preview }: PreviewProps) {
  const formats = useFormats();
  const outcomes = useOutcomes();
  const { looked, created, updated, skipped, rejected, rows } = preview;
  const counts = { created, updated, skipped, rejected };
  return (
    <>
      <p>
        {(["created", "updated", "skipped", "rejected"] as const).map((outcome) => (
          <Badge key={outcome} color={outcomeColours[outcome] ?? "gray"} variant="light" me={6}>
            {outcomes[outcome]} {formats.number(counts[outcome])}
          </Badge>
        ))}
        <span className={classes["quiet"]}>
          {looked < one.rowCount ? (
            <Trans>
              of the first {formats.number(looked)} of {formats.number(one.rowCount)} rows
            </Trans>
          ) : (
            <Plural value={looked} one="of # row" other="of # rows" />
          )}
        </span>
      </p>
      <PreviewRows one={one} rows={rows} />
    </>
  );
}
