import type { Example } from "@hotline/core/triage/index.ts";
import { wordsIn } from "../columns.ts";
import { exampleOf } from "../read-examples.ts";
import type { Folder, SetFile } from "./folder.ts";

/** The labelled files of a folder by what they are for. */
export interface LabelFiles {
  readonly trains: readonly SetFile[];
  /** Without a test, validation files are one: thresholds come from training examples alone. */
  readonly tests: readonly SetFile[];
  /** Texts with none of the labels, to learn from and to test with. */
  readonly outsideTrains: readonly SetFile[];
  readonly outsideTests: readonly SetFile[];
  /** Labelled files that do not say what they are for. */
  readonly wholes: readonly SetFile[];
}

export function labelFiles({ files }: Folder): LabelFiles {
  const labelled = files.filter(
    ({ shape, role }) => shape.kind === "labels" || (shape.kind === "texts" && role.outside),
  );
  const known = new Set(labelled.filter(({ role }) => !role.outside).flatMap(({ labels }) => [...labels]));
  const isOutside = ({ role, labels }: SetFile) => role.outside && ![...labels].some((label) => known.has(label));
  const inside = labelled.filter((file) => !isOutside(file));
  const outside = labelled.filter(isOutside);
  const of = (some: readonly SetFile[], part: SetFile["role"]["part"]) => some.filter(({ role }) => role.part === part);
  const first = (...some: readonly (readonly SetFile[])[]) => some.find((each) => each.length > 0) ?? [];
  return {
    trains: of(inside, "train"),
    tests: first(of(inside, "test"), of(inside, "valid")),
    outsideTrains: of(outside, "train"),
    outsideTests: first([...of(outside, "test"), ...of(outside, "whole")], of(outside, "valid")),
    wholes: of(inside, "whole"),
  };
}

export function examplesOf(file: SetFile): readonly Example[] {
  return file.rows().flatMap((row) => exampleOf(row) ?? []);
}

/** The texts of a file of which none has a label. */
export function outsideOf(file: SetFile): readonly Example[] {
  return file.rows().flatMap(({ text }) => {
    const said = wordsIn(text);
    return said === undefined ? [] : [{ text: said, labels: [] }];
  });
}
