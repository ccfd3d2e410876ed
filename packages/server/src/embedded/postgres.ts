import { dirname, resolve } from "node:path";
import { findBinaries } from "./binaries.ts";
import { ensureCluster, ensureDatabase } from "./cluster.ts";
import { keepUp } from "./keep-up.ts";
import { launch } from "./launch.ts";
import { type Lock, LockHeldError, takeLock } from "./lock.ts";
import { stopOrphan } from "./orphan.ts";
import { type Place, urlOf } from "./place.ts";
import { chooseRunner } from "./runner.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { makeSocketFolder } from "./socket.ts";

export interface PostgresOptions {
  /** Made on the first start; keeps the data between starts. */
  readonly dataDir: string;
  /** PostgreSQL settings that replace the defaults of `settings.ts`. */
  readonly settings?: Settings;
  /** Told when the server ended without us; it is started again then. `log` is the file with its last words. */
  readonly onEnd?: (log: string) => void;
}

export interface EmbeddedPostgres {
  /** Of the database `hotline`. */
  readonly url: string;
  readonly pid: number;
  /** `fast` ends connections and writes a checkpoint; `immediate` is a crash that the next start recovers from. */
  stop(mode?: "fast" | "immediate"): Promise<void>;
}

/** Starts PostgreSQL in `dataDir`, whatever state the last run left it in. Throws beside a living owner. */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const binaries = await findBinaries();
  const runner = await chooseRunner(dataDir, dirname(binaries.postgres));
  const lock = await takeLock(`${dataDir}.lock`).catch(explain);
  try {
    await stopOrphan(dataDir);
    const place = { dataDir, binaries, runner, socket: await makeSocketFolder(dataDir, runner) };
    return await startIn(place, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function explain(error: unknown): never {
  if (!(error instanceof LockHeldError)) throw error;
  const { pid } = error.holder;
  throw new Error(`This data folder is in use by process ${pid}: stop it, or choose another by HOTLINE_DATA_DIR.`, {
    cause: error,
  });
}

async function startIn(place: Place, lock: Lock, options: PostgresOptions): Promise<EmbeddedPostgres> {
  const settings = { ...defaultSettings(), ...options.settings };
  await ensureCluster(place);
  const server = await keepUp(
    () => launch(place, settings),
    () => options.onEnd?.(`${place.dataDir}.log`),
  );
  await ensureDatabase(place);
  return {
    url: urlOf(place, "hotline"),
    get pid() {
      return server.pid;
    },
    async stop(mode = "fast") {
      await server.stop(mode === "fast" ? "SIGINT" : "SIGQUIT");
      await place.socket.remove();
      await lock.release();
    },
  };
}
