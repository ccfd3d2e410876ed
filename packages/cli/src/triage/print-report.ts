import type { AtThreshold, Report } from "@hotline/core/triage/index.ts";

export const percent = (share: number | null) => (share === null ? "–" : `${(share * 100).toFixed(1)} %`);
const number = (value: number | null) => (value === null ? "–" : value.toFixed(3));
/** Enough to see what goes wrong; the JSON report has all of them. */
const mostConfusions = 15;

/** A report as lines of text. */
export function printReport(report: Report): readonly string[] {
  // Without a text that has a label there is nothing to be right about.
  const inside = (value: number | null) => (report.texts > report.outside ? value : null);
  return [
    `${report.texts} texts, ${report.outside} of them with none of the labels`,
    "",
    `accuracy            ${percent(inside(report.accuracy))}`,
    `among the best 3    ${percent(inside(report.recallAt3))}`,
    `among the best 5    ${percent(inside(report.recallAt5))}`,
    `mean F1 of labels   ${number(inside(report.macroF1))}`,
    `calibration error   ${number(inside(report.calibrationError))}`,
    `AUROC in/out        ${number(report.auroc)}`,
    `false alarms        ${percent(report.falseAlarms)}   texts without a label that were given one`,
    "",
    "threshold   all right   in scope   out of scope   MCC",
    ...[report.atThreshold, ...report.curve].map((at, i) => `${curveLine(at)}${i === 0 ? "   the model's own" : ""}`),
    "",
    "label: examples, precision, recall, F1",
    ...report.labels.map(
      ({ label, examples, precision, recall, f1 }) =>
        `  ${label}: ${examples}, ${percent(precision)}, ${percent(recall)}, ${number(f1)}`,
    ),
    ...confusionLines(report),
  ];
}

function curveLine({ threshold, accuracy, insideAccuracy, outsideRecall, correlation }: AtThreshold): string {
  const cells = [percent(accuracy), percent(insideAccuracy), percent(outsideRecall)].map((cell) => cell.padStart(11));
  return `${threshold.toFixed(2).padStart(9)}${cells.join("")}    ${number(correlation)}`;
}

function confusionLines({ confusions }: Report): readonly string[] {
  if (confusions.length === 0) return [];
  const lines = confusions.slice(0, mostConfusions);
  return ["", "taken for another", ...lines.map(({ right, given, times }) => `  ${times} × ${right} as ${given}`)];
}
