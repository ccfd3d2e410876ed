const userId = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;
const phone = /^[1-9]\d{4,14}$/;

/** Whether a text is a business-scoped user id such as `KE.1234`: it must never meet a number normaliser. */
export function isUserId(text: unknown): text is string {
  return typeof text === "string" && userId.test(text);
}

/** Whether a text is the digits of an E.164 number, as WhatsApp writes it. */
export function isPhone(text: unknown): text is string {
  return typeof text === "string" && phone.test(text);
}
