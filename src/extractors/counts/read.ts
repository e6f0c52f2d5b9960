/** Reads every size and share of a prose into drafts of claims. */
import type { ArmSize, Category, Share } from "../../forms/index.ts";
import type { Mention, ProseReading, Scene } from "../../language/index.ts";
import { allowedIn } from "./context.ts";
import { armDraft, type CountDraft, type Setting, shareDraft, sizeDraft } from "./drafts.ts";
import { evidenceIn, isOfSubjects, type Role, roleOf } from "./evidence.ts";
import { eventOf, gradeOf } from "./words.ts";

/** Every size and share of a prose. `name` makes the refs of the drafts unique in the document. */
export function* readCounts(reading: ProseReading, name: string, isOfTumours = true): Iterable<CountDraft> {
  const isAllowed = allowedIn(reading.text, isOfTumours);
  for (const scene of reading.scenes) {
    const setting: Setting = { prose: reading.prose, place: { sentence: scene.index }, name };
    yield* readSentence(scene, setting, isAllowed, isOfTumours);
  }
}

function* readSentence(
  { tokens, units, overlays }: Scene,
  setting: Setting,
  isAllowed: (category: Category) => boolean,
  isOfTumours: boolean,
): Iterable<CountDraft> {
  const mentions = units.flatMap(({ mention }) => mention ?? []);
  const found = mentions.filter(({ kind }) => kind === "fraction" || kind === "rate" || kind === "count");
  const evidenceOf = evidenceIn(overlays);
  const tumour = isOfTumours && !tokens.some(({ lexeme }) => lexeme.classes.has("otherOutcome"));
  let previous: Role | null = null;
  for (const [index, mention] of found.entries()) {
    const before = found[index - 1]?.end ?? 0;
    for (const [i, share] of (mention.value as Share[]).entries()) {
      const next = (mention.value as Share[])[i + 1]?.start ?? found[index + 1]?.start ?? Number.POSITIVE_INFINITY;
      const evidence = evidenceOf(share);
      if (share.percent !== null && !isOfSubjects(evidence)) continue;
      const isNamed = mention.kind !== "count" || share.percent !== null || share.denominator !== null;
      let role: Role | null = isNamed ? { kind: "share", population: null } : roleOf(evidence, share.unit !== null);
      if (mention.form === "bare-continued" && role === null) role = previous;
      if (!role) continue;
      if (!isNamed && share.approximate && isFew(share)) continue;
      previous = role;
      if (role.kind === "size") {
        yield sizeDraft(setting, mention.form, share, {
          population: role.population,
          planned: evidence.remarks.has("planned"),
          each: evidence.remarks.has("each"),
        });
        continue;
      }
      yield shareDraft(setting, mention.form, share, {
        event: eventOf(tokens, share, before, next),
        grade: gradeOf(tokens, share, next),
        category: categoryOf(evidence.links, mention, isAllowed),
        tumour,
        isPart: evidence.remarks.has("part"),
        threshold: null,
      });
    }
  }
  for (const mention of mentions)
    if (mention.kind === "arm-sizes")
      for (const size of mention.value as ArmSize[]) yield armDraft(setting, mention.form, size);
}

/** `occurring in more than two patients`, `at least one lesion`: a bound, unless it is one of a size. */
const isFew = ({ count, unit }: Share): boolean => unit !== "subject" || (count ?? 0) < 10;

/** The category that a share is most strongly linked with, or that stands within it. */
function categoryOf(
  links: readonly { readonly category: Category | null; readonly weight: number }[],
  { units }: Mention,
  isAllowed: (category: Category) => boolean,
): Category | null {
  const inside = units.find(({ mention }) => mention?.kind === "category")?.mention?.value as Category | undefined;
  if (inside && isAllowed(inside)) return inside;
  let best: (typeof links)[number] | null = null;
  for (const link of links)
    if ((link.category === null || isAllowed(link.category)) && link.weight > (best?.weight ?? 0)) best = link;
  return best?.category ?? null;
}
