/** Tells whether `this study` is one that others did, told of in the sentence before. */

/** `The same authors ... in a 12-week study`, `Smith et al. conducted a trial`: others, and a study of theirs. */
const others =
  /\b(?:(?:the|these) same (?:authors|investigators|researchers|group|team)|et al\b|(?:those|these) authors)/i;
const study = /\b(?:an?|their|one)\s(?:[\w/-]{1,30}\s){0,4}(?:study|trial)\b/i;
/** Who reports. */
const own = /\b(?:we|our|here|herein|present)\b/i;

/** A sentence tells of a study of others, so that `this study` in the next is that one. */
export const tellsOfOthers = (sentence: string): boolean =>
  others.test(sentence) && study.test(sentence) && !own.test(sentence);

/** A sentence may go on about what the sentence before it told of: nothing in it is said of those who report. */
export const isOfReporters = (sentence: string): boolean => own.test(sentence);
