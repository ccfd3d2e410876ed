import { refusedWords, unreachedWords } from "@hotline/core/whatsapp/number-problem.ts";
import { request } from "undici";
import { z } from "zod";
import { type Access, tokenOf } from "../deliver/access.ts";
import { withoutToken } from "../deliver/without-token.ts";
import type { NumberLook } from "../store/number-settings.ts";

const fields = [
  "verified_name",
  "display_phone_number",
  "quality_rating",
  "throughput",
  "status",
  "webhook_configuration",
  "whatsapp_business_manager_messaging_limit",
].join(",");

const answer = z.object({
  display_phone_number: z.string().max(40).optional().catch(undefined),
  verified_name: z.string().optional(),
  quality_rating: z.string().optional(),
  status: z.string().optional(),
  throughput: z.object({ level: z.string() }).optional().catch(undefined),
  whatsapp_business_manager_messaging_limit: z.string().optional(),
  webhook_configuration: z.record(z.string(), z.unknown()).optional().catch(undefined),
});
const refusal = z.object({ error: z.object({ message: z.string() }) });

const nothing = {
  display: null,
  quality: null,
  status: null,
  tier: null,
  throughput: null,
  verifiedName: null,
  webhook: null,
  problem: null,
};

/** Asks WhatsApp how a number stands. Whatever goes wrong comes back as a sentence for the people who look after it. */
export async function lookAtNumber(access: Access, phoneNumberId: string): Promise<NumberLook> {
  const { apiUrl, version } = access;
  const token = tokenOf(access, phoneNumberId);
  try {
    const { statusCode, body } = await request(`${apiUrl}/${version}/${phoneNumberId}?fields=${fields}`, {
      headers: { authorization: `Bearer ${token}` },
      headersTimeout: 10_000,
      bodyTimeout: 10_000,
    });
    const said: unknown = JSON.parse(withoutToken(await body.text(), token));
    if (statusCode !== 200) return { ...nothing, problem: refusedWords(complaint(said, statusCode)) };
    return healthOf(answer.parse(said));
  } catch {
    return { ...nothing, problem: unreachedWords };
  }
}

function healthOf(said: z.infer<typeof answer>): NumberLook {
  const webhooks = Object.values(said.webhook_configuration ?? {}).filter((value) => typeof value === "string");
  return {
    display: said.display_phone_number ?? null,
    quality: said.quality_rating ?? null,
    status: said.status ?? null,
    tier: said.whatsapp_business_manager_messaging_limit ?? null,
    throughput: said.throughput?.level ?? null,
    verifiedName: said.verified_name ?? null,
    webhook: webhooks[0] ?? null,
    problem: null,
  };
}

function complaint(said: unknown, status: number): string {
  const read = refusal.safeParse(said);
  return read.success ? read.data.error.message.slice(0, 300) : `HTTP ${status}`;
}
