import type {
  ChatMessage,
  Handset,
  Hotline,
  Said,
  Template,
  TemplateRequest,
  Typing,
  WebhookState,
} from "../../../src/model.ts";
import type { Faults } from "../model/faults.ts";

/** The emulator's admin API; its manual is API.md. */
export interface EmulatorState {
  hotlines: Hotline[];
  handsets: Handset[];
  faults: Faults;
  webhook: WebhookState;
}

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

async function call<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/_emulator${path}`, init);
  const text = await response.text();
  const answer: unknown = text === "" ? null : JSON.parse(text);
  if (!response.ok) throw new Error(reasonIn(answer) ?? `${response.status}`);
  return answer as T;
}

function reasonIn(answer: unknown): string | undefined {
  const named = typeof answer === "object" && answer !== null && "error" in answer;
  return named && typeof answer.error === "string" ? answer.error : undefined;
}

const at = (phone: string) => `/handsets/${encodeURIComponent(phone)}`;

export const emulator = {
  state: () => call<EmulatorState>("/state"),
  chat: (phone: string) => call<{ messages: ChatMessage[]; typing: Typing }>(`${at(phone)}/messages`),
  say: (phone: string, said: Said) => call<ChatMessage>(`${at(phone)}/messages`, json("POST", said)),
  read: (phone: string, number: string) => call<unknown>(`${at(phone)}/read`, json("POST", { number })),
  clear: (phone: string) => call<null>(`${at(phone)}/messages`, { method: "DELETE" }),
  add: (handset: { name: string; phone?: string }) => call<Handset>("/handsets", json("POST", handset)),
  change: (phone: string, change: Partial<Handset>) => call<Handset>(at(phone), json("PATCH", change)),
  remove: (phone: string) => call<null>(at(phone), { method: "DELETE" }),
  closeWindow: (phone: string, number: string) => call<Handset>(`${at(phone)}/close-window`, json("POST", { number })),
  addNumber: () => call<Hotline>("/numbers", { method: "POST" }),
  templates: () => call<{ templates: Template[] }>("/templates"),
  addTemplate: (template: TemplateRequest) => call<Template>("/templates", json("POST", template)),
  decide: (id: string, status: Template["status"]) =>
    call<Template>(`/templates/${id}/decision`, json("POST", { status })),
  removeTemplate: (id: string) => call<null>(`/templates/${id}`, { method: "DELETE" }),
  setFaults: (faults: Partial<Faults>) => call<Faults>("/faults", json("PATCH", faults)),
  clearFaults: () => call<Faults>("/faults", { method: "DELETE" }),
  upload: (phone: string, file: File) =>
    call<{ id: string; mime: string }>(`${at(phone)}/media?filename=${encodeURIComponent(file.name)}`, {
      method: "POST",
      headers: { "content-type": file.type || "application/octet-stream" },
      body: file,
    }),
};
