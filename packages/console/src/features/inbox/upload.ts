export interface Uploaded {
  readonly id: string;
  readonly name: string;
}

/** Gives a file to the server, which checks it and hands it to WhatsApp. Throws an `Error` that people can read. */
export async function upload(contactId: string, file: File): Promise<Uploaded> {
  const body = new FormData();
  body.set("file", file, file.name);
  const response = await fetch(`/api/files?contact=${contactId}`, { method: "POST", body, credentials: "same-origin" });
  const answer: unknown = await response.json().catch(() => null);
  const { id, name, message } = (answer ?? {}) as { id?: unknown; name?: unknown; message?: unknown };
  if (response.ok && typeof id === "string") return { id, name: typeof name === "string" ? name : file.name };
  throw new Error(typeof message === "string" ? message : `HTTP ${response.status}`);
}
