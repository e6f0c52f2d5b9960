/** Patterns that the forms of cells share. */

const tag = `{tag: (number percent dash? levelledCi | (number percent? dash?)? (ci | confidence intervalWord)) (comma | colon | equals)?
  | (range | iqr range? | deviation | "n") (comma | colon | equals)?
  | pWord "value"? (?= compare number) | pWord "value"? colon | plus-minus}`;
const slot = `{slot: compare? (dash | plus)? currency? number percent? (plus (?! slash))? (unit&!doseUnit | timeUnit)? | unreached}`;
const joint = `{joint: dash | "to" | comma | semicolon | colon | plus-minus | plus slash dash | {parts: slash | "of" | "out of"}}`;
const numbers = `${tag}? ${slot} (${joint} ${slot}){0,2}`;

/** Marks of footnotes, as symbols or as single letters. */
const note = `("*" | "†" | "‡" | "§" | "¶" | "#" | "+" | "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h"){0,4}`;

export const cellPatterns: readonly (readonly [name: string, pattern: string])[] = [
  ["cell-numbers", `{group: ${numbers}} ${note}`],
  [
    "cell-brackets",
    `{brackets: open {group: ${numbers}} ((comma | semicolon) {group: ${numbers}}){0,2} close} ${note}`,
  ],
  /** Nothing where a number could stand: `(–)`, `(NS)`, `(ref.)`. */
  [
    "cell-blank",
    `open (dash | unreached | significance | "n/a" | "n" slash "a" | "nc" | "ref" stop? | "reference") close`,
  ],
];
