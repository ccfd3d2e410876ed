import type { Gaps } from "./coverage.ts";
import { difference } from "./mismatch.ts";
import type { Played } from "./run.ts";

/** A conversation that went wrong: where, after which lines, and what is different. */
export function printFailure({ script, mismatch }: Played): readonly string[] {
  if (mismatch === undefined) return [];
  const { line, expected, got, message } = mismatch;
  const before = script.lines.filter(({ number }) => number < line.number).slice(-6);
  return [
    `✗ ${script.title}`,
    `  ${line.file}:${line.number}: ${message}`,
    ...before.map(({ number, text }) => `    ${String(number).padStart(4)}  ${text}`),
    `  → ${String(line.number).padStart(4)}  ${line.text}`,
    ...(expected === undefined && got === undefined
      ? []
      : difference(expected ?? "", got ?? "").map((one) => `      ${one}`)),
    "",
  ];
}

/** How much of each journey the conversations came by; with `details` every node and exit that was missed. */
export function printCoverage(gaps: readonly Gaps[], details: boolean): readonly string[] {
  const width = Math.max(...gaps.map(({ journey }) => journey.length), 0);
  return gaps.flatMap(({ journey, nodes, exits, languages }) => [
    `${journey.padEnd(width)}  nodes ${share(nodes)}  exits ${share(exits)}  languages ${share(languages)}${missed(languages.missed)}`,
    ...(details ? nodes.missed.map((node) => `  no conversation visits the node ${node}`) : []),
    ...(details
      ? exits.missed.map(({ node, exit }) => `  no conversation takes the exit ${exit} of the node ${node}`)
      : []),
  ]);
}

function share({ all, missed }: { readonly all: number; readonly missed: readonly unknown[] }): string {
  return `${all - missed.length}/${all}`;
}

function missed(languages: readonly string[]): string {
  return languages.length === 0 ? "" : ` (not in ${languages.join(", ")})`;
}
