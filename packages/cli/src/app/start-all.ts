import { join } from "node:path";
import { type Emulator, startEmulator } from "@hotline/emulator/emulator.ts";
import { readConfig, type ServerConfig } from "@hotline/server/config.ts";
import { startServer } from "@hotline/server/main.ts";
import type { ImportTarget } from "@hotline/server/store/import-project.ts";
import { migrate } from "@hotline/server/store/migrate.ts";
import { bookOf } from "../crowd/book.ts";
import { SmallCrowd } from "../crowd/small-crowd.ts";
import { seededRandom } from "../load/random.ts";
import { readProject } from "../project/read-project.ts";
import { firstAdminUrl } from "./admin-url.ts";
import { type DataFolder, type Environment, openDataFolder } from "./data-folder.ts";
import { type EmulatedWhatsApp, emulatedNumber, planEmulator } from "./emulated-whatsapp.ts";
import { ensureHotline, exampleFolder } from "./ensure-hotline.ts";
import { ensureFilesFolder } from "./files-folder.ts";
import { freePort, portOf } from "./ports.ts";
import { ensureProjectFolder } from "./project-folder.ts";
import { Stack } from "./stack.ts";

export interface Running {
  readonly url: string;
  /** Of the emulator with the phone page; absent with real WhatsApp credentials. */
  readonly phoneUrl?: string;
  /** Where everything is kept, in words. */
  readonly places: string;
  /** Where the first admin begins; absent once somebody can sign in. */
  readonly adminUrl?: string;
  readonly databaseUrl: string;
  /** Stops everything, in the opposite order of the start. */
  close(): Promise<void>;
}

export interface StartOptions {
  /** With a few dozen people who chat, so that there is something to see. */
  readonly crowd?: boolean;
  /** Aborted by somebody who wants no start any more: it ends after the step that it is at. */
  readonly signal?: AbortSignal;
}

/** Starts database, emulator and server; where one of them fails, those before it are stopped again. */
export async function startAll(env: Environment, options: StartOptions = {}): Promise<Running> {
  const stack = new Stack();
  try {
    const folder = await openDataFolder(env);
    stack.onClose(() => folder.lock.release());
    const running = await startIn(folder, env, stack, options);
    options.signal?.throwIfAborted();
    await folder.lock.describe({
      url: running.url,
      database: running.databaseUrl,
      ...(running.phoneUrl && { phone: running.phoneUrl }),
    });
    return { ...running, close: () => stack.close() };
  } catch (error) {
    await stack.close();
    throw error;
  }
}

async function startIn(
  folder: DataFolder,
  env: Environment,
  stack: Stack,
  { crowd, signal }: StartOptions,
): Promise<Omit<Running, "close">> {
  const { config, whatsapp } = await plan(folder, env);
  if (crowd && !whatsapp) throw new Error("A crowd lives in the emulator: leave WHATSAPP_TOKEN out to use it.");
  const databaseUrl = env["DATABASE_URL"] || (await startDatabase(folder, stack));
  signal?.throwIfAborted();
  await migrate(databaseUrl);
  signal?.throwIfAborted();
  const name = await ensureHotline(databaseUrl, numberOf(env, whatsapp));
  const emulator = whatsapp && (await startEmulator({ ...whatsapp.options, number: { ...emulatedNumber, name } }));
  if (emulator) stack.onClose(() => emulator.close());
  signal?.throwIfAborted();
  const server = await startServer({ ...config, databaseUrl });
  stack.onClose(() => server.close());
  if (crowd && emulator) await gatherCrowd(emulator, stack);
  const adminUrl = await firstAdminUrl(databaseUrl, env["HOTLINE_URL"] || server.url);
  return {
    url: server.url,
    ...(adminUrl !== null && { adminUrl }),
    ...(emulator && { phoneUrl: emulator.url }),
    places: env["DATABASE_URL"] ? `the database of DATABASE_URL, its files in ${config.filesDir}` : folder.path,
    databaseUrl,
  };
}

interface Plan {
  readonly config: ServerConfig;
  /** Absent with real WhatsApp credentials. */
  readonly whatsapp?: EmulatedWhatsApp;
}

/**
 * Reads and checks all that was set before anything is made: a database that a start with half of WhatsApp's settings filled
 * would hold a hotline without a number.
 */
async function plan(folder: DataFolder, env: Environment): Promise<Plan> {
  const host = env["HOST"] || "127.0.0.1";
  const port = await freePort(portOf(env, "PORT") ?? 3000, host, "`npm start -- --port 4000`");
  const whatsapp = env["WHATSAPP_TOKEN"] ? undefined : await planEmulator(folder, env, { host, port });
  const config = readConfig({
    HOTLINE_LOG_LEVEL: "warn",
    HOTLINE_PROJECT_DIR: exampleFolder,
    HOTLINE_FILES_DIR: join(folder.path, "files"),
    // The emulator tells of a send within a quarter of a second; after a kill it is gone with us, and never will.
    ...(whatsapp && { HOTLINE_DOUBT_SECONDS: "1" }),
    ...env,
    // Everything runs here, also where the shell is one of an operator who parts it.
    HOTLINE_ROLES: undefined,
    // The embedded database has an address when it runs.
    DATABASE_URL: env["DATABASE_URL"] || "postgres://embedded/hotline",
    HOST: host,
    PORT: String(port),
    ...whatsapp?.env,
  });
  // Else they are in the data folder, which is ours.
  if (env["HOTLINE_FILES_DIR"]) await ensureFilesFolder(config);
  await ensureProjectFolder(config);
  return { config, ...(whatsapp && { whatsapp }) };
}

function numberOf(env: Environment, whatsapp: EmulatedWhatsApp | undefined): ImportTarget["number"] {
  if (whatsapp) return { phoneNumberId: emulatedNumber.id, display: emulatedNumber.display };
  const phoneNumberId = env["WHATSAPP_PHONE_NUMBER_ID"];
  return phoneNumberId ? { phoneNumberId } : undefined;
}

async function startDatabase(folder: DataFolder, stack: Stack): Promise<string> {
  const database = await folder.startDatabase();
  stack.onClose(() => database.stop());
  return database.url;
}

async function gatherCrowd(emulator: Emulator, stack: Stack): Promise<void> {
  const book = bookOf(await readProject(exampleFolder));
  const crowd = new SmallCrowd({ emulator, book, random: seededRandom(Date.now()) });
  stack.onClose(async () => crowd.close());
}
