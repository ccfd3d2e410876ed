/** No token of WhatsApp's is that short; cutting a short one out would cut into words. */
const shortest = 16;

/** What WhatsApp says goes into logs and onto pages; of a token that it cannot read it says all. */
export function withoutToken(text: string, token: string): string {
  return token.length < shortest ? text : text.replaceAll(token, "…");
}
