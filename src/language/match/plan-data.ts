/** Writes plans as text and reads them: half a megabyte of tables, of which a fortieth is left when it is packed. */
import { endianness } from "node:os";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type LexemeSet, wordsFor } from "./lexeme-set.ts";
import { PatternLines, patternsOf } from "./pattern-data.ts";
import type { FormPlan, Plan } from "./plan.ts";

/** What is no table. Sets stand before the tables of plans, and are told by their number. */
interface Head {
  readonly lexemes: number;
  readonly sets: number;
  readonly plans: readonly {
    readonly needs: number | null;
    readonly needed: number | null;
    readonly lists: Plan["lists"];
    readonly forms: readonly FormRow[];
  }[];
}

type FormRow = readonly [
  match: number,
  refusals: readonly (number | null)[],
  needs: number,
  needsSoon: number,
  isAtBegin: boolean,
  mayBeOne: boolean,
  second: number,
];

/** The head on the first line, the packed tables on the second, and the patterns behind. */

export function plansAsData(plans: readonly Plan[]): string {
  const sets = new Map<string, { readonly number: number; readonly set: LexemeSet }>();
  const numberOf = (set: LexemeSet): number => {
    const key = set.join();
    const known = sets.get(key) ?? { number: sets.size, set };
    sets.set(key, known);
    return known.number;
  };
  const patterns = new PatternLines();
  const own = plans.map(({ needs, needed, lists, forms }) => ({
    needs: needs && numberOf(needs),
    needed: needed && numberOf(needed),
    lists,
    forms: forms.map(
      ({ match, refusals, needs, needsSoon, isAtBegin, mayBeOne, second }): FormRow => [
        patterns.numberOf(match),
        refusals.map((refusal) => refusal && patterns.numberOf(refusal)),
        needs,
        needsSoon,
        isAtBegin,
        mayBeOne,
        numberOf(second),
      ],
    ),
  }));
  const head: Head = { lexemes: plans[0]?.beginning.length ?? 0, sets: sets.size, plans: own };
  const tables = [
    ...[...sets.values()].map(({ set }) => set),
    ...plans.map(({ sieve }) => sieve),
    ...plans.map(({ beginning }) => beginning),
  ];
  const bytes = Buffer.concat(
    tables.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
  return `${JSON.stringify(head)}\n${deflateRawSync(bytes, { level: 9 }).toString("base64")}\n${patterns}`;
}

/** Reads what `plansAsData` has written. */
export function plansFrom(data: string): readonly Plan[] {
  const end = data.indexOf("\n");
  const packed = data.indexOf("\n", end + 1);
  const { lexemes, sets: count, plans } = JSON.parse(data.slice(0, end)) as Head;
  const patternOf = patternsOf(data.slice(packed + 1));
  const bytes = inflateRawSync(Buffer.from(data.slice(end + 1, packed), "base64"));
  if (endianness() === "BE") {
    const wide = 4 * (count * wordsFor(lexemes) + plans.length * 2 * lexemes);
    bytes.subarray(0, wide).swap32();
    bytes.subarray(wide).swap16();
  }
  const { buffer } = new Uint8Array(bytes);
  let at = 0;
  const sets = Array.from({ length: count }, (): LexemeSet => {
    const set = new Uint32Array(buffer, at, wordsFor(lexemes));
    at += set.byteLength;
    return set;
  });
  const sieves = plans.map(() => {
    const sieve = new Int32Array(buffer, at, lexemes * 2);
    at += sieve.byteLength;
    return sieve;
  });
  const setOf = (number: number | null) => (number === null ? null : sets[number]!);
  return plans.map(({ needs, needed, lists, forms }, index): Plan => {
    const beginning = new Uint16Array(buffer, at, lexemes);
    at += beginning.byteLength;
    return {
      needs: setOf(needs),
      needed: setOf(needed),
      sieve: sieves[index]!,
      beginning,
      lists,
      forms: forms.map(
        ([match, refusals, needs, needsSoon, isAtBegin, mayBeOne, second]): FormPlan => ({
          get match() {
            return patternOf(match);
          },
          get refusals() {
            return refusals.map((refusal) => (refusal === null ? null : patternOf(refusal)));
          },
          needs,
          needsSoon,
          isAtBegin,
          mayBeOne,
          second: sets[second]!,
        }),
      ),
    };
  });
}
