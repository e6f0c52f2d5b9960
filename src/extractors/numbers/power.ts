/** Powers of ten behind a number: ` x 10-6`, `×10(-6)`, `E-06`, `×10⁻⁶`. */
import type { Token } from "../../language/index.ts";
import { isClose, isDash, isMark, isOpen, type Read } from "./cursor.ts";

/** ` x 10-6`, `×10(-6)`, `E-06`, `x10^-6`; the exponent as a positive whole number. */
export function readPower(tokens: readonly Token[], at: number): Read<number> | null {
  const glued = /^(?:[x×·]10-|e-)(\d{1,3})$/.exec(tokens[at]?.folded ?? "");
  if (glued) return { value: Number(glued[1]), to: at + 1 };
  const token = tokens[at];
  let i = at + 1;
  if (token?.folded === "x10") i = at + 1;
  else if ((token?.folded === "x" || isMark(token, "×*·⋅∗")) && tokens[i]?.text === "10") i++;
  else if (!(token?.folded === "e" && isDash(tokens[i]))) return null;
  while (isMark(tokens[i], "(^[")) i++;
  if (isMark(tokens[i], "⁻")) return superscript(tokens, i + 1);
  if (!isDash(tokens[i]) || !/^\d{1,3}$/.test(tokens[i + 1]?.text ?? "")) return null;
  const to = isClose(tokens[i + 2]) && !isClose(tokens[i + 3]) && isOpen(tokens[i - 1]) ? i + 3 : i + 2;
  return { value: Number(tokens[i + 1]!.text), to };
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function superscript(tokens: readonly Token[], at: number): Read<number> | null {
  let digits = "";
  let i = at;
  for (; tokens[i] && superscripts.includes(tokens[i]!.text) && i < at + 3; i++)
    digits += superscripts.indexOf(tokens[i]!.text);
  return digits ? { value: Number(digits), to: i } : null;
}
