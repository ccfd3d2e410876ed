import { createHmac, timingSafeEqual } from "node:crypto";

const shape = /^sha256=[0-9a-f]{64}$/;

/** Whether one of the app's secrets signed exactly these bytes. Every secret is tried in constant time. */
export function isSigned(body: Buffer, header: unknown, secrets: readonly string[]): boolean {
  if (typeof header !== "string" || !shape.test(header)) return false;
  const given = Buffer.from(header.slice(7), "hex");
  let signed = false;
  for (const secret of secrets) {
    if (timingSafeEqual(given, createHmac("sha256", secret).update(body).digest())) signed = true;
  }
  return signed;
}
