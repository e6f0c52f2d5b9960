/** Reads the percentage printed behind a count or fraction. */
import type { Printed } from "../../document/index.ts";
import type { Token } from "../../language/index.ts";
import { closing, isClose, isDash, isOpen, percentLength } from "./cursor.ts";
import type { Sentence } from "./share.ts";

export interface Behind {
  readonly percent: Printed;
  readonly at: number;
  readonly to: number;
  /** Printed as a bound: `one (<1%)`. */
  readonly bounded: boolean;
}

/** Words between a bracket and its percentage: `(overall response rate, 28%)`. */
const leadIn = new Set(
  "overall objective response rate orr rr cr pr pcr dcr i.e. or approximately about equivalent disease control clinical benefit = : ~ , ;".split(
    " ",
  ),
);
const comparing = new Set("vs versus v compared".split(" "));
const level = new Set("ci confidence credible".split(" "));

/** A percentage behind a count: `(35%)`, `[35.0 %]`, `(overall response 28%`, `= 35%`, `; 35%`. */
export function percentBehind({ tokens, taken }: Sentence, at: number): Behind | null {
  const mark = tokens[at];
  const opened = isOpen(mark);
  if (!opened && mark?.text !== "=" && mark?.text !== "," && mark?.text !== ";") return null;
  let i = at + 1;
  if (opened) for (let words = 0; words < 6 && leadIn.has(tokens[i]?.folded ?? ""); words++) i++;
  const bounded = opened && /^[<>≤≥]$/.test(tokens[i]?.folded ?? "");
  if (bounded) i++;
  const number = tokens[i];
  const length = number?.kind === "number" && number.value && !taken[i] ? percentLength(tokens, i + 1) : 0;
  if (length === 0) return null;
  const after = tokens[i + 1 + length];
  if (after && level.has(after.folded)) return null;
  // `(35% vs 19%)` belongs to two.
  if (after && comparing.has(after.folded)) return null;
  if (!opened && after && (/^(?:and|to)$/.test(after.folded) || isDash(after))) return null;
  if (mark?.text === "," && !(isClose(after) || after === undefined || /^[,;]$/.test(after.text))) return null;
  return { percent: number!.value!, at: i, to: i + 1 + length, bounded };
}

/** Verbs that end the phrase of a count unless the bracket follows them at once: `partial responses were observed (6%)`. */
const passives = new Set("observed seen noted reported recorded documented achieved obtained".split(" "));
const stops = new Set("was is are while whereas who which but than".split(" "));
/** Nouns that are no subjects although percentages stand in brackets behind them: `between the two groups (67% and 68%)`. */
const groups = new Set(
  "groups arms years months weeks days cycles doses studies trials regimens cohorts schedules".split(" "),
);

/** `13 complete responses (10.8%)`, `2 had stable disease (20%)`: a few words, no other number, then the percentage in brackets. */
export function percentFurther(sentence: Sentence, at: number): Behind | null {
  const { tokens } = sentence;
  for (let i = at; i < at + 10; i++) {
    const token = tokens[i];
    if (!token || token.kind === "number") return null;
    if (isOpen(token)) {
      const close = closing(tokens, i, Math.min(tokens.length, i + 40));
      // An abbreviation in brackets: `partial responses (PR) (15%)`.
      if (close !== i + 2 || tokens[i + 1]!.kind !== "word") return percentBehind(sentence, i);
      i = close;
      continue;
    }
    if (token.kind === "punct" && !isDash(token) && token.text !== "/") return null;
    if (token.folded === "were" || token.folded === "was") {
      if (!passives.has(tokens[i + 1]?.folded ?? "") || !isOpen(tokens[i + 2])) return null;
      continue;
    }
    if (stops.has(token.folded) || groups.has(token.folded)) return null;
    if (token.folded === "and" && isNounOfItsOwn(tokens, i)) return null;
  }
  return null;
}

/** `and one had`: a statement of its own begins. */
function isNounOfItsOwn(tokens: readonly Token[], at: number): boolean {
  return /^(?:the|had|none|all)$/.test(tokens[at + 1]?.folded ?? "");
}
