/** The noun that a share takes over from another of its sentence: `11 tumors were smaller and 17 were stable`, `181 (31%) and 195 (33%) genes`. */
import type { Share } from "../../forms/index.ts";
import { findLexeme, type Mention, type Token, tokenAt } from "../../language/index.ts";

/** A share of a sentence and the form that read it. */
export interface Told {
  readonly form: string;
  readonly share: Share;
}

/** Forms of numbers that stand where a noun was left out. */
const elliptic = /^(?:bare-(?:verb|category|continued|cause)|count-percent|fraction-split|rate)$/;
/** What befalls subjects only, whatever was counted before. */
const befallsSubjects = ["leaving", "treating", "survival"];
/** Behind a number, how many words may tell what befell those counted. */
const reach = 3;

/** The thing counted by a share that has no noun of its own; `null` where none can be taken over. */
export function nounTakenOver(tokens: readonly Token[], told: Told | null, here: Told): string | null {
  if (!told?.share.thing || told.share.thing === "patients" || told.share.unit === "subject") return null;
  const { form, share } = here;
  // `3 men (5% of lesions), including 2 (3%)`: what stands in a bracket is an aside.
  if (tokens[tokenAt(tokens, told.share.start) - 1]?.lexeme.classes.has("open")) return null;
  if (form === "divided-behind") return told.share.thing;
  const isAlike = told.share.unit === "sample" || (told.form === "fraction-split" && form === "fraction-split");
  if (!isAlike || !elliptic.test(form)) return null;
  if (form === "rate" && (told.form !== "rate" || tokens[tokenAt(tokens, share.start) - 1]?.lexeme.classes.has("open")))
    return null;
  const [start, end] = [tokenAt(tokens, share.start), tokenAt(tokens, share.end)];
  // `two lesions in 22 (27%)`: those who have them.
  if (start === tokenAt(tokens, told.share.end) + 1 && tokens[start - 1]!.folded === "in") return null;
  const namesOthers = tokens
    .slice(tokenAt(tokens, told.share.end), start)
    .some(({ lexeme }) => lexeme.classes.has("people"));
  const isOfSubjects = tokens
    .slice(end, end + reach)
    .some(({ lexeme }) => befallsSubjects.some((name) => lexeme.classes.has(name)));
  return namesOthers || isOfSubjects ? null : told.share.thing;
}

/** `17 (7%) and 28 (12%) relapses`: each befell a subject, whose number they are told of. */
const isEvent = (thing: string): boolean =>
  ["toxicity", "diseaseEvent"].some((name) => findLexeme(thing)?.classes.has(name));

/** The noun behind the last of several counts with their percentages, which is that of those before it. */
export function nounOfNext(tokens: readonly Token[], mention: Mention, next: Mention | undefined): string | null {
  if (mention.form !== "count-percent" || next?.form !== "count-percent") return null;
  const between = tokens.slice(tokenAt(tokens, mention.end), tokenAt(tokens, next.start));
  const isJoined =
    between.length <= 3 && between.every(({ folded }) => /^(?:and|or|,|versus|vs|\.|\)|\])$/.test(folded));
  const thing = isJoined ? (next.value as readonly Share[])[0]?.thing : null;
  return thing && !isEvent(thing) ? thing : null;
}
