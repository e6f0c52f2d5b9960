/** Evidence from the list that the parts stand in: what was passed over, where it ends, and whether its labels are counted on from the first. */
import type { Token } from "../../../language/index.ts";
import { depthAt, type SentenceView } from "../../text/sentence-view.ts";
import { has } from "../../text/words.ts";
import { printedDenominator } from "../candidates.ts";
import type { Figure } from "../figures.ts";
import type { Scene } from "../scene.ts";
import type { Evidence } from "./setting.ts";

export const ofList: Evidence = (candidate) => {
  const { parts, series, isCut, listed, whole, scene } = candidate;
  const found = [`series:${series}`, `ends:${endOf(scene, parts)}`];
  if (series === "arms") found.push(`arms:${parts.length === scene.armsInAll ? "all" : "some"}`);
  if (isCut) found.push("cut");
  if (listed && listed.at !== whole.here?.at) found.push("mid-list");
  const counted = countedFrom(scene.view, parts);
  if (counted) found.push(`counted:${counted}`);
  const denominators = parts.filter((part) => printedDenominator(part) === whole.n).length;
  if (denominators > 0) found.push(`fractions:${denominators === parts.length ? "all" : denominators}`);
  return found;
};

/** In tokens: how long a label behind the last part may be. */
const label = 14;

/** What ends the label of the last part: its bracket, the sentence, or a mark, or another number. */
function endOf({ view: { tokens, to, depth, from }, figures }: Scene, parts: readonly Figure[]): string {
  const last = parts.at(-1)!;
  const isOwn = parts.some(({ opened }) => opened !== last.opened);
  const level = isOwn ? last.depth - 1 : last.depth;
  const next = figures.find(({ at }) => at > last.at)?.at;
  for (let at = last.at + 1; at < Math.min(to, last.at + label); at++) {
    const here = depth[at - from] ?? 0;
    const token = tokens[at]!;
    if (here > level) continue;
    if (here < level) return "bracket";
    if (at === next) return "number";
    if (has(token, "stop") && at >= to - 2) return "sentence";
    if (has(token, "semicolon")) return "semicolon";
    if (has(token, "comma")) return "comma";
    if (has(token, "and")) return "and";
  }
  return last.at + label >= to ? "sentence" : "long";
}

const labelHeads = ["armHead", "stageWord", "grade", "numberedWord"] as const;
const romans = ["i", "ii", "iii", "iv", "v", "vi"];

/** `group 1 ... group 2`, `arm A ... B`: `first` where the labels go on from the first of their kind, `on` from a later one. */
function countedFrom(view: SentenceView, parts: readonly Figure[]): "first" | "on" | null {
  const before = parts.map((part, i) =>
    ordinalIn(view, i > 0 ? parts[i - 1]!.to : Math.max(view.from, part.from - label), part.from),
  );
  const behind = parts.map((part, i) =>
    ordinalIn(view, part.at + 1, Math.min(view.to, parts[i + 1]?.from ?? part.to + label)),
  );
  const ordinals = [before, behind].find((list) => list.every((ordinal) => ordinal !== null));
  if (!ordinals?.every((ordinal, i) => i === 0 || ordinal === ordinals[i - 1]! + 1)) return null;
  return ordinals[0] === 1 ? "first" : "on";
}

/** The ordinal of the first label between two tokens. */
function ordinalIn(view: SentenceView, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    const token = view.tokens[at]!;
    if (!labelHeads.some((name) => has(token, name))) continue;
    const next = view.tokens[at + 1];
    if (next && at + 1 < to && depthAt(view, at + 1) === depthAt(view, at)) return ordinalOf(next);
  }
  return null;
}

function ordinalOf({ text, folded, value }: Token): number | null {
  if (value?.scale === 0) return Number(value.digits);
  const roman = romans.indexOf(folded);
  if (roman >= 0) return roman + 1;
  return /^[A-H]$/.test(text) ? text.charCodeAt(0) - 64 : null;
}
