/** A figure that a sentence tells again from a row of a table which it names, with another digit. */
import { z } from "zod";
import {
  type ClaimOf,
  defineRule,
  fail,
  isExchange,
  isSlip,
  type Printed,
  pass,
  showPrinted,
  toNumber,
  unsure,
  type Verdict,
} from "../src/rule/index.ts";

export default defineRule({
  id: "retold-row-conflict",
  title: "Row of a table told again, with another digit",
  why: `Text tells again what a table shows: *weight fell by 4.7 kg with zinc and rose by 1.4 kg with placebo*, where the row of weight has 3.7 and 1.4. One of the two places has a slip.
It compares the figures of a sentence with those of a row that it names by its label, or by a word of it and a figure that no other row has (rates, medians, changes, counts), where sentence and table have another figure in common that stands beside it, in the row or in the column. Where sentence and table share none, it compares the only figure of a sentence that names one row and one column, and speaks only of two digits that changed places. The figure must be one slip away from the one of the table (or be the number of subjects there printed as a percentage, *9.4%* for 94), and stand nowhere else on the page. It speaks of a figure that the row has in another column than the one that the sentence names, where the other figures of the sentence are of that column.`,
  references: ["https://doi.org/10.1001/jama.281.12.1110"],
  severity: "warning",
  scope: "document",
  reads: ["retelling"],
  options: z.strictObject({}),
  *check(claims): Iterable<Verdict<Found>> {
    for (const claim of claims.of("retelling")) {
      const reason = doubt(claim);
      if (reason) yield unsure(reason, [claim, "told again"]);
      else if (isSame(claim)) yield pass([claim, "told again"]);
      else yield fail(evidenceOf(claim), [claim, "told again"]);
    }
  },
  explain: ({ told, first, label, twin, isOther }) => ({
    message: `${told} is told here, but the row "${label}" has ${first}${isOther ? " in the column that is named" : ""}.`,
    explanation: [
      twin === ""
        ? "The sentence names one row and one column, and no other place of the page tells this figure."
        : `The sentence has ${twin} from the same table beside it.`,
    ],
    advice: "Take the figure from the source, or name the subjects or the time that it refers to.",
  }),
  examples: {
    valid: [
      {
        title: "the same figures",
        files:
          "| Measure | Zinc | Sham |\n|---|---|---|\n| Weight change, kg | -3.7 | +1.4 |\n\nWeight fell by 3.7 kg with zinc and rose by 1.4 kg with sham.\n",
      },
      {
        title: "a figure that the page has elsewhere",
        files:
          "| Measure | Zinc | Sham |\n|---|---|---|\n| Weight change, kg | -3.7 | +1.4 |\n| Girth, cm | -4.7 | -1.0 |\n\nWeight fell by 4.7 kg with zinc and rose by 1.4 kg with sham.\n",
        unsure: 1,
      },
      {
        title: "the difference of the two",
        files:
          "| Outcome | Zinc, n (%) | Sham, n (%) |\n|---|---|---|\n| Cure | 13 (24.5) | 4 (12.1) |\n\nCure was seen in 24.5% with zinc, 12.4% more than with sham.\n",
        unsure: 1,
      },
      {
        title: "two times",
        files:
          "| Outcome | Zinc at week 4, n (%) | Sham at week 4, n (%) |\n|---|---|---|\n| Cure | 21 (72.4) | 31 (60.8) |\n| Relapse | 5 (17.2) | 11 (21.6) |\n\nCure was seen in 72.4% with zinc at week 4, and in 68.8% with sham at week 8. Relapse was seen in 17.2% with zinc and 21.6% with sham.\n",
      },
      {
        title: "a last digit that is rounded otherwise",
        files:
          "| Measure | Zinc | Sham |\n|---|---|---|\n| Weight change, kg | +3.7 | +1.4 |\n\nWeight rose by 3.6 kg with zinc and by 1.4 kg with sham.\n",
        unsure: 1,
      },
      {
        title: "some of the subjects",
        files:
          "| Event | Zinc, n (%) | Sham, n (%) |\n|---|---|---|\n| Nausea | 60 (18.8) | 16 (5.1) |\n\nNausea was seen in 18.8% with zinc and 5.1% with sham. In women, nausea was seen in 18.8% with zinc and 5.5% with sham.\n",
      },
      {
        title: "more than a slip",
        files:
          "| Measure | Zinc | Sham |\n|---|---|---|\n| Weight change, kg | -3.7 | +1.4 |\n\nWeight fell by 5.2 kg with zinc and rose by 1.4 kg with sham.\n",
        unsure: 1,
      },
    ],
    invalid: [
      {
        title: "a row of which the sentence has one word and the figure beside it",
        files:
          "The response rate was 68.5% against 58.2%.\n\n| Outcome | Zinc | Sham |\n| --- | --- | --- |\n| Confirmed ORR by centre | 65.8% | 58.2% |\n| Remission | 41.3% | 37.9% |\n",
        findings: [
          {
            at: "example.md:1:23 68.5",
            message: '68.5 is told here, but the row "Confirmed ORR by centre" has 65.8.',
          },
        ],
      },
      {
        title: "a change, beside the one of the other group",
        files:
          "| Measure | Zinc | Sham |\n|---|---|---|\n| Weight change, kg | -3.7 | +1.4 |\n\nWeight fell by 4.7 kg with zinc and rose by 1.4 kg with sham.\n",
        findings: [
          { at: "example.md:5:16 4.7", message: '4.7 is told here, but the row "Weight change, kg" has 3.7.' },
        ],
      },
      {
        title: "rows that the sentence abbreviates",
        files:
          "| | Zinc (n = 107) |\n|---|---|\n| Confirmed ORR, n (%) | 54 (50.5) |\n| Disease control rate | 88 (82.2) |\n| Median PFS, months | 5.9 (95% CI 4.3-7.2) |\n| Median OS, months | 14.2 (95% CI 9.7-18.8) |\n\nORR 50.5%, DCR 82.2%, mPFS 9.5 months, mOS 14.2 months.\n",
        findings: [
          { at: "example.md:8:28 9.5", message: '9.5 is told here, but the row "Median PFS, months" has 5.9.' },
        ],
      },
      {
        title: "a column that the sentence names in two words",
        files:
          "| | All (n=97) | Pretreated (n=59) |\n|---|---|---|\n| Confirmed ORR, n (%) | 50 (51.5) | 26 (44.1) |\n| Median DoR, months | 9.7 | 8.3 |\n\nThe response rate in previously treated women was 41.1%, with a median DoR of 8.3 months.\n",
        findings: [
          { at: "example.md:6:51 41.1", message: '41.1 is told here, but the row "Confirmed ORR, n (%)" has 44.1.' },
        ],
      },
      {
        title: "a count",
        files:
          "| Event | Zinc (N = 305) | Iron (N = 206) |\n|---|---|---|\n| Rash | 71 (23.3) | 38 (18.4) |\n\nRash was seen in 71 patients on zinc and 48 on iron.\n",
        findings: [{ at: "example.md:5:42 48", message: '48 is told here, but the row "Rash" has 38.' }],
      },
      {
        title: "the rate of the last of three groups",
        files:
          "| Outcome | High | Low | Sham |\n|---|---|---|---|\n| ACR50, n (%) | 71 (36.6) | 58 (30.1) | 14 (14.4) |\n\nACR50 was reached by 36.6% with the higher dose, 30.1% with the lower and 19.4% with sham.\n",
        findings: [{ at: "example.md:5:75 19.4", message: '19.4 is told here, but the row "ACR50, n (%)" has 14.4.' }],
      },
      {
        title: "one of several rows of a column",
        files:
          "| Titre against | Zinc, n (%) |\n|---|---|\n| Victoria | 644 (86.4) |\n| Yamagata | 592 (79.5) |\n| Both | 541 (72.6) |\n\nTitres rose against Victoria in 84.6%, against Yamagata in 79.5% and against both in 72.6%.\n",
        findings: [{ at: "example.md:7:33 84.6", message: '84.6 is told here, but the row "Victoria" has 86.4.' }],
      },
      {
        title: "the number of subjects as a percentage",
        files:
          "| Event | Zinc (N = 1449) | Sham (N = 1450) |\n|---|---|---|\n| Acidosis | 203 (14.0%) | 94 (6.5%) |\n\nAcidosis was met in 14.0% with zinc and 9.4% with sham.\n",
        findings: [{ at: "example.md:5:41 9.4", message: '9.4 is told here, but the row "Acidosis" has 6.5.' }],
      },
      {
        title: "two digits exchanged in the only figure of a sentence",
        files:
          "| Outcome | Zinc | Sham |\n|---|---|---|\n| Median OS, mo | 19.7 | 14.2 |\n\nPatients lived for a median of 17.9 months with zinc.\n",
        findings: [{ at: "example.md:5:32 17.9", message: '17.9 is told here, but the row "Median OS, mo" has 19.7.' }],
      },
      {
        title: "the figure of the other group",
        files:
          "| Outcome | Zinc, n (%) | Sham, n (%) |\n|---|---|---|\n| Cure | 414 (91.8) | 401 (88.9) |\n| Eradication | 361 (80.0) | 297 (65.9) |\n\nCure was seen in 88.9% of patients on zinc and eradication in 80.0%.\n",
        findings: [
          {
            at: "example.md:6:18 88.9",
            message: '88.9 is told here, but the row "Cure" has 91.8 in the column that is named.',
          },
        ],
      },
    ],
  },
});

type Retelling = ClaimOf<"retelling">;

interface Found {
  readonly [key: string]: string | boolean;
  readonly told: string;
  readonly first: string;
  readonly label: string;
  readonly twin: string;
  readonly isOther: boolean;
}

const isSame = ({ value: { told, first } }: Retelling): boolean =>
  told.digits === first.digits && told.scale === first.scale;

/** Why the sentence may tell another figure. */
function doubt(claim: Retelling): string | null {
  const { told, first, cell, twin, column, isElsewhere } = claim.value;
  if (isSame(claim) || column === "other") return null;
  if (isElsewhere) return "the page has the figure in another place";
  if (twin && isDifference(told, twin, first)) return "it is the difference of the two";
  if (told.scale > 0 && isWithinLast(told, toNumber(told) - toNumber(first)))
    return "the last digit may be rounded otherwise";
  const isCount = cell.some((one) => one.scale === 0 && told.scale > 0 && one.digits === told.digits);
  const isNear = twin ? isCount || isSlip(told.digits, first.digits) : isExchange(told.digits, first.digits);
  return isNear ? null : "the two differ by more than a slip: another figure may be meant";
}

/** `24.5%, 12.4% more than with sham`: how far the two of the row are apart. */
function isDifference(told: Printed, twin: Printed, first: Printed): boolean {
  const apart = Math.abs(Math.abs(toNumber(twin)) - Math.abs(toNumber(first)));
  return isWithinLast(told, apart - Math.abs(toNumber(told)));
}

/** No more than one unit of the last place that is printed; a little more, since these are no exact numbers. */
const isWithinLast = ({ scale }: Printed, apart: number): boolean => Math.abs(apart) <= 1.01 * 10 ** -scale;

function evidenceOf({ value: { told, first, label, twin, column } }: Retelling): Found {
  const show = (one: Retelling["value"]["told"]) => showPrinted({ ...one, negative: false });
  return { told: show(told), first: show(first), label, twin: twin ? show(twin) : "", isOther: column === "other" };
}
