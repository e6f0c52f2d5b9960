import { expect, it } from "vitest";
import { firstDay, lastDay, showDate } from "../../src/claims/index.ts";

it.each([
  [{ year: 2025, month: 12, day: 3 }, 20251203, 20251203, "2025-12-03"],
  [{ year: 2025, month: 2, day: null }, 20250201, 20250231, "2025-02"],
  [{ year: 2025, month: null, day: null }, 20250101, 20251231, "2025"],
])("widens %o to what it may mean", (date, first, last, shown) => {
  expect([firstDay(date), lastDay(date), showDate(date)]).toEqual([first, last, shown]);
});
