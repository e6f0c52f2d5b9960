/** What the words around an id say of the trial: the study reported here, or another one. */

const another =
  /\b(?:ongoing|other|another|separate|subsequent|previous|previously|prior|earlier|parent|main|core|original|extension|rollover|roll-over|follow-?up|companion|parallel|similar|confirmatory|control|comparator|feeder|related|historical|pivotal|planned|upcoming|future|larger)\b/i;
/** `ASTX660-03`, `KEYNOTE-021`, `GOG3052`: the name of a study. */
const codeName = /\b(?=[A-Z0-9-]{0,14}\d)[A-Z][A-Z0-9]{1,12}(?:-[A-Z0-9]{1,8}){0,3}\s?[([]?\s?$/;
const ownStudy =
  /\b(?:this|the|our|present|current|an?)\b[^.;()[\]]{0,120}\b(?:study|trial)\s?[([]\s?(?:(?:clinicaltrials\.gov|registered|registration|identifier|number|nct|no\.?|id|as|under|at)[\s:,#]{0,3}){0,5}$/i;
const registration =
  /(?:clinical ?trials?\. ?gov|\bregistered\b|\bregistration\b|\bregistry\b|\bregister\b|\bidentifiers?\b)[^.;()]{0,60}$/i;

/** Whether the text before an id presents it as the study reported here ("the study (NCT...)"). */
export function isOwnStudy(before: string): boolean {
  const match = ownStudy.exec(before);
  return match !== null && !another.test(match[0]);
}

/** Whether the text before an id presents it as some other study ("the ongoing ASTX660-03 (NCT...)", "an extension of NCT..."). */
export function isAnotherStudy(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf(";")) + 1).slice(-90);
  if (registration.test(clause) && !codeName.test(clause)) return false;
  return another.test(clause) || codeName.test(clause);
}
