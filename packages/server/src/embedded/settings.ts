import { totalmem } from "node:os";

export type Settings = Readonly<Record<string, string>>;

/** Tuned for the hot path: many small commits on two small, busy queues beside a few big tables. */
export function defaultSettings(): Settings {
  const megabytes = Math.floor(totalmem() / 1024 / 1024);
  return {
    // Reached through the socket in the data folder only; there is no port to guess or to collide with.
    listen_addresses: "",
    unix_socket_permissions: "0700",
    max_connections: "200",
    shared_buffers: `${Math.min(1024, Math.max(128, Math.floor(megabytes / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(megabytes / 2))}MB`,
    // A message that was acknowledged must survive a power cut.
    synchronous_commit: "on",
    wal_compression: "off",
    wal_buffers: "16MB",
    max_wal_size: "4GB",
    // What was used once is kept and used again: a new segment is written full of zeros first, while all commits wait.
    min_wal_size: "1GB",
    // Rows of the queues live for milliseconds; dead ones must not pile up.
    autovacuum_naptime: "15s",
    // Never at the cost of somebody who waits for an answer: rows rewritten in place are tidied as they are read.
    autovacuum_vacuum_cost_delay: "5ms",
    jit: "off",
    random_page_cost: "1.1",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "warning",
    log_checkpoints: "off",
    // What a statement failed at, and not the row that it held: nobody's words or number in a log.
    log_error_verbosity: "terse",
    cluster_name: "hotline",
  };
}
