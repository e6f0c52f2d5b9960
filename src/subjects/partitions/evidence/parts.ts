/** Evidence from the parts: what leads to their labels, how they are joined, with percentages, and whether their labels exclude each other. */
import { has } from "../../text/words.ts";
import { cues } from "../cues.ts";
import type { Figure } from "../figures.ts";
import { frontOf, leadOf, nounOf } from "../labels.ts";
import { common, type Evidence, shareAt } from "./setting.ts";

const joints = ["and", "or", "versus", "semicolon", "comma"] as const;

export const ofParts: Evidence = ({ parts, scene: { view, figures, sexRatios } }) => {
  const isSexRatio = sexRatios.some((ratio) => ratio === parts);
  const last = parts.at(-1)!;
  const joint = view.tokens.slice(parts.at(-2)!.to, last.from);
  const end = view.tokens[last.to];
  const nouns = parts.map((part) => nounOf(view, part));
  const found = [
    `lead:${common(parts.map((part) => leadOf(view, part)))}`,
    `front:${common(parts.map((part) => frontOf(view, part)))}`,
    `parts:${Math.min(4, parts.length)}`,
    `kind:${kindsOf(parts)}`,
    `joint:${joints.find((name) => joint.some((token) => has(token, name))) ?? "other"}`,
  ];
  const staying = parts.findIndex((part) => frontOf(view, part) === "staying");
  if (staying > 0) found.push(`stays:${staying === parts.length - 1 ? "last" : "within"}`);
  if (parts[0] === parts[1]) found.push("each");
  if (isSexRatio) found.push("sex-ratio");
  if (nouns.includes("occasion")) found.push("part:occasion");
  if (new Set(nouns).size === 1) found.push("part:alike");
  const isMore = figures.some(({ at, depth }) => at > last.at && depth <= last.depth && at < last.at + 15);
  found.push(isMore ? "more-behind" : "last");
  if (["close", "stop", "semicolon"].some((name) => has(end, name))) found.push("closed");
  if (parts.some(({ opened }) => opened !== parts[0]!.opened)) found.push("own-brackets");
  return found;
};

function kindsOf(parts: readonly Figure[]): string {
  const found = new Set(
    parts.map(({ draft }) => (!draft ? "bare" : draft.kind === "cohort-size" ? "size" : draft.kind)),
  );
  return found.size === 1 ? [...found][0]! : found.has("bare") ? "some-bare" : "mixed";
}

/** With percentages, as fractions, parts of another number; of which populations and cohorts. */
export const asRead: Evidence = ({ parts, whole: { draft } }) => {
  const shares = parts.map(shareAt);
  const percents = shares.filter((share) => share?.percent).length;
  const found = [`percent:${percents === 0 ? "none" : percents === parts.length ? "all" : "some"}`];
  if (shares.some((share) => share?.isPart)) found.push("part:of-whom");
  if (shares.some((share) => share?.denominatorFrom?.how === "printed")) found.push("part:fraction");
  const populations = new Set(parts.map(({ draft }) => draft?.subject?.population ?? "none"));
  found.push(`part-population:${populations.size === 1 ? [...populations][0] : "mixed"}`);
  const population = draft?.subject?.population ?? "none";
  if (population !== "none" && !populations.has("none"))
    found.push(populations.has(population) ? "population:same" : "population:other");
  const things = parts.flatMap((part) => (part.draft && "of" in part.draft.value ? [part.draft.value.of] : []));
  const own = draft && "of" in draft.value ? draft.value.of : null;
  if (own !== null && things.length > 0) found.push(things.every((of) => of === own) ? "of:same" : "of:other");
  const keys = parts.map(({ draft }) => draft?.subject?.cohort?.key ?? "");
  const isEach = keys.every((key) => key !== "" && !key.startsWith("?"));
  const isSame = new Set(keys).size < keys.length;
  found.push(`cohorts:${isEach ? (isSame ? "same" : "each") : keys.some((key) => key !== "") ? "some" : "none"}`);
  return found;
};

/** Labels of which a subject has exactly one: sexes, best responses, stages, grades. */
export const exclusive: Evidence = ({ parts, scene: { view } }) => {
  const found: string[] = [];
  const words = parts.map(({ at, to }) => view.tokens.slice(at, Math.min(view.to, to + 2)));
  if (parts.every((part) => nounOf(view, part) === "sex")) {
    const sexes = words.map((own) => cues.male.has(own.find((token) => has(token, "sex"))!.lexeme.lemma));
    found.push(new Set(sexes).size === 2 ? "labels:sexes" : "labels:one-sex");
  }
  const responses = parts.map(({ draft }) => (draft?.kind === "response" ? categoryOf(draft) : null));
  if (!responses.includes(null)) {
    const isAll = responses.includes("SD") && responses.includes("PD");
    const isDistinct = new Set(responses).size === parts.length;
    found.push(isDistinct ? `labels:responses${isAll ? ":all" : ""}` : "labels:one-response");
  }
  const each = (...names: string[]) =>
    words.every((own) => own.some((token) => names.some((name) => has(token, name))));
  if (each("stageWord", "roman")) found.push("labels:stages");
  if (each("grade")) found.push("labels:grades");
  return found;
};

const categoryOf = ({ value }: NonNullable<Figure["draft"]>): string =>
  "category" in value ? String(value.category) : "";
