import { extname } from "node:path";

/** What a file of a set is for, by its name: `train_10`, `subset_train`, `testA`, `za_dev_15`, `idoos_test`. */
export interface Role {
  readonly part: "train" | "valid" | "test" | "whole";
  /** It says that its texts have none of the labels. */
  readonly outside: boolean;
  /** What else its name says: `za`, `za_15`. Where a folder holds several sets, their files share its beginning. */
  readonly family: string;
}

const parts: ReadonlyMap<string, Role["part"]> = new Map([
  ...["train", "training", "trainset"].map((word) => [word, "train"] as const),
  ...["valid", "validation", "val", "dev", "development"].map((word) => [word, "valid"] as const),
  ...["test", "tests", "testing", "testset", "heldout", "holdout", "kept", "eval", "evaluation", "golden"].map(
    (word) => [word, "test"] as const,
  ),
]);
const outside = /^(?:.*oos|ood|outofscope|outofdomain)$/;

export function roleOf(stem: string): Role {
  const words = wordsOf(stem);
  const part = words.find((word) => parts.has(word)) ?? "";
  const family = words.filter((word) => word !== part && !outside.test(word));
  return {
    part: parts.get(part) ?? "whole",
    outside: family.length + (part === "" ? 0 : 1) < words.length,
    family: family.join("_"),
  };
}

/** `testA` and `train10` are two words each; `held_out` and `out-of-scope` are one. */
function wordsOf(stem: string): readonly string[] {
  return stem
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1_$2")
    .replace(/(\p{L})(\p{N})/gu, "$1_$2")
    .toLowerCase()
    .replace(/held[^\p{L}]out/u, "heldout")
    .replace(/out[^\p{L}]of[^\p{L}](scope|domain)/u, "outof$1")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/**
 * Those of the file's family: `za_15` is of `za`, and `curekart` has `curekart_subset`. Where none is, all of them: `test`
 * belongs to `train_5` and to `train_10`.
 */
export function kinOf<T extends { readonly role: Role }>(file: T, others: readonly T[]): readonly T[] {
  const own = `${file.role.family}_`;
  const kin = others.filter(({ role: { family } }) => {
    return family !== "" && own !== "_" && (own.startsWith(`${family}_`) || `${family}_`.startsWith(own));
  });
  return kin.length > 0 ? kin : others;
}

/** A file's name without its ending. */
export const stemOf = (file: string): string => file.slice(0, file.length - extname(file).length);
