/** Strings that may outlive the text they were cut from. */

/** A copy of a text: a slice would keep all of what it was cut from in memory. */
export const ownText = (text: string): string => ` ${text}`.slice(1);
