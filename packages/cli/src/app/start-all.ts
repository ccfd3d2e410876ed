import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type Emulator, startEmulator } from "@hotline/emulator/emulator.ts";
import type { EmulatorOptions } from "@hotline/emulator/options.ts";
import { readConfig } from "@hotline/server/config.ts";
import { startServer } from "@hotline/server/main.ts";
import { migrate } from "@hotline/server/store/migrate.ts";
import { bookOf } from "../crowd/book.ts";
import { SmallCrowd } from "../crowd/small-crowd.ts";
import { seededRandom } from "../load/random.ts";
import { readProject } from "../project/read-project.ts";
import { firstAdminUrl } from "./admin-url.ts";
import { type DataFolder, type Environment, openDataFolder } from "./data-folder.ts";
import { exampleTemplates } from "./example-templates.ts";
import { exampleFolder, importExample } from "./import-example.ts";
import { freePort, portOf } from "./ports.ts";
import { Stack } from "./stack.ts";

export interface Running {
  readonly url: string;
  /** Of the emulator with the phone page; absent with real WhatsApp credentials. */
  readonly phoneUrl?: string;
  readonly dataDir: string;
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

/** The number of the hotline in the emulator; a range that is kept free for fiction. */
const emulatedNumber = { id: "106540352242922", wabaId: "102290129340398", display: "+1 555 010 0199" };

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
  const host = env["HOST"] || "127.0.0.1";
  const port = await freePort(portOf(env, "PORT") ?? 3000, host, "`npm start -- --port 4000`");
  const databaseUrl = env["DATABASE_URL"] || (await startDatabase(folder, stack));
  signal?.throwIfAborted();
  await migrate(databaseUrl);
  signal?.throwIfAborted();
  const emulated = !env["WHATSAPP_TOKEN"];
  if (crowd && !emulated) throw new Error("A crowd lives in the emulator: leave WHATSAPP_TOKEN out to use it.");
  const phoneNumberId = emulated ? emulatedNumber.id : env["WHATSAPP_PHONE_NUMBER_ID"];
  const display = emulated ? emulatedNumber.display : (phoneNumberId ?? "");
  await importExample(databaseUrl, phoneNumberId ? { phoneNumberId, display } : undefined);
  const whatsapp: EmulatedWhatsApp = emulated ? await emulate(folder, env, { host, port }, stack) : { env: {} };
  signal?.throwIfAborted();
  const config = readConfig({
    HOTLINE_LOG_LEVEL: "warn",
    HOTLINE_PROJECT_DIR: exampleFolder,
    HOTLINE_FILES_DIR: join(folder.path, "files"),
    // The emulator tells of a send within a quarter of a second; after a kill it is gone with us, and never will.
    ...(emulated && { HOTLINE_DOUBT_SECONDS: "1" }),
    ...env,
    DATABASE_URL: databaseUrl,
    HOST: host,
    PORT: String(port),
    ...whatsapp.env,
  });
  const server = await startServer(config);
  stack.onClose(() => server.close());
  if (crowd && whatsapp.emulator) await gatherCrowd(whatsapp.emulator, stack);
  const adminUrl = await firstAdminUrl(databaseUrl, env["HOTLINE_URL"] || server.url);
  return {
    url: server.url,
    ...(adminUrl !== null && { adminUrl }),
    ...(whatsapp.phoneUrl !== undefined && { phoneUrl: whatsapp.phoneUrl }),
    dataDir: folder.path,
    databaseUrl,
  };
}

async function startDatabase(folder: DataFolder, stack: Stack): Promise<string> {
  const database = await folder.startDatabase();
  stack.onClose(() => database.stop());
  return database.url;
}

interface EmulatedWhatsApp {
  readonly emulator?: Emulator;
  readonly phoneUrl?: string;
  readonly env: Environment;
}

/** WhatsApp on this machine, with secrets that live as long as the two processes know each other. */
async function emulate(
  folder: DataFolder,
  env: Environment,
  at: { host: string; port: number },
  stack: Stack,
): Promise<EmulatedWhatsApp> {
  const wanted = portOf(env, "PHONE_PORT") ?? (env["PORT"] === "0" ? 0 : at.port + 1);
  const port = await freePort(wanted, at.host, "PHONE_PORT, for the page with the phones,");
  const secrets = { token: secret(), appSecret: secret(), verifyToken: secret() };
  const options: EmulatorOptions = {
    ...secrets,
    ...at,
    port,
    webhookUrl: `http://${at.host}:${at.port}/webhooks/whatsapp`,
    number: { ...emulatedNumber, name: "COVID-19 hotline" },
    stateFile: join(folder.path, "emulator.json"),
    // Whoever opens the page for the first time finds a phone in their hand.
    handsets: [{ phone: "447700900001", name: "Zola" }],
    templates: exampleTemplates,
  };
  const emulator = await startEmulator(options);
  stack.onClose(() => emulator.close());
  return {
    emulator,
    phoneUrl: emulator.url,
    env: {
      WHATSAPP_API_URL: emulator.url,
      WHATSAPP_TOKEN: secrets.token,
      WHATSAPP_APP_SECRET: secrets.appSecret,
      WHATSAPP_VERIFY_TOKEN: secrets.verifyToken,
      WHATSAPP_PHONE_NUMBER_ID: emulatedNumber.id,
      WHATSAPP_BUSINESS_ACCOUNT_ID: emulatedNumber.wabaId,
    },
  };
}

async function gatherCrowd(emulator: Emulator, stack: Stack): Promise<void> {
  const book = bookOf(await readProject(exampleFolder));
  const crowd = new SmallCrowd({ emulator, book, random: seededRandom(Date.now()) });
  stack.onClose(async () => crowd.close());
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}
