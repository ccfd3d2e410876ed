import { type EmbeddedPostgres, type PostgresOptions, startPostgres } from "@hotline/server/embedded/postgres.ts";
import { making } from "./stop-on-signal.ts";

/** PostgreSQL of a run: `stop` ends it also where somebody stops the run while it starts. */
export class RunPostgres {
  readonly #options: PostgresOptions;
  #running: EmbeddedPostgres | undefined;

  constructor(options: PostgresOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    await making(async () => {
      this.#running = await startPostgres(this.#options);
    });
  }

  /** Of its database. */
  get url(): string {
    return this.#running?.url ?? "";
  }

  get pid(): number {
    return this.#running?.pid ?? 0;
  }

  async stop(mode: "fast" | "immediate"): Promise<void> {
    await this.#running?.stop(mode);
    this.#running = undefined;
  }
}
