/** A person with a phone at the emulator, without a page. */
export interface Person {
  readonly phone: string;
  /** `secondsAgo`: it was written then, and arrives now. */
  say(text: string, secondsAgo?: number): Promise<void>;
  /** A picture, as the phone takes it. */
  show(bytes: Uint8Array<ArrayBuffer>, caption: string): Promise<void>;
  /** The texts that the hotline sent, in order. */
  heard(): Promise<readonly string[]>;
}

interface Chat {
  readonly messages: readonly { readonly from: string; readonly body: { readonly text?: string } }[];
}

export async function newPerson(phoneUrl: string, name: string): Promise<Person> {
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const json = body instanceof Uint8Array ? {} : { "content-type": "application/json" };
    const type = body instanceof Uint8Array ? { "content-type": "image/png" } : json;
    const given =
      body === undefined
        ? {}
        : { headers: type, body: body instanceof Uint8Array ? new Blob([new Uint8Array(body)]) : JSON.stringify(body) };
    const answer = await fetch(new URL(`/_emulator${path}`, phoneUrl), { method, ...given });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const { phone } = await ask<{ phone: string }>("POST", "/handsets", { name });
  const messages = `/handsets/${phone}/messages`;
  return {
    phone,
    say: async (text, secondsAgo) =>
      void (await ask("POST", messages, { kind: "text", text, ...(secondsAgo !== undefined && { secondsAgo }) })),
    show: async (bytes, caption) => {
      const { id } = await ask<{ id: string }>("POST", `/handsets/${phone}/media`, bytes);
      await ask("POST", messages, { kind: "media", media: "image", mediaId: id, caption });
    },
    heard: async () => {
      const chat = await ask<Chat>("GET", messages);
      return chat.messages.filter(({ from }) => from === "hotline").map(({ body }) => body.text ?? "");
    },
  };
}
