import type { Finding } from "@hotline/core/flow/inspect/index.ts";

/** One line for a finding, as compilers write theirs: `journey:node: severity code message`. */
export function printFinding(finding: Finding): string {
  const { journey, node, action, language, severity, code, text, advice, place } = finding;
  const where = [journey, ...(node === undefined ? [] : [node])].join(":");
  const details = [
    ...(action === undefined ? [] : [`action ${action}`]),
    ...(language === undefined ? [] : [`in ${language}`]),
    ...(place === undefined ? [] : [`at character ${place.from + 1}: ${excerpt(place)}`]),
  ];
  const said = details.length === 0 ? "" : ` (${details.join(", ")})`;
  // A finding is one line, whatever its texts are.
  return `${where}: ${severity} ${code} ${text}${said} ${advice}`.replace(/\s+/g, " ");
}

function excerpt({ template, from, to }: NonNullable<Finding["place"]>): string {
  const piece = template.slice(from, to);
  return piece.length <= 40 ? piece : `${piece.slice(0, 37)}...`;
}

/** How many findings there are of each severity. */
export function printTotals(findings: readonly Finding[], journeys: number): string {
  const count = (severity: Finding["severity"]) => findings.filter((one) => one.severity === severity).length;
  return `${journeys} journeys checked: ${count("error")} errors, ${count("warning")} warnings`;
}
