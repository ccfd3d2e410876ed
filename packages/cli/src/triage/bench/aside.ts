import { sep } from "node:path";
import type { Folder, SetFile } from "./folder.ts";
import type { BenchSet } from "./kind.ts";
import { peersIn } from "./peers.ts";

/** More files of one reason than this are told by their number. */
const mostNamed = 4;

/** Lines that say of each file that no set is made of why it is not; files of one kind of folder together. */
export function leftAside(folders: readonly Folder[], sets: readonly BenchSet[]): readonly string[] {
  const used = new Set(sets.flatMap(({ files }) => files));
  const groups = new Map<string, { first: string; why: string; files: string[] }>();
  for (const folder of folders)
    for (const file of folder.files) {
      if (used.has(file) || file === peersIn(folder)) continue;
      const [first = "", ...rest] = folder.name.split(sep);
      const why = whyAside(file, folder);
      const group = groups.get(`${first} ${why}`) ?? { first, why, files: [] };
      group.files.push([...rest, file.stem].join("/"));
      groups.set(`${first} ${why}`, group);
    }
  return [...groups.values()].map(({ first, why, files }) => `${first}: ${listOf(files)}: ${why}`);
}

const listOf = (files: readonly string[]) =>
  files.length > mostNamed ? `${files[0]} and ${files.length - 1} more` : files.join(", ");

function whyAside({ shape, role, labels }: SetFile, { files }: Folder): string {
  if (shape.kind === "unknown") return shape.why;
  if (role.part === "valid") return "validation: nothing is chosen by it, since thresholds come from training texts.";
  switch (shape.kind) {
    case "labels":
      if (labels.size === 0) return "none of its texts has a label.";
      if (role.part === "test" && files.every((each) => each.role.part !== "train"))
        return "there is no training file beside it.";
      return role.part === "train"
        ? "no test of its family shares a label with it."
        : "it shares no label with a training file of its family.";
    case "languages":
      return "too few texts or languages, and no training file beside it.";
    case "answers":
    case "bank":
      return "answers without a test that asks for them.";
    case "texts":
      return "texts without a label or a language.";
    case "urgency":
      return "there are no statements to learn from beside it.";
  }
}

/** Labels of tests that no training file beside them has: their texts count as wrong, whatever a model does. */
export function strangerLines(files: readonly SetFile[]): readonly string[] {
  const of = (part: SetFile["role"]["part"]) =>
    files.filter(({ role, shape }) => shape.kind === "labels" && role.part === part && !role.outside);
  const known = new Set(of("train").flatMap(({ labels }) => [...labels]));
  const strange = [...of("test"), ...of("valid")]
    .flatMap(({ labels }) => [...labels])
    .filter((each) => !known.has(each));
  if (known.size === 0 || strange.length === 0) return [];
  const rest = strange.length - mostNamed;
  return [
    `labels that only the test has: ${strange.slice(0, mostNamed).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`,
  ];
}

/** Lines of files that could not be read, where the others were. */
export function unreadLines(files: readonly SetFile[]): readonly string[] {
  return files
    .filter(({ leftOut, shape }) => leftOut.length > 0 && shape.kind !== "unknown")
    .map(({ stem, leftOut }) => `${stem}: ${leftOut.length} left out, the first: ${leftOut[0]}`);
}
