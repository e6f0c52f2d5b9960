// Checks which wholes are found divided into which parts, and how sure the words make it that these are all there is.
import { describe, expect, test } from "vitest";
import { auditTexts } from "../../src/index.ts";

/** Every division of a page as `40 = 22 + 18`, with `!` where seven in ten told like it add up. */
function divisions(text: string): string[] {
  const run = auditTexts([{ path: "page.md", text: `${text}\n` }], { keepClaims: true });
  return (run.claims ?? []).flatMap(({ claim }) => {
    if (claim.kind !== "partition") return [];
    const { whole, parts, reliability } = claim.value;
    return [`${whole.n} = ${parts.map(({ n }) => n).join(" + ")}${reliability >= 0.7 ? "!" : ""}`];
  });
}

describe("divisions that are all there is", () => {
  test.each([
    ["arms in brackets", "Forty patients were randomised (22 to metformin, 19 to placebo).", "40 = 22 + 19!"],
    ["sizes behind names", "Ninety women were assigned to letrozole (n = 46) or placebo (n = 45).", "90 = 46 + 45!"],
    [
      "sizes among the doses of one schedule",
      "Thirty patients received zinc for 7 days (10, 20 or 40 mg/d; n = 16) or 14 days (20 or 30 mg/d; n = 13) of each 21-day cycle.",
      "30 = 16 + 13!",
    ],
    [
      "groups that are numbered",
      "The trial enrolled 64 boys in two arms: arm A (n=33) and arm B (n=30).",
      "64 = 33 + 30!",
    ],
    ["bare sizes", "Sixty patients were randomised to letrozole (29) or placebo (30).", "60 = 29 + 30!"],
    ["sexes behind their whole", "We enrolled 64 patients (40 men and 25 women) with glioma.", "64 = 40 + 25!"],
    ["sexes of an earlier whole", "We enrolled 64 patients. There were 40 men and 25 women.", "64 = 40 + 25!"],
    ["stages", "Forty-four patients (9 stage III, 36 stage IV) were treated.", "44 = 9 + 36!"],
    [
      "of the nearest number",
      "In total, 223 patients with 243 accesses (192 fistulas and 51 grafts) were included.",
      "243 = 192 + 51!",
    ],
    ["each group", "We randomised 60 patients (30 in each group) to surgery or waiting.", "60 = 30 + 30!"],
    [
      "what they received",
      "Seventy patients received treatment (34 received alpelisib and 35 received placebo).",
      "70 = 34 + 35!",
    ],
  ])("%s", (_, text, expected) => {
    expect(divisions(text)).toContain(expected);
  });
});

describe("divisions that are likely", () => {
  // How likely changes with what the weights were fitted on.
  test.each([
    ["sexes as a ratio", "We enrolled 64 patients. The male/female ratio was 40/25.", "64 = 40 + 25"],
    [
      "what is left",
      "We enrolled 48 patients. Stage IA was found in 30 patients and stage IB in the other 17 patients.",
      "48 = 30 + 17",
    ],
    ["numbers to arms", "In all, 81 patients were randomised, 40 to weekly and 42 to daily doses.", "81 = 40 + 42"],
    ["of whom", "75 patients were randomised, 38 of whom were assigned to surgery and 36 to waiting.", "75 = 38 + 36"],
    [
      "the others of a denominator",
      "Twenty of the 40 patients had surgery, the other 19 patients had none.",
      "40 = 20 + 19",
    ],
    [
      "parts of one denominator",
      "Three of 28 lesions (11%) showed a complete response, 13/28 (46%) a partial response, 10/28 (36%) stable disease and 3/28 (7%) progression.",
      "28 = 3 + 13 + 10 + 3",
    ],
    [
      "sizes behind other numbers",
      "Fifteen women took zinc in cohorts 1 (n = 6), 2 (n = 3), 3 (n = 3) and 4 (n = 4).",
      "15 = 6 + 3 + 3 + 4",
    ],
    [
      "parts of a part",
      "Of 53 nodules, 40 (75%) were carcinomas (n = 36) or adenomas (n = 5), three (6%) were cysts, and 10 (19%) were scars.",
      "40 = 36 + 5",
    ],
    [
      "what else is counted among the parts",
      "Eight patients were treated, six patients receiving two sessions and three patients receiving one session.",
      "8 = 6 + 3",
    ],
    ["while", "We enrolled 97 women; 50 women received zinc, while 46 women received iron.", "97 = 50 + 46"],
    ["of these", "Of these 90 patients, 40 patients had a mutation and 51 patients had none.", "90 = 40 + 51"],
  ])("%s", (_, text, expected) => {
    expect(divisions(text).map((division) => division.replace("!", ""))).toContain(expected);
  });
});

describe("no divisions", () => {
  test("those who left, behind those who could be evaluated", () => {
    const text = "Ten boys took part and 7 were evaluable (2 boys progressed and 1 boy withdrew).";
    expect(divisions(text)).not.toContain("7 = 2 + 1!");
  });

  test("groups of nobody", () => {
    const run = auditTexts([{ path: "page.md", text: "It was given to women (N=0 per arm).\n" }]);
    expect(run.problems).toEqual([]);
  });

  test.each([
    ["a third arm without size", "Ninety patients were assigned to letrozole (n = 30), placebo (n = 31) or waiting."],
    ["a proportion as a ratio", "We enrolled 64 patients. The male/female ratio was 2/1."],
    ["groups that overlap", "Then 210 women were treated by zinc (n=140) and/or by iron (n=70)."],
    ["the names of groups", "Women walked for 20 (n = 16) or 30 (n = 17) minutes."],
    ["numbers of one unit", "We saw 60 women for 10 or 50 weeks."],
    [
      "percentages that share a sign",
      "Use increased from 6 to 11% for men (p < 0.01), 1 to 4% for boys (p = 0.01), and 5 to 8% for women.",
    ],
    ["planned sizes", "Up to 40 patients will be randomised (20 to metformin, 20 to placebo)."],
  ])("%s", (_, text) => {
    expect(divisions(text)).toEqual([]);
  });
});

/** A table with a total in its last row. */
const totalled = (head: string, groups: readonly (readonly [string, number])[], total: number): string =>
  [
    `| ${head} | Patients |`,
    "| --- | --- |",
    ...groups.map(([name, n]) => `| ${name} | ${n} |`),
    `| Total | ${total} |`,
  ].join("\n");

describe("totals of tables", () => {
  const years = [
    ["2018", 140],
    ["2019", 131],
  ] as const;
  test.each([
    [
      "classes that no subject shares",
      totalled(
        "Risk",
        [
          ["Low", 50],
          ["High", 34],
        ],
        82,
      ),
      ["82 = 50 + 34!"],
    ],
    ["subjects who come back in another year", totalled("Year", years, 265), ["265 = 140 + 131"]],
    ["years that leave some out", totalled("Year", years, 281), ["281 = 140 + 131!"]],
    [
      "a list of data",
      totalled(
        "Visit",
        Array.from({ length: 101 }, (_, at) => [`${at}`, 3] as const),
        300,
      ),
      [],
    ],
  ])("%s", (_, table, expected) => {
    expect(divisions(table)).toEqual(expected);
  });
});
