/** A journey as people look at it: its picture in a language, and what became of it from version to version. */
export { type Change, differences } from "./difference.ts";
export {
  type Part,
  type Picture,
  type PictureNode,
  pictureOf,
  type Question,
  type Rule,
} from "./picture.ts";
export type { Step } from "./step.ts";
export type { Reader } from "./wording.ts";
