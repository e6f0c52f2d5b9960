/** Patterns that the forms of cells share. */

const tag = `{tag: (number percent dash? levelledCi | (number percent? dash?)? (ci | confidence intervalWord)) (comma | colon | equals)?
  | (range | iqr range? | deviation | "n") (comma | colon | equals)?
  | pWord "value"? (?= compare number) | pWord "value"? colon | plus-minus}`;
const slot = `{slot: compare? (dash | plus)? number percent? (plus (?! slash))? (unit | timeUnit)? | unreached}`;
const joint = `{joint: dash | "to" | comma | semicolon | colon | slash | plus-minus | plus slash dash | "of" | "out of"}`;
const numbers = `${tag}? ${slot} (${joint} ${slot}){0,2}`;

export const cellPatterns: readonly (readonly [name: string, pattern: string])[] = [
  ["cell-numbers", `{group: ${numbers}}`],
  ["cell-brackets", `{brackets: open {group: ${numbers}} ((comma | semicolon) {group: ${numbers}}){0,2} close}`],
  /** Marks of footnotes, as symbols or as letters glued to the number. */
  ["cell-note", `("*" | "†" | "‡" | "§" | "¶" | "#" | "+" | ~"a" | ~"b" | ~"c" | ~"d" | ~"e" | ~"f" | ~"g" | ~"h")`],
];
