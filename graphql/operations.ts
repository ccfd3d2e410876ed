import { glob, readFile } from "node:fs/promises";
import { basename, relative } from "node:path";
import { type OperationDefinitionNode, parse } from "graphql";

export interface OperationFile {
  /** Below graphql/operations, without its ending. */
  readonly path: string;
  /** The name of its result's type. */
  readonly type: string;
  /** Of the document that clients send in its place. */
  readonly hash: string;
  readonly document: string;
}

/** The operation of each file, with the document of it that `persisted` has by its hash. Fragments have files of their own. */
export async function readOperations(
  pattern: string,
  root: string,
  persisted: Readonly<Record<string, string>>,
): Promise<readonly OperationFile[]> {
  const hashes = new Map(Object.entries(persisted).map(([hash, text]) => [nameOf(text), hash]));
  const files: OperationFile[] = [];
  for await (const file of glob(pattern)) {
    const [operation, second] = operationsOf(await readFile(file, "utf8"));
    if (!operation) continue;
    const path = relative(`${root}graphql/operations`, file).replace(/\.graphql$/, "");
    const name = operation.name?.value ?? "";
    if (second) throw new Error(`${path}.graphql holds two operations: give each a file of its own.`);
    if (name !== pascal(basename(path))) throw new Error(`${path}.graphql should hold ${pascal(basename(path))}.`);
    const hash = hashes.get(name) ?? "";
    const type = `${name}${pascal(operation.operation)}`;
    files.push({ path, type, hash, document: persisted[hash] ?? "" });
  }
  return files.sort((a, b) => a.path.localeCompare(b.path));
}

const operationsOf = (text: string): readonly OperationDefinitionNode[] =>
  parse(text).definitions.filter((definition) => definition.kind === "OperationDefinition");

const nameOf = (text: string): string => operationsOf(text)[0]?.name?.value ?? "";

const pascal = (name: string): string => name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
