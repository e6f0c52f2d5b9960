import { describe, expect, it } from "vitest";
import { read, tables } from "./markdown-helper.ts";

/** Every part with what leads to it: `above/above: text`. */
function outlineOf(text: string): string[] {
  return read(text).document.parts.map((part) => {
    const own = part.kind === "table" ? "(table)" : part.prose.text;
    return [...part.headings, own].join(" / ");
  });
}

const labels = (text: string): (string | null)[] =>
  read(text).document.parts.map((part) =>
    part.kind !== "table" && part.label ? `${part.label.text} | ${part.prose.text.slice(part.label.valueAt)}` : null,
  );

describe("what leads to a part", () => {
  it("are the items that a nested one stands under", () => {
    expect(outlineOf("- Arm A\n\n  More of it.\n  - n = 20\n    - CR: 4\n  - PR: 5\n- Arm B\n  - n = 21")).toEqual([
      "Arm A",
      "Arm A / More of it.",
      "Arm A / n = 20",
      "Arm A / n = 20 / CR: 4",
      "Arm A / PR: 5",
      "Arm B",
      "Arm B / n = 21",
    ]);
  });

  it("is a line that ends in a colon, before a list or a table", () => {
    expect(outlineOf("In arm A (n = 20):\n\n- CR: 4\n- PR: 5\n\nText.\n\n- other")).toEqual([
      "In arm A (n = 20):",
      "In arm A (n = 20) / CR: 4",
      "In arm A (n = 20) / PR: 5",
      "Text.",
      "other",
    ]);
    expect(outlineOf("In arm A:\n\n|a|b|\n|-|-|\n|1|2|\n\n- c")).toEqual(["In arm A:", "In arm A / (table)", "c"]);
  });

  it("is a bold line, below the headings", () => {
    const page = "# T\n\n**Arm A (n = 20)**\n\na\n\n**Arm B:**\n\nb\n\n## U\n\nc";
    expect(outlineOf(page)).toEqual([
      "T",
      "T / Arm A (n = 20)",
      "T / Arm A (n = 20) / a",
      "T / Arm B:",
      "T / Arm B / b",
      "T / U",
      "T / U / c",
    ]);
    expect(read(page).document.parts[1]).toMatchObject({ kind: "heading", role: "heading", depth: 7 });
  });

  it.each(["**It healed in 9 of 40 wounds.**", "**ORR 22.5%**", "**Note: n = 9**", "**Arm A** healed"])(
    "is not %s",
    (line) => expect(outlineOf(`# T\n\n${line}\n\nb`).at(-1)).toBe("T / b"),
  );
});

describe("labels", () => {
  it.each([
    ["- Cycle length: 21 days", "Cycle length | 21 days"],
    ["1. **Dose:** 180 mg", "Dose | 180 mg"],
    ["- **Dose** – 180 mg", "Dose | 180 mg"],
    ["**Arm A (n = 20).** It healed.", "Arm A (n = 20) | It healed."],
    ["**Arm A** It healed.", "Arm A | It healed."],
    ["**Cat. No.:** S1234", "Cat. No. | S1234"],
    ["Author: A. Person", "Author | A. Person"],
    ["**Zelotinib** healed 9 of 40.", null],
    ["It healed. Here: 9 of 40.", null],
    ["See https://a.example/x", null],
    ["- n = 20", null],
  ])("of %j: %j", (text, expected) => expect(labels(text)[0]).toBe(expected));

  it("of a field is its key", () => {
    expect(labels("---\ntitle: On zinc\n---\n\nText.")[0]).toBe("title | On zinc");
  });
});

describe("lines that are items", () => {
  const seen = (text: string): string[] =>
    read(text).document.parts.flatMap((part) => (part.kind === "table" ? [] : [`${part.kind} ${part.prose.text}`]));

  it.each([
    ["CR: 9<br>PR: 12<br/>SD: 30", ["list-item CR: 9", "list-item PR: 12", "list-item SD: 30"]],
    ["CR 9 (9%)\\\nPR 12 (12%)", ["list-item CR 9 (9%)", "list-item PR 12 (12%)"]],
    [
      "Cycle: 21 days\nDose: *180* mg\nRest: none",
      ["list-item Cycle: 21 days", "list-item Dose: 180 mg", "list-item Rest: none"],
    ],
    ["Responses:<br>CR: 9<br>PR: 12", ["prose Responses:", "list-item CR: 9", "list-item PR: 12"]],
    ["CR was seen\nin 9 of 40", ["prose CR was seen in 9 of 40"]],
    ["The rate was 9<br>Of 40 in all", ["prose The rate was 9 Of 40 in all"]],
    ["ORR 21%<br>95% CI 12-30", ["prose ORR 21% 95% CI 12-30"]],
    ["HR: 0.5<br>p = 0.01", ["prose HR: 0.5 p = 0.01"]],
    ["Arm A<br>(n = 20)", ["prose Arm A (n = 20)"]],
    [
      "Hazard ratio 0.71 (0.52–0.97) 0.84 (0.60–1.18)\nMedian months 16.4 (12.4-NE) 7.2 (5.3–7.9)",
      [
        "list-item Hazard ratio 0.71 (0.52–0.97) 0.84 (0.60–1.18)",
        "list-item Median months 16.4 (12.4-NE) 7.2 (5.3–7.9)",
      ],
    ],
    [
      "The ratio was 0.71 (0.52–0.97) and 0.84 (0.60–1.18)\nin men and 0.9 (0.7–1.2) in women",
      ["prose The ratio was 0.71 (0.52–0.97) and 0.84 (0.60–1.18) in men and 0.9 (0.7–1.2) in women"],
    ],
    ["# Arm A: x<br>Arm B: y", ["heading Arm A: x Arm B: y"]],
  ])("%j", (text, expected) => expect(seen(text)).toEqual(expected));

  it("stand under the item that announces them", () => {
    expect(outlineOf("- Responses:<br>CR: 9<br>PR: 12\n- Age: 60")).toEqual([
      "Responses:",
      "Responses / CR: 9",
      "Responses / PR: 12",
      "Age: 60",
    ]);
  });

  it("are set apart within a cell", () => {
    const [table] = tables("| a | b |\n|--|--|\n| CR: 9<br>PR: 12 | Arm A<br>(n = 20) |");
    expect(table!.rows[0]!.map(({ text }) => text)).toEqual(["CR: 9\nPR: 12", "Arm A (n = 20)"]);
    const [html] = tables(
      "<table><tr><th>a</th><th>b</th><th>c</th></tr><tr><td><ul><li>x 1</li><li>y</li></ul></td><td>1</td><td>2</td></tr></table>",
    );
    expect(html!.rows[0]![0]!.text).toMatch(/^x 1\n+y$/);
  });
});

describe("the caption of a table", () => {
  it.each(["Table 2. Response (n = 98)", "**Table 2.** Response (n = 98)", "Table 2.\nResponse (n = 98)"])(
    "stands directly above it: %j",
    (caption) => {
      const page = `Text.\n\n${caption}\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n| c | d |\n|--|--|\n| 3 | 4 |`;
      expect(tables(page).map((table) => table.caption?.text)).toEqual(["Table 2. Response (n = 98)", undefined]);
    },
  );

  it("names its number", () => {
    expect(tables("Tables are few.\n\n| a | b |\n|--|--|\n| 1 | 2 |")[0]!.caption).toBeUndefined();
  });
});
