import { createHmac, timingSafeEqual } from "node:crypto";
import type { WebhookItem } from "@hotline/core/whatsapp/index.ts";

const shape = /^sha256=[0-9a-f]{64}$/;

interface OwnSecrets {
  readonly appSecrets?: readonly string[];
  readonly businessAccountId?: string;
}

/** The secrets of the apps that webhooks come from. */
export interface AppSecrets {
  /** Of the numbers that have none of their own. */
  readonly appSecrets: readonly string[];
  /** The account of all numbers that name no other. */
  readonly businessAccountId?: string;
  /** Of those of other accounts, by WhatsApp's id of the number. */
  readonly numbers?: ReadonlyMap<string, OwnSecrets>;
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

/** Whether all that a webhook tells is of those whose app signed it: who has one account's secret speaks for no other's. */
export function speaksForAll(items: readonly WebhookItem[], signers: readonly string[], secrets: AppSecrets): boolean {
  if (![...(secrets.numbers?.values() ?? [])].some((number) => number.appSecrets)) return true;
  return items.every((item) => {
    const may = secretsFor(item, secrets);
    return may === null || may.some((secret) => signers.includes(secret));
  });
}

/** Who may tell this. What is of no number and of no account that is known here is nobody's alone: null. */
function secretsFor(item: WebhookItem, { appSecrets, businessAccountId, numbers }: AppSecrets) {
  if ("numberId" in item && item.numberId !== undefined) return numbers?.get(item.numberId)?.appSecrets ?? appSecrets;
  if (!("wabaId" in item) || item.wabaId === null) return null;
  const ofAccount = [...(numbers?.values() ?? [])].filter((number) => number.businessAccountId === item.wabaId);
  const owners = ofAccount.map((number) => number.appSecrets ?? appSecrets);
  if (item.wabaId === businessAccountId) owners.push(appSecrets);
  return owners.length === 0 ? null : owners.flat();
}
