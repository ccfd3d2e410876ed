import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert } from "@mantine/core";
import type { PreviewDataSourceMutation } from "../../../generated/graphql.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import classes from "../answers.module.css";
import { useRowColumns } from "./row-columns.tsx";
import { sourceProblemWords } from "./source-problem-words.ts";

/** What a source would give with the settings that are tried. */
export function PreviewView({ preview }: { readonly preview: PreviewDataSourceMutation["previewDataSource"] }) {
  const { t } = useLingui();
  const { outcome, problems, rowCount, rows, columns } = preview;
  const isGood = outcome === "read" || outcome === "unchanged";
  const shown = useRowColumns(columns);
  return (
    <>
      <Alert color={isGood ? "green" : "red"}>
        {isGood ? (
          <Plural value={rowCount} one="It gives # row." other="It gives # rows." />
        ) : (
          <Trans>It would not be taken.</Trans>
        )}
      </Alert>
      {problems.map((problem) => (
        <p key={problem.text} className={classes["quiet"]}>
          {sourceProblemWords(problem)}
        </p>
      ))}
      {rows.length > 0 ? (
        <DataTable label={t`The first rows`} columns={shown} rows={rows} rowKey={({ key }) => key} />
      ) : null}
    </>
  );
}
