/** Tells a recommended or maximum tolerated dose, and a dose that is only planned, from one that was given. */
import type { ValueOf } from "../../claims/index.ts";
import type { TokenRange } from "../../language/index.ts";
import type { BoundDose } from "./bind.ts";
import { isPunct, type Tokens, wordAt } from "./cursor.ts";

type Role = ValueOf<"dose">["role"];
const codes = /^(?:mtds?|rp2ds?|r2pd|rde|obd)$/;

/** The role of a dose that is no threshold; the row label of a table cell speaks for the cell. */
export function roleOf(tokens: Tokens, range: TokenRange, dose: BoundDose, label: string): Role {
  if (/\b(?:MTD|RP2D)\b|maximum tolerated|recommended (?:phase|dose)/i.test(label)) return "level";
  for (let at = dose.amount.from - 1; at >= Math.max(range.from, dose.amount.from - 14); at--) {
    if (isPunct(tokens, at, ";")) break;
    const word = wordAt(tokens, at);
    if (codes.test(word)) return "level";
    if (word === "dose" && /^(?:tolerated|recommended)$/.test(wordAt(tokens, at - 1))) return "level";
    if (/^(?:dose|ii|2)$/.test(word) && wordAt(tokens, at - 1) === "phase" && wordAt(tokens, at - 2) === "recommended")
      return "level";
    if (word === "recommended" && /^(?:dose|phase)$/.test(wordAt(tokens, at + 1))) return "level";
    if (word === "will") return "planned";
  }
  return "given";
}
