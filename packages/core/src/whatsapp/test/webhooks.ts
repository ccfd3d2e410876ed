/** Webhook bodies for tests, written after WhatsApp's format: an invented clinic and an invented writer. */
export const number = "109990001112223";

type Json = Record<string, unknown>;

export const ada = { wa_id: "254700000001", user_id: "KE.5550001", profile: { name: "Ada", username: "ada.k" } };

export function body(...values: readonly Json[]): Json {
  const changes = values.map((value) => ({ field: "messages", value }));
  return { object: "whatsapp_business_account", entry: [{ id: "300111", changes }] };
}

export function value(members: Json): Json {
  const metadata = { display_phone_number: "254 711 000 000", phone_number_id: number };
  return { messaging_product: "whatsapp", metadata, contacts: [ada], ...members };
}

/** A message of Ada's with its type's object. */
export function says(type: string, object: unknown, more: Json = {}): Json {
  return { from: "254700000001", id: "wamid.A1", timestamp: "1893456000", type, [type]: object, ...more };
}

export function change(field: string, members: Json): Json {
  return { object: "whatsapp_business_account", entry: [{ id: "300111", changes: [{ field, value: members }] }] };
}
