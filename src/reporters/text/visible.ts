/** Makes characters visible that would control a terminal, reorder a line or hide in it: no untrusted text is printed raw. */

import { lazily } from "../../document/index.ts";

/** Controls, formats (bidirectional controls, zero-width characters, ...), lone surrogates, line and paragraph separators. */
const hidden = lazily(
  () =>
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}|(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]/gu,
);

/** Text on one line, in which every hidden character is shown: `␛`, `␊`, `\u{202e}`. */
export function visible(text: string): string {
  return text.replace(hidden(), showCharacter);
}

function showCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "\u2421" : `\\u{${code.toString(16)}}`;
}

/**
 * Breaks what a build server would take for a command when a report stands in its log: `::error` where a line begins and
 * `##[error]`, `##vso[`, `##teamcity[` anywhere (GitHub Actions, Azure Pipelines, TeamCity).
 */
export function harmless(report: string): string {
  return report
    .replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, "$1\\u{3a}")
    .replace(/##(?=(?:vso|teamcity)?\[)/g, "#\\u{23}");
}

/** JSON text in which hidden characters are written as escapes: the same value, safe to show. */
export function visibleJson(json: string): string {
  return json
    .replace(/[\u007f-\u009f\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu, escaped)
    .replace(/##(?=(?:vso|teamcity)?\[)/g, "#\\u0023");
}

function escaped(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
