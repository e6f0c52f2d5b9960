/** A number without a noun of its own that counts subjects all the same. */
import { type Form, form, type Refusal } from "../../../language/index.ts";
import { type Share, shareIn, showShares } from "../share.ts";

/** Where a clause may begin before a number. */
export const opening = `(^ (preposition @duration)? | comma | "and" | semicolon | colon | open | relative | "while" | "whereas" | "but" | "or" | versus stop? | stop | dash | "with" | "then" | "including" | "only" | remaining | "than" | "compared" ("with" | "to") | ("of" | "among" | "amongst") (("these" | "those" | "them" | "whom") | determiner{0,2} (content{0,4} people | @count)))`;

interface Bare {
  readonly id: string;
  readonly title: string;
  readonly match: string;
  readonly unless?: Readonly<Record<string, Refusal>>;
  readonly examples: string;
}

export function bare({ id, title, match, unless, examples }: Bare): Form {
  return form<readonly Share[]>({
    id,
    title,
    yields: "count",
    match,
    ...(unless && { unless }),
    value: (match) => [shareIn(match)],
    show: showShares,
    examples,
  });
}
