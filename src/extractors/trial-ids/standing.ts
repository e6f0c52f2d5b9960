/** What the words around an id say of the trial: the study reported here, or another one. */
import { tokenBefore } from "../registries/index.ts";

const another =
  /\b(?:ongoing|other|another|separate|subsequent|previous|previously|prior|earlier|parent|main|core|original|extension|rollover|roll-over|follow-?up|companion|parallel|similar|confirmatory|control|comparator|feeder|related|historical|pivotal|planned|upcoming|future|larger)\b/i;
/** `ASTX660-03`, `KEYNOTE-021`, `GOG3052`: the name of a study. */
const codeName = /^(?=.{0,20}\d)[A-Z][A-Z0-9]{1,12}(?:-[A-Z0-9]{1,8}){0,3}$/;
const determiner = /\b(?:this|the|our|present|current|an?)\b/i;
/** Words between the opening bracket and the id: `(ClinicalTrials.gov number, `. */
const labelWord =
  /^(?:clinicaltrials\.gov|registered|registration|identifier|number|nct|no\.?|id|as|under|at)?[:,#]?$/i;

const registration =
  /clinical ?trials?\. ?gov|\bregistered\b|\bregistration\b|\bregistry\b|\bregister\b|\bidentifiers?\b/i;

/** Whether the text before an id presents it as the study reported here ("the study (NCT...)"). */
export function isOwnStudy(before: string): boolean {
  const open = Math.max(before.lastIndexOf("("), before.lastIndexOf("["));
  if (
    open < 0 ||
    !before
      .slice(open + 1)
      .split(/\s/)
      .every((word) => labelWord.test(word))
  )
    return false;
  const clause = lastClause(before.slice(0, open).trimEnd(), /[.;()[\]]/, 140);
  return /\b(?:study|trial)$/i.test(clause.slice(-6)) && determiner.test(clause) && !another.test(clause);
}

/** Whether the text before an id presents it as some other study ("the ongoing ASTX660-03 (NCT...)", "an extension of NCT..."). */
export function isAnotherStudy(before: string): boolean {
  const clause = lastClause(before, /[.;]/, 90);
  const words = clause.trimEnd().replace(/[([]$/, "").trimEnd();
  if (codeName.test(tokenBefore(words, words.length, /[\s([]/, 40))) return true;
  return another.test(clause) && !registration.test(before.slice(-60));
}

function lastClause(text: string, stop: RegExp, longest: number): string {
  return tokenBefore(text, text.length, stop, longest);
}
