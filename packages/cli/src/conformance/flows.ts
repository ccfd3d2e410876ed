import type { CorpusFile } from "./corpus.ts";
import type { AssetsJson } from "./inspection-json.ts";

interface Found {
  readonly assets: AssetsJson;
  readonly flow: unknown;
}

/** A flow of an assets file that lies beside a definition's file, in the folder above or among the sessions. */
export function findFlow(file: CorpusFile, name: string, uuid: string): Found {
  const places = [`../runner/${name}`, `../../runner/${name}`, name, `../${name}`];
  for (const place of places) {
    const assets = read(file.beside(place));
    const flow = assets && flowIn(assets, uuid);
    if (assets && flow !== undefined) return { assets, flow };
  }
  throw new Error(`no ${name} has a flow ${uuid}`);
}

function read(file: CorpusFile): AssetsJson | undefined {
  try {
    return file.json<AssetsJson>();
  } catch {
    return undefined;
  }
}

/** The flow with this UUID in an assets file. */
export function flowIn({ flows }: AssetsJson, uuid: string): unknown {
  return Array.isArray(flows) ? flows.find((flow) => flow?.uuid === uuid) : undefined;
}
