import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Table } from "@mantine/core";
import type { FigurePartsFragment, TrainingPartsFragment } from "../../../generated/graphql.ts";
import { useFormats } from "../../../i18n/use-formats.ts";
import classes from "../answers.module.css";
import { useTriageWords } from "../use-triage-words.ts";
import { comparisonRows, noneOf } from "./compare.ts";

/** The new model beside the live one: in figures, and message by message. */
export function Comparison({ training }: { readonly training: TrainingPartsFragment }) {
  const { t } = useLingui();
  const { measured, liveMeasured, differences } = training;
  if (!measured) return null;
  const names = {
    emergencies: t`Emergencies that are seen`,
    falseAlarms: t`False alarms on ordinary messages`,
    answers: t`Right answers, said or offered`,
    wronglySure: t`Wrong answers given as sure`,
    labels: t`Right labels`,
  };
  return (
    <>
      <Table.ScrollContainer minWidth={280} type="native" role="group" aria-label={t`On the golden set`} tabIndex={0}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <Trans>On the golden set</Trans>
              </Table.Th>
              <Table.Th ta="end">
                <Trans>Live until then</Trans>
              </Table.Th>
              <Table.Th ta="end">
                <Trans>New model</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {comparisonRows(measured, liveMeasured ?? null).map(({ figure, change }) => (
              <Table.Tr key={figure}>
                <Table.Td>{names[figure]}</Table.Td>
                <Table.Td ta="end">{liveMeasured ? <Share share={liveMeasured[figure]} /> : "–"}</Table.Td>
                <Table.Td ta="end">
                  <Share share={measured[figure]} />{" "}
                  {change === "better" ? (
                    <Badge color="green" variant="light">
                      <Trans>better</Trans>
                    </Badge>
                  ) : change === "worse" ? (
                    <Badge color="red" variant="light">
                      <Trans>worse</Trans>
                    </Badge>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {differences.length > 0 ? <Differences differences={differences} /> : null}
    </>
  );
}

function Share({ share }: { readonly share: FigurePartsFragment["labels"] }) {
  const formats = useFormats();
  const [counted, asked] = [formats.number(share.counted), formats.number(share.asked)];
  return (
    <Trans>
      {counted} of {asked}
    </Trans>
  );
}

function Differences({ differences }: Pick<TrainingPartsFragment, "differences">) {
  const { nameOf } = useTriageWords();
  const said = (what: string, key: string | null | undefined) => nameOf(what, key ?? noneOf(what));
  return (
    <details>
      <summary>
        <Trans>Messages that the two understand differently</Trans>
      </summary>
      <ul className={classes["list"]}>
        {differences.map(({ text, what, shouldBe, before, after, wasRight, isRight }) => (
          <li key={`${what} ${text}`} className={classes["card"]}>
            <div dir="auto" className={classes["wrap"]}>
              {text}
            </div>
            <p className={classes["small"]}>
              <Trans>
                Right is <strong dir="auto">{said(what, shouldBe)}</strong>. The model that was live says{" "}
                <strong dir="auto">{said(what, before)}</strong>, the new one{" "}
                <strong dir="auto">{said(what, after)}</strong>.
              </Trans>{" "}
              {isRight && !wasRight ? (
                <Badge color="green" variant="light" size="sm">
                  <Trans>better</Trans>
                </Badge>
              ) : null}
              {wasRight && !isRight ? (
                <Badge color="red" variant="light" size="sm">
                  <Trans>worse</Trans>
                </Badge>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
