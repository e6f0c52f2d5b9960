/** Doses of one drug in two documents about one study. */
import type { ClaimOf } from "../claims/index.ts";
import { toNumber } from "../document/index.ts";
import { groupBy } from "./group-by.ts";
import { isOfOthers } from "./place.ts";
import type { Resting, Source } from "./rests-on.ts";
import { foldWords } from "./wording.ts";

export type Dose = ClaimOf<"dose">;

/** What a document gives of one drug, and what a source of it does. */
export interface DosePair {
  readonly own: readonly Dose[];
  readonly other: readonly Dose[];
  readonly source: Source;
}

/** Pairs of documents by drug, where both give an amount. Cited sources take no part: a page tells of many of a drug's doses. */
export function dosePairs(doses: readonly Dose[], resting: Resting): DosePair[] {
  const given = groupBy(doses.filter(isGiven), ({ document }) => document);
  return [...given].flatMap(([document, own]) =>
    resting.sourcesOf(document).flatMap((source) => {
      const ofStudy = own.filter(
        ({ subject }) => subject.study === null || subject.study === source.link.from.subject.study,
      );
      const there = groupBy(given.get(source.work.document) ?? [], drugOf);
      return [...groupBy(source.tie === "study" ? ofStudy : own, drugOf)].flatMap(([drug, mine]) => {
        const other = there.get(drug);
        return other ? [{ own: mine, other, source }] : [];
      });
    }),
  );
}

/** An amount that patients were given, of a drug by name. */
function isGiven(dose: Dose): boolean {
  const { drug, amounts, isRange, role, unit } = dose.value;
  const isDose = drug !== null && unit !== null && amounts.length > 0 && !isRange;
  return isDose && role !== "threshold" && role !== "planned" && !isOfOthers(dose);
}

const drugOf = ({ value }: Dose): string => foldWords(value.drug ?? "");

/** Micrograms in a unit of mass by itself, by which units are told apart; `null` for any other unit. */
const micrograms: ReadonlyMap<string, number> = new Map([
  ["g", 1_000_000],
  ["mg", 1000],
  ["µg", 1],
  ["μg", 1],
  ["mcg", 1],
  ["ug", 1],
  ["ng", 0.001],
]);

/** The amounts of a dose in micrograms (per what the unit is by: `m2`, `kg`), and by what. */
export function massesOf({ value }: Dose): { readonly masses: readonly number[]; readonly by: string } | null {
  const [mass = "", ...by] = (value.unit ?? "").split("/");
  const factor = micrograms.get(mass);
  return factor === undefined
    ? null
    : { masses: value.amounts.map((amount) => toNumber(amount) * factor), by: by.join("/") };
}
