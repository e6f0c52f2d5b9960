/** The pattern language and the cascade, on patterns made for the purpose. */
import { describe, expect, it } from "vitest";
import { verbatim } from "../../../src/document/index.ts";
import {
  before,
  after as behind,
  compileCascade,
  type Form,
  form,
  mentionsIn,
  parsePattern,
  readProse,
} from "../../../src/language/index.ts";

const made = (id: string, match: string, more: Partial<Form> = {}): Form =>
  form({
    id,
    title: id,
    yields: id,
    match,
    value: (found) => found.each("x").map((units) => units.map(({ text }) => text).join(" ")),
    examples: "",
    ...more,
  });

/** What forms of one level, or of several, read in a text: the form and the text it covers. */
function read(text: string, ...levels: readonly (readonly Form[])[]): string[] {
  const cascade = compileCascade(levels.map((forms, index) => ({ name: String(index), forms })));
  return readProse(verbatim(text, 0), cascade).scenes.flatMap(({ units, overlays }) =>
    [...mentionsIn(units), ...overlays].map((mention) => `${mention.form}: ${text.slice(mention.start, mention.end)}`),
  );
}
const captures = (text: string, match: string): unknown => {
  const cascade = compileCascade([{ name: "one", forms: [made("a", match)] }]);
  return [...mentionsIn(readProse(verbatim(text, 0), cascade).scenes[0]!.units)].map(({ value }) => value);
};

describe("a pattern", () => {
  it.each([
    ["{x: integer", "} is missing"],
    ["(a | ", "nothing stands"],
    ["a )", ") has no beginning"],
    ["content{0,99}", "a repeat goes up to"],
    ["a & ?", "? is no class and no word"],
    ['"of', "cannot read"],
  ])("%s cannot be read, and the message says why", (source, why) => {
    expect(() => parsePattern(source)).toThrow(why);
  });

  it("names a class that the lexicon has, or it cannot read", () => {
    expect(() => read("two men", [made("a", "no_such_class")])).toThrow("no_such_class");
  });

  it("matches words as they stand, classes, choices and repeats, the longest first", () => {
    expect(read("8 out of the 22 patients", [made("a", 'integer ("of" | "out of") determiner? integer')])).toEqual([
      "a: 8 out of the 22",
    ]);
    expect(read("the very old sick women", [made("a", "determiner content{0,4} people")])).toEqual([
      "a: the very old sick women",
    ]);
  });

  it("captures every item of a list", () => {
    expect(captures("3, 5 and 7 patients", "{x: integer} (comma {x: integer}){0,5} and {x: integer}")).toEqual([
      ["3", "5", "7"],
    ]);
  });

  it("forgets what a way captured that did not lead on", () => {
    expect(captures("3 4 5 end", '({x: integer} {x: integer} "never" | {x: integer} integer integer "end")')).toEqual([
      ["3"],
    ]);
  });

  it("tells glued tokens from spaced ones, and looks ahead", () => {
    expect(read("5% and 6 %", [made("a", "integer ~percent")])).toEqual(["a: 5%"]);
    expect(read("5 mg and 6 ml", [made("a", 'integer (?= "ml")')])).toEqual(["a: 6"]);
    expect(read("5 mg and 6 ml", [made("a", 'integer (?! "ml")')])).toEqual(["a: 5"]);
  });

  it("knows the ends of a sentence", () => {
    expect(read("5 and 6", [made("a", "^ integer")])).toEqual(["a: 5"]);
    expect(read("5 and 6", [made("a", "integer $")])).toEqual(["a: 6"]);
  });
});

describe("what a form needs", () => {
  const old = (times: number): string => "old ".repeat(times);
  const levels = ['"the" content{0,7} percent', '"the" content{0,12} percent', '"the" (?= content{0,7} percent)'];

  it.each(levels)("%s is found wherever it stands, however far", (match) => {
    for (let before = 0; before < 10; before++)
      for (const between of [0, 6, 7])
        expect(read(`${old(before)}the ${old(between)}%`, [made("a", match)]), `${before} ${between}`).toHaveLength(1);
  });

  it("may be what a match of one unit looks ahead to, or the end", () => {
    const match = 'integer (?= people) | "of" (?= percent | $)';
    expect(read("8 women of 9 men had 5 of", [made("a", match)])).toEqual(["a: 8", "a: 9", "a: of"]);
  });
});

describe("a level", () => {
  it("takes the longest match, then the form that stands first", () => {
    const [short, long, twin] = [made("short", "integer"), made("long", "integer percent"), made("twin", "integer")];
    expect(read("5% of 6", [short, long, twin])).toEqual(["long: 5%", "short: 6"]);
  });

  it("stands as one unit before the next level, with what it is made of", () => {
    expect(
      read("12 (5%)", [made("percent-made", "integer percent")], [made("share", "integer open @percent-made close")]),
    ).toEqual(["share: 12 (5%)", "percent-made: 5%"]);
  });

  it("leaves the units as they are for an overlay", () => {
    expect(read("5 mg", [made("note", "integer unit", { isOverlay: true }), made("count", "integer")])).toEqual([
      "count: 5",
      "note: 5 mg",
    ]);
  });

  it.each([
    ["before", { labelled: before("label") }, "grade 3 and 4", ["a: 4"]],
    ["after", { measured: behind("unit") }, "3 mg and 4", ["a: 4"]],
    ["test", { small: (match: Parameters<Form["value"]>[0]) => match.integer("x")! < 4 }, "3 and 4", ["a: 4"]],
  ] as const)("lets a refusal %s a match turn it down", (_name, unless, text, wanted) => {
    expect(read(text, [made("a", "{x: integer}", { unless })])).toEqual(wanted);
  });

  it("tells a trace what matched and what was refused", () => {
    const told: string[] = [];
    const cascade = compileCascade([
      { name: "one", forms: [made("a", "{x: integer}", { unless: { measured: behind("unit") } })] },
    ]);
    const trace = {
      matched: ({ id }: Form) => told.push(`matched ${id}`),
      refused: ({ id }: Form, _match: unknown, refusal: string) => told.push(`refused ${id} ${refusal}`),
    };
    readProse(verbatim("3 mg and 4", 0), cascade, trace).scenes.map(({ units }) => units);
    expect(told).toEqual(["refused a measured", "matched a"]);
  });

  it.each(["old ", "old, ", "5 of ", "(5 of 6 ["])("is read in linear time: %j over and over", (piece) => {
    const cascade = compileCascade([
      { name: "one", forms: [made("a", 'number ((content comma?){0,12} people? | "of"){0,12} "never"')] },
    ]);
    const time = (times: number): number => {
      const { tokens } = readProse(verbatim(`3 ${piece.repeat(times)}`, 0), cascade);
      const start = process.cpuUsage();
      cascade.read(tokens);
      return process.cpuUsage(start).user / 1000;
    };
    time(2000);
    const [small, large] = [Math.max(time(4000), 0.5), time(32_000)];
    expect(large / small).toBeLessThan(8 * 6);
  });
});
