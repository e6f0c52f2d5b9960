/** One length of time in two units: `133 days (4.4 months)`. */
import { showPrinted } from "../../document/index.ts";
import { before, form, type Mention } from "../../language/index.ts";
import type { Duration } from "../figures/durations.ts";

/** A length of time, and the same in another unit in the bracket behind it. */
export interface Conversion {
  readonly outer: Duration;
  readonly inner: Duration;
}

const show = ({ outer, inner }: Conversion): string => [outer, inner].map(showDuration).join(" = ");
const showDuration = ({ printed, unit }: Duration): string => `${showPrinted(printed)} ${unit}`;

export const conversion = form<Conversion>({
  id: "duration-in-two-units",
  title: "A length of time and the same in another unit in brackets",
  yields: "conversion",
  isOverlay: true,
  match: `{outer: @duration} open ("or" | equals | "i.e" stop? comma? | "i.e." comma? | "equivalent" "to" | "equal" "to")? {inner: @duration} close`,
  unless: {
    vague: before(`about | approximation | compare | bounding`),
    isRangeEnd: before(`number ("to" | dash | "and" | "or") | @duration ("to" | dash | "and" | "or")? | plus-or-minus`),
    isRepeated: before(`every | perWord | cycleWord "of" | times | "x"`),
  },
  value: (match) => {
    const [outer, inner] = ["outer", "inner"].map((name) => (match.one(name)!.mention as Mention<Duration>).value);
    return outer!.unit === inner!.unit ? null : { outer: outer!, inner: inner! };
  },
  show,
  examples: `
    lived 133 days (4.4 months), held for 36 h (= 2 days)    -> 133 day = 4.4 month | 36 hour = 2 day
          ~~~~~~~~~~~~~~~~~~~~~           ~~~~~~~~~~~~~~~
    aged 63.4 years (7.2 years); 12 months (range 3 weeks)   -> nothing
    about 5 weeks (1 month)                                  -> nothing (vague)
    8 to 12 weeks (3 months)                                 -> nothing (isRangeEnd)
    given every 3 weeks (12 days)                            -> nothing (isRepeated)
  `,
});
