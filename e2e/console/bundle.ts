import { readFileSync, statSync } from "node:fs";

const site = new URL("../../packages/console/dist/", import.meta.url);

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** What a browser fetches of the built console, as the server sends it: the modules of the list, and all that they need at once. */
export function compressedBytes(modules: readonly string[]): number {
  const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", site), "utf8")) as Record<string, Chunk>;
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`The console's build has no ${name}.`);
    if (seen.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const name of modules) visit(name);
  return [...seen].reduce((sum, file) => sum + statSync(new URL(`${file}.br`, site)).size, 0);
}
