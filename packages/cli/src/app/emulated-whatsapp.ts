import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { EmulatorOptions } from "@hotline/emulator/options.ts";
import { complain } from "../output.ts";
import type { DataFolder, Environment } from "./data-folder.ts";
import { exampleTemplates } from "./example-templates.ts";
import { freePort, portOf } from "./ports.ts";

/** WhatsApp on this machine, ready to be started. */
export interface EmulatedWhatsApp {
  readonly options: Omit<EmulatorOptions, "number">;
  /** What the server must know to talk to it. */
  readonly env: Environment;
}

/** The number of the hotline in the emulator; a range that is kept free for fiction. */
export const emulatedNumber = { id: "106540352242922", wabaId: "102290129340398", display: "+1 555 010 0199" };

/** Chooses port and secrets; these live as long as the two processes know each other. Starts nothing. */
export async function planEmulator(
  folder: DataFolder,
  env: Environment,
  at: { readonly host: string; readonly port: number },
): Promise<EmulatedWhatsApp> {
  const wanted = portOf(env, "PHONE_PORT") ?? (env["PORT"] === "0" ? 0 : at.port + 1);
  const port = await freePort(wanted, at.host, "PHONE_PORT");
  const secrets = { token: secret(), appSecret: secret(), verifyToken: secret() };
  return {
    options: {
      ...secrets,
      host: at.host,
      port,
      webhookUrl: `${addressOf(at.host, at.port)}/webhooks/whatsapp`,
      stateFile: join(folder.path, "emulator.json"),
      onTrouble: complain,
      // Whoever opens the page for the first time finds a phone in their hand.
      handsets: [{ phone: "447700900001", name: "Zola" }],
      templates: exampleTemplates,
    },
    env: {
      WHATSAPP_API_URL: addressOf(at.host, port),
      WHATSAPP_TOKEN: secrets.token,
      WHATSAPP_APP_SECRET: secrets.appSecret,
      WHATSAPP_VERIFY_TOKEN: secrets.verifyToken,
      WHATSAPP_PHONE_NUMBER_ID: emulatedNumber.id,
      WHATSAPP_BUSINESS_ACCOUNT_ID: emulatedNumber.wabaId,
    },
  };
}

/** IPv6 addresses stand in brackets. */
function addressOf(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}
