import { describe, expect, it } from "vitest";
import { showDate } from "../../../src/claims/index.ts";
import { verbatim } from "../../../src/document/index.ts";
import { readRecordDate } from "../../../src/extractors/calendar/record-date.ts";
import { type DateRead, forms } from "../../../src/forms/index.ts";
import { mentionsIn, readProse } from "../../../src/language/index.ts";
import { processorTime } from "../../processor-time.ts";

/** The calendar dates that forms read in a text. */
const findDates = (text: string) =>
  readProse(verbatim(text, 0), forms.prose).scenes.flatMap(({ units }) =>
    mentionsIn(units).flatMap(({ kind, value, start, end }) => {
      const date = kind === "date" ? (value as DateRead).date : null;
      return date ? [{ date, start, end }] : [];
    }),
  );

describe("dates in text", () => {
  it.each([
    ["2018 Sep 28", "2018-09-28"],
    ["20.12.2019", "2019-12-20"],
    ["Oct 5, 2020", "2020-10-05"],
    ["October 5th 2020", "2020-10-05"],
    ["March 2022", "2022-03"],
    ["13 July 2012", "2012-07-13"],
    ["28-Sep-2018", "2018-09-28"],
    ["2019-03-14", "2019-03-14"],
    ["2019/03/14", "2019-03-14"],
    ["2025-12", "2025-12"],
    ["Sept. 2021", "2021-09"],
  ])("reads %s", (text, shown) => {
    for (const context of [text, `It began (${text}).`, `until ${text}, and later`]) {
      const [found, second] = findDates(context);
      expect(found && showDate(found.date)).toBe(shown);
      expect(context.slice(found!.start, found!.end)).toBe(text);
      expect(second).toBeUndefined();
    }
  });

  it.each([
    ["a version", "2.10.2019.4"],
    ["a season", "2009-10"],
    ["an order two readings share", "03/04/2020"],
    ["a modal verb", "In 2018 may 12 patients have been missed; may 2020 tell"],
    ["a day no month has", "31 June 2020 and 30.02.2020"],
    ["pages and trial numbers", "2016;122:2015-2019, NCT02012018, p. 2014"],
  ])("reads nothing from %s", (_title, text) => {
    expect(
      findDates(text)
        .map(({ date }) => showDate(date))
        .filter((shown) => shown !== "2020-06"),
    ).toEqual([]);
  });

  it("keeps to linear time", () => {
    const text = "May 2019 to ".repeat(40_000);
    const start = processorTime();
    expect(findDates(text)).toHaveLength(40_000);
    expect(processorTime() - start).toBeLessThan(4000);
  });
});

describe("readRecordDate", () => {
  it.each([
    ["date:print", "2018 Sep 28", "print", "2018-09-28"],
    ["date:print", "2017 Feb", "print", "2017-02"],
    ["date:print", "2019", "print", "2019"],
    ["date:epub", "20180920", "epub", "2018-09-20"],
    ["date:received", "2018/02/01 00:00", "received", "2018-02-01"],
    ["date:accepted", "2013/02/25", "accepted", "2013-02-25"],
    ["date:entrez", "2025/09/21 00:30", "entrez", "2025-09-21"],
  ] as const)("reads %s %s", (role, text, event, shown) => {
    const read = readRecordDate(role, text);
    expect(read?.event).toBe(event);
    expect(read && showDate(read.date)).toBe(shown);
  });

  it.each([
    ["date:medline", "2018/02/01 00:00"],
    ["other", "2013"],
    ["date:print", "2018 May-Jun"],
    ["date:print", "2018 Winter"],
    ["date:epub", "20181340"],
  ] as const)("leaves %s %s", (role, text) => expect(readRecordDate(role, text)).toBeNull());
});
