import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Hotline } from "../hotline.ts";

const covid = fileURLToPath(new URL("../../examples/covid", import.meta.url));

/** Publishes the example hotline with one more journey, and with triggers that go before its own. */
export async function publish(hotline: Hotline, journey: object, triggers: readonly object[] = []): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "hotline-publish-"));
  try {
    await cp(covid, folder, { recursive: true });
    await writeFile(join(folder, "journeys", "one-more.json"), JSON.stringify(journey));
    const file = join(folder, "hotline.json");
    const project = JSON.parse(await readFile(file, "utf8")) as { triggers: object[] };
    await writeFile(file, JSON.stringify({ ...project, triggers: [...triggers, ...project.triggers] }));
    await hotline.run("import", folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
