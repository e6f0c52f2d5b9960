/** Reads of declarations in CSS whether they hide what they are of: `display: none`. What is not certain hides nothing. */

/** `null` where nothing is said of it. */
export type Display = "hidden" | "shown" | null;

/** What the last declaration of each property says. */
export function displayIn(declarations: string): Display {
  const text = withoutStrings(declarations);
  const said = new Map<string, boolean>();
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":");
    const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (property === "display") said.set(property, /^none(?:\s{0,9}!\s{0,9}important)?$/i.test(value));
    if (property === "visibility") said.set(property, /^hidden(?:\s{0,9}!\s{0,9}important)?$/i.test(value));
  }
  if (said.size === 0) return null;
  return [...said.values()].includes(true) ? "hidden" : "shown";
}

/** Without comments, and without what stands in quotes or brackets. */
export function withoutStrings(text: string): string {
  return withoutComments(text).replaceAll(/"[^"\n]*"|'[^'\n]*'|\([^()]*\)/g, "");
}

function withoutComments(text: string): string {
  const [first = "", ...others] = text.split("/*");
  const behind = (piece: string): string => (piece.includes("*/") ? piece.slice(piece.indexOf("*/") + 2) : "");
  return [first, ...others.map(behind)].join(" ");
}
