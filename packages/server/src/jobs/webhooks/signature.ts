import { createHmac } from "node:crypto";

/** `t=…,v1=…`: HMAC-SHA256 over the moment and the body, so that an old request cannot be sent again as a new one. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
}
