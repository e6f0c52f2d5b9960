/** Evidence that the number a share is of is not among those told. */
import { isSameSentence } from "../candidates.ts";
import { type Setting, shapeOf } from "./setting.ts";

export function ofNone({ open, candidates, numbers, last }: Setting): string[] {
  const { value, kind, subject } = open.draft;
  const sizes = candidates.filter(({ mention }) => mention?.kind === "size");
  const found = ["none", `none:numbers${Math.min(4, numbers.size)}`, `none:${kind}`, `none:shape:${shapeOf(open)}`];
  if (value.isPart) found.push("none:part");
  if (value.of !== "patients") found.push("none:of-other");
  found.push(subject?.cohort ? "none:cohort" : "none:whole");
  found.push(`none:sizes${Math.min(3, sizes.length)}`);
  if (candidates.some(({ mention }) => mention && isSameSentence(mention, open))) found.push("none:told-here");
  if (last) found.push(`none:last:${last.n === null ? "none" : "some"}:${last.isHere ? "here" : "before"}`);
  return found;
}
