/** Whether a count that is more than its denominator is a fraction of subjects at all. */
import { digitSlipsOf, givesPercentage, type Share } from "../../src/rule/index.ts";

/** One slip in the count or the denominator, or the two exchanged, gives the percentage; true where none is printed. */
export function isOneSlip({ value: { count, denominator, percent } }: Share): boolean {
  if (!percent) return true;
  const [n, N] = [count!, denominator!];
  const gives = (part: number, whole: number) => givesPercentage(part, whole, percent, "near");
  if (gives(N, n)) return true;
  return digitSlipsOf(n).some((other) => gives(other, N)) || digitSlipsOf(N).some((other) => gives(n, other));
}

/** `252 eyes of 142 participants`, or a fraction without a percentage that may not be a fraction at all. */
export function isOfOtherThings({ quote, value }: Share): boolean {
  const plain = quote.replace(/[([][^()[\]]{0,40}[)\]]/g, " ").replace(/\s+/g, " ");
  const words = /^[^/]{1,80}?\bof\b/i.exec(plain)?.[0] ?? "";
  const isNamed = / (?!patients|subjects|participants|women|men|children)\p{L}{3,30} (?:out )?of$/iu.test(words);
  return isNamed || (value.percent === null && quote.includes("/"));
}
