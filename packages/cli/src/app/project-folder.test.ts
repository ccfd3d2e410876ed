import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ensureProjectFolder } from "./project-folder.ts";

test("a folder of data sources that is not there is told at the start, to whoever reads from it", async () => {
  const projectDir = "/no/such/folder";
  await expect(ensureProjectFolder({ roles: ["jobs"], projectDir })).rejects.toThrow(
    "HOTLINE_PROJECT_DIR=/no/such/folder",
  );
  await expect(ensureProjectFolder({ roles: ["jobs"], projectDir: fileURLToPath(import.meta.url) })).rejects.toThrow();
  await ensureProjectFolder({ roles: ["web"], projectDir });
  await ensureProjectFolder({ roles: ["jobs"], projectDir: fileURLToPath(new URL(".", import.meta.url)) });
  await ensureProjectFolder({ roles: ["jobs"] });
});
