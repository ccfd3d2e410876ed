import type { Percentiles, Second } from "./latency.ts";
import type { Evidence, Faults, Finding } from "./truth.ts";

/** What one run showed. Times are milliseconds unless a name says otherwise. */
export interface Report extends Faults {
  readonly startedAt: string;
  readonly profile: string;
  readonly seed: number;
  readonly seconds: number;
  readonly users: number;
  /** How many processes served, and what each ran where they differed. */
  readonly servers: string;
  readonly machine: { readonly cores: number; readonly cpu: string; readonly node: string };
  /** Messages a second that were meant to arrive; with --saturate the highest that was carried. */
  readonly rate: number;
  /** Messages a second whose answers were accepted, while messages arrived. */
  readonly carried: number;
  readonly messages: number;
  readonly replies: number;
  readonly repeats: number;
  /** Intended instant to the webhook's 200. */
  readonly ack: Percentiles;
  /** Intended instant to the acceptance of the last reply to the message. */
  readonly reply: Percentiles;
  readonly ackOverTime: readonly Second[];
  readonly replyOverTime: readonly Second[];
  /** Requests a second of an endpoint that only checks the signature, measured before on the same machine. */
  readonly emptyEndpointRate: number;
  /** `carried` by `emptyEndpointRate`. */
  readonly ratio: number;
  readonly cpuSecondsPer1000: { readonly server: number; readonly postgres: number; readonly load: number };
  readonly findings: readonly Finding[];
  /** The whole conversations behind the first findings. */
  readonly evidence: readonly Evidence[];
}

export function clean(report: Faults): boolean {
  return report.lost + report.doubled + report.reordered + report.wrong === 0;
}

const ms = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const spread = (one: Percentiles) => `p50 ${ms(one.p50)}  p95 ${ms(one.p95)}  p99 ${ms(one.p99)}  max ${ms(one.max)}`;

/** The report for a terminal. */
export function inWords(report: Report): string {
  const { cpuSecondsPer1000: cpu } = report;
  return [
    `messages      ${report.messages} from ${report.users} people, ${report.repeats} repeated webhooks, seed ${report.seed}`,
    `rate          ${report.rate.toFixed(0)}/s meant, ${report.carried.toFixed(0)}/s carried`,
    `empty         ${report.emptyEndpointRate.toFixed(0)}/s; ratio ${report.ratio.toFixed(2)}`,
    `ack           ${spread(report.ack)}`,
    `reply         ${spread(report.reply)}`,
    `CPU s / 1000  server ${cpu.server.toFixed(3)}  postgres ${cpu.postgres.toFixed(3)}  load ${cpu.load.toFixed(3)}`,
    `truth         lost ${report.lost}  doubled ${report.doubled}  out of order ${report.reordered}  wrong ${report.wrong}`,
    ...report.findings.slice(0, 5).map((one) => `  ${one.kind}, person ${one.user}: ${JSON.stringify(one.text)}`),
  ].join("\n");
}
