import { createHmac, timingSafeEqual } from "node:crypto";
import { parseWebhook } from "@hotline/core/whatsapp/index.ts";

const shape = /^sha256=[0-9a-f]{64}$/;

/** The secrets of the apps that webhooks come from. */
export interface AppSecrets {
  /** Of the numbers that have none of their own. */
  readonly appSecrets: readonly string[];
  /** Of those of other accounts, by WhatsApp's id of the number. */
  readonly numbers?: ReadonlyMap<string, { readonly appSecrets?: readonly string[] }>;
}

/** The secrets that signed exactly these bytes. Every secret is tried in constant time. */
export function signersOf(body: Buffer, header: unknown, { appSecrets, numbers }: AppSecrets): readonly string[] {
  if (typeof header !== "string" || !shape.test(header)) return [];
  const given = Buffer.from(header.slice(7), "hex");
  const own = [...(numbers?.values() ?? [])].flatMap((number) => number.appSecrets ?? []);
  return [...new Set([...appSecrets, ...own])].filter((secret) =>
    timingSafeEqual(given, createHmac("sha256", secret).update(body).digest()),
  );
}

/** Whether all that a webhook tells is of numbers whose app signed it: who has one account's secret speaks for no other's. */
export function speaksForAll(
  webhook: unknown,
  signers: readonly string[],
  { appSecrets, numbers }: AppSecrets,
): boolean {
  if (![...(numbers?.values() ?? [])].some((number) => number.appSecrets)) return true;
  return parseWebhook(webhook).every((item) => {
    // What is of no number, such as the news of a template, is nobody's alone.
    if (!("numberId" in item) || item.numberId === undefined) return true;
    const secrets = numbers?.get(item.numberId)?.appSecrets ?? appSecrets;
    return secrets.some((secret) => signers.includes(secret));
  });
}
