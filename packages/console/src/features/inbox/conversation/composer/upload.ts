import { refusalOf } from "../../../../session/auth.ts";

export interface Uploaded {
  readonly id: string;
  readonly name: string;
}

/** Gives a file to the server, which checks it and hands it to WhatsApp. Throws what the server refused. */
export async function upload(contactId: string, file: File): Promise<Uploaded> {
  const body = new FormData();
  body.set("file", file, file.name);
  const response = await fetch(`/api/files?contact=${contactId}`, { method: "POST", body, credentials: "same-origin" });
  if (!response.ok) throw await refusalOf(response);
  const { id, name } = (await response.json()) as Uploaded;
  return { id, name: name || file.name };
}
