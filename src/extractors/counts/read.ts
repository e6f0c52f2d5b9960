/** Reads every size and share of a prose into drafts of claims. */
import { type ArmSize, type Category, categoriesIn, type Share } from "../../forms/index.ts";
import { type Mention, type ProseReading, type Scene, type Token, tokenAt } from "../../language/index.ts";
import { allowedIn, type IsAllowed } from "./context.ts";
import { armDraft, type CountDraft, type Setting, shareDraft, sizeDraft } from "./drafts.ts";
import { evidenceIn, type Role, roleOf, scaleOf, thresholdIn } from "./evidence.ts";
import { nounOfNext, nounTakenOver, type Told } from "./nouns.ts";
import { eventOf, gradeOf } from "./words.ts";

/** Every size and share of a prose. `name` makes the refs of the drafts unique in the document; `isOfTumours` is asked where there is a share. */
export function* readCounts(reading: ProseReading, name: string, isOfTumours = () => true): Iterable<CountDraft> {
  const isAllowed = allowedIn(reading.text, isOfTumours);
  for (const scene of reading.scenes) {
    const mentions = scene.units.flatMap(({ mention }) => mention ?? []);
    if (mentions.length === 0) continue;
    const setting: Setting = { prose: reading.prose, place: { sentence: scene.index }, name };
    const found = mentions.filter(({ kind }) => kind === "fraction" || kind === "rate" || kind === "count");
    if (found.length > 0) yield* readShares(found, scene, setting, isAllowed, isOfTumours);
    for (const mention of mentions)
      if (mention.kind === "arm-sizes")
        for (const size of mention.value as ArmSize[]) yield armDraft(setting, mention.form, size);
  }
}

function* readShares(
  found: readonly Mention[],
  { tokens, units, overlays }: Scene,
  setting: Setting,
  isAllowed: IsAllowed,
  isOfTumours: () => boolean,
): Iterable<CountDraft> {
  const named = categoriesIn(units);
  const evidenceOf = evidenceIn(overlays);
  const threshold = thresholdIn(overlays);
  const tumour = isOfTumours() && !tokens.some(({ lexeme }) => lexeme.classes.has("otherOutcome"));
  let previous: Role | null = null;
  let told: Told | null = null;
  for (const [index, mention] of found.entries()) {
    const before = found[index - 1]?.end ?? 0;
    for (const [i, share] of (mention.value as Share[]).entries()) {
      const here: Told = { form: mention.form, share };
      const noun: string | null =
        share.thing ?? nounOfNext(tokens, mention, found[index + 1]) ?? nounTakenOver(tokens, told, here);
      if (share.thing !== null) told = here;
      const next = (mention.value as Share[])[i + 1]?.start ?? found[index + 1]?.start ?? Number.POSITIVE_INFINITY;
      const evidence = evidenceOf(share);
      const scale = share.percent === null ? "subjects" : scaleOf(evidence);
      if (scale === "measure") continue;
      const isNamed = mention.kind !== "count" || share.percent !== null || share.denominator !== null;
      let role: Role | null = isNamed
        ? { kind: "share", population: null, named: false }
        : roleOf(evidence, share.unit !== null && share.unit !== "occasion");
      if (/^bare-(?:continued|parallel)$/.test(mention.form) && role === null) role = previous;
      if (!role) continue;
      if (!isNamed && share.approximate && isFew(share)) continue;
      previous = role;
      // `and zero treated patients`: nobody is no cohort.
      if (role.kind === "size" && share.count === 0) role = { kind: "share", population: null, named: false };
      if (role.kind === "size") {
        yield sizeDraft(setting, mention.form, share, {
          population: role.population,
          named: role.named,
          planned: evidence.remarks.has("planned"),
          each: evidence.remarks.has("each"),
        });
        continue;
      }
      yield shareDraft(setting, mention.form, share, {
        event: eventOf(tokens, share, before, next),
        grade: gradeOf(tokens, share, next),
        category: categoryOf(evidence.links, share, (category) => isAllowed(category, named)),
        of: noun ?? (scale === "tests" ? "test result" : "patients"),
        tumour,
        isPart: evidence.remarks.has("part"),
        threshold: threshold && isListed(mention, units, threshold.from) ? threshold.value : null,
      });
    }
  }
}

/** An item of a list: its percentage alone in brackets behind its name. */
function isListed({ kind, start }: Mention, units: readonly Token[], from: number): boolean {
  const at = tokenAt(units, start);
  const isBracketed = units[at - 1]?.lexeme.classes.has("open") && units[at + 1]?.lexeme.classes.has("close");
  return kind === "rate" && start >= from && isBracketed === true;
}

/** `occurring in more than two patients`, `at least one lesion`: a bound, unless it is one of a size. */
const isFew = ({ count, unit }: Share): boolean => unit !== "subject" || (count ?? 0) < 10;

/** The category that a share is most strongly linked with, or that stands within it. */
function categoryOf(
  links: readonly { readonly category: Category | null; readonly weight: number }[],
  { within }: Share,
  isAllowed: (category: Category) => boolean,
): Category | null {
  if (within && isAllowed(within)) return within;
  let best: (typeof links)[number] | null = null;
  for (const link of links)
    if ((link.category === null || isAllowed(link.category)) && link.weight > (best?.weight ?? 0)) best = link;
  return best?.category ?? null;
}
