/** What the forms of doses read: an amount, its drug, and what is said of its schedule between them. */
import { type Amount, showAmount } from "./amounts.ts";
import type { Schedule } from "./schedule.ts";

export interface Dose {
  /** Folded to lower case unless it is a code; `null` where none is named beside the amount. */
  readonly drug: string | null;
  /** The word has the form of a drug's name wherever it stands. */
  readonly isNamed: boolean;
  /** `null` where a drug has a schedule only. */
  readonly amount: Amount | null;
  /** What stands between the drug and its amount: `zelotinib once daily at 50 mg`. */
  readonly schedule: Schedule;
}

export const showDose = ({ drug, amount }: Dose): string =>
  [drug, amount && showAmount(amount)].filter(Boolean).join(" ");
