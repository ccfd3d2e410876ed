import type { NumberAccess } from "./deliver/access.ts";

const name = /^WHATSAPP_(TOKEN|APP_SECRET|BUSINESS_ACCOUNT_ID)_(.*)$/;

/**
 * What numbers of other WhatsApp accounts have of their own: the variable of all, with the number's id behind it. Throws an
 * `Error` that names the variable and what to do.
 */
export function readNumberVariables(env: Readonly<Record<string, string>>): ReadonlyMap<string, NumberAccess> {
  const numbers = new Map<string, NumberAccess>();
  for (const [variable, value] of Object.entries(env)) {
    const [, what, id = ""] = name.exec(variable) ?? [];
    if (what === undefined) continue;
    if (!/^\d+$/.test(id)) throw new Error(`${variable} must end with the id of a number, in digits`);
    numbers.set(id, { ...numbers.get(id), ...owned(variable, what, value) });
  }
  return numbers;
}

function owned(variable: string, what: string, value: string): NumberAccess {
  if (what === "TOKEN") return { token: value };
  if (what === "APP_SECRET") {
    const appSecrets = appSecretsOf(value);
    if (appSecrets.length === 0) throw new Error(`${variable} is missing: the app secret that signs the webhooks`);
    return { appSecrets };
  }
  if (!/^\d+$/.test(value)) throw new Error(`${variable} must be digits alone, as Meta's app dashboard shows it`);
  return { businessAccountId: value };
}

/** Old and new while one is being changed. A comma too many must not make an empty one: everybody could sign with that. */
export const appSecretsOf = (text: string): readonly string[] =>
  text.split(",").flatMap((secret) => secret.trim() || []);
