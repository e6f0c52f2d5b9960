/** Dates with their events; the dates themselves are read with the marks. */
import type { Level } from "../../language/index.ts";
import {
  approvalDate,
  closingDate,
  completionDate,
  cutoffDate,
  documentDate,
  fieldDate,
  intakeDate,
  lastIntakeDate,
  manuscriptDate,
  registrationDate,
  startDate,
} from "./events.ts";
import { dateLabel } from "./labels.ts";
import { period } from "./periods.ts";

/** Of two events that words name for one date, the form that stands first has it. */
export const events = [
  documentDate,
  fieldDate,
  manuscriptDate,
  closingDate,
  cutoffDate,
  completionDate,
  startDate,
  intakeDate,
  lastIntakeDate,
  approvalDate,
  registrationDate,
];

export const dates: Level = {
  name: "dates",
  needs: "@date | @years | @year-as-name | year | partOfYear",
  forms: [...events, period],
};

export const dateLabels: Level = { name: "date-labels", forms: [dateLabel] };
