import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

export type Metrics = ReturnType<typeof createMetrics>;

/** Prometheus's `increase` sees no first event of a count that was not there before it, and nobody would be woken. */
function fromZero(counter: Counter, label: string, values: readonly (string | number)[]): Counter {
  for (const value of values) counter.inc({ [label]: value }, 0);
  return counter;
}

/**
 * One registry per server, so that several servers in one process (tests) do not share counts. `alertingCodes`: with which
 * WhatsApp refuses a message so that somebody must look.
 */
export function createMetrics(alertingCodes: readonly number[] = []) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers });
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  return {
    registry,
    received: counter("hotline_received_total", "Webhook items by kind", ["kind"]),
    putAside: counter("hotline_put_aside_total", "What webhooks brought that could not be read, or is nobody's here"),
    repeats: counter("hotline_repeats_total", "Inbound messages that had been received before"),
    refused: fromZero(
      counter("hotline_webhooks_refused_total", "Webhook requests refused, by reason", ["reason"]),
      "reason",
      ["signature", "json", "database", "error"],
    ),
    ack: histogram("hotline_ack_seconds", "Webhook request until its commit", seconds),
    receiveBatch: histogram("hotline_receive_batch_size", "Webhook items per commit", sizes),
    turnBatch: histogram("hotline_turn_batch_size", "Turns per commit", sizes),
    turnSeconds: histogram("hotline_turn_batch_seconds", "Claim to commit of a batch of turns", seconds),
    waited: histogram("hotline_inbox_wait_seconds", "Webhook commit until the turn began", seconds),
    turnFailures: counter("hotline_turn_failures_total", "Inbox rows put aside because their turn failed"),
    sends: counter("hotline_sends_total", "Sends by outcome", ["outcome"]),
    refusals: fromZero(
      counter("hotline_refusals_total", "Sends refused so that somebody must look, by WhatsApp's code", ["code"]),
      "code",
      alertingCodes,
    ),
    sendSeconds: histogram("hotline_send_seconds", "Duration of a send request", seconds),
    replySeconds: histogram(
      "hotline_reply_seconds",
      "Turn's commit until WhatsApp accepted its reply, without bulk",
      seconds,
    ),
    doubts: counter("hotline_doubts_total", "Sends in doubt, by how they were settled", ["settled"]),
    statuses: counter("hotline_statuses_total", "Delivery statuses by state", ["state"]),
    outsideFailures: counter("hotline_outside_failures_total", "Questions that a service outside was no help with", [
      "service",
    ]),
    databaseUp: gauge(
      "hotline_database_up",
      "1 when the database answered this question, 0 when it could not be reached",
    ),
    roleProcesses: gauge("hotline_role_processes", "Processes that run a role; 0 where nobody does", ["role"]),
    queueLength: gauge("hotline_queue_length", "Rows waiting", ["queue"]),
    queueAge: gauge("hotline_queue_age_seconds", "Age of the oldest waiting row", ["queue"]),
    jobsGivenUp: gauge("hotline_jobs_given_up", "Jobs that failed as often as they may, and that nobody tries again"),
    withoutModel: gauge(
      "hotline_triage_without_model",
      "Organisations whose triage was never trained: of urgency only the rules' very words are heard",
    ),
    staleData: gauge("hotline_data_stale", "1 for each data source older than its limit", ["source"]),
    dataAge: gauge("hotline_data_age_seconds", "Age of the data that a source gives", ["source"]),
  };
}
