import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { child } from "../json.ts";
import { messagesIn, number, onStage, person, type Stage, token } from "../test/harness.ts";

const authorization = `Bearer ${token}`;
const day = 24 * 3_600_000;

async function upload({ emulator }: Stage, bytes: string, type: string): Promise<{ id?: string; error?: unknown }> {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("type", type);
  form.set("file", new Blob([bytes], { type }), "a file");
  const url = `${emulator.url}/v25.0/${number.id}/media`;
  const response = await fetch(url, { method: "POST", headers: { authorization }, body: form });
  return (await response.json()) as { id?: string; error?: unknown };
}

const fetchMedia = (url: unknown, headers: Record<string, string> = { authorization }) =>
  fetch(String(url), { headers });

test("gives back what was uploaded, over a URL that lives five minutes and needs the token", () =>
  onStage({}, async (stage) => {
    const { id } = await upload(stage, "not really a jpeg", "image/jpeg");
    const { json } = await stage.call("GET", `/v25.0/${id}`);
    const sha256 = createHash("sha256").update("not really a jpeg").digest("hex");
    expect(json).toMatchObject({ id, mime_type: "image/jpeg", file_size: 17, sha256, messaging_product: "whatsapp" });
    expect(await (await fetchMedia(json["url"])).text()).toBe("not really a jpeg");
    expect((await fetchMedia(json["url"], {})).status).toBe(401);
    expect((await fetchMedia(String(json["url"]).replace(/hash=.{4}/, "hash=0000"))).status).toBe(404);
    stage.emulator.advanceClock(6 * 60_000);
    expect((await fetchMedia(json["url"])).status).toBe(404);
    const again = await stage.call("GET", `/v25.0/${id}`);
    expect((await fetchMedia(again.json["url"])).status).toBe(200);
  }));

test("forgets uploads after thirty days, and at once when they are deleted", () =>
  onStage({ window: "off" }, async (stage) => {
    const { id } = await upload(stage, "one", "image/png");
    const image = { type: "image", image: { id } };
    expect((await stage.send(image)).status).toBe(200);
    stage.emulator.advanceClock(31 * day);
    expect((await stage.call("GET", `/v25.0/${id}`)).json).toMatchObject({ error: { code: 100, error_subcode: 33 } });
    expect((await stage.send(image)).status).toBe(400);
    const other = await upload(stage, "two", "image/png");
    expect((await stage.call("DELETE", `/v25.0/${other.id}`)).json).toEqual({ success: true });
    expect((await stage.call("DELETE", `/v25.0/${other.id}`)).status).toBe(400);
  }));

test("refuses files of other types", () =>
  onStage({}, async (stage) => {
    expect((await upload(stage, "<svg/>", "image/svg+xml")).error).toMatchObject({
      code: 100,
      error_data: { details: expect.stringContaining("image/svg+xml") },
    });
  }));

test("tells the callback of a person's picture, which can be fetched for seven days", () =>
  onStage({ handsets: [{ phone: person, name: "Amina" }] }, async (stage) => {
    const { emulator, call, until, received } = stage;
    const put = await fetch(`${emulator.url}/_emulator/handsets/${person}/media`, {
      method: "POST",
      headers: { "content-type": "image/png" },
      body: "png bytes",
    });
    const { id } = (await put.json()) as { id: string };
    await call("POST", `/_emulator/handsets/${person}/messages`, { kind: "media", media: "image", mediaId: id });
    await until((all) => messagesIn(all).length === 1);
    const image = child(messagesIn(received)[0] ?? {}, "image");
    const sha256 = createHash("sha256").update("png bytes").digest("base64");
    expect(image).toMatchObject({ id, mime_type: "image/png", sha256 });
    expect(await (await fetchMedia(image["url"])).text()).toBe("png bytes");
    emulator.advanceClock(8 * day);
    expect((await call("GET", `/v25.0/${id}`)).status).toBe(400);
  }));
