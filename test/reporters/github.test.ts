import fc from "fast-check";
import { expect, test } from "vitest";
import github from "../../src/reporters/github.ts";
import type { Run } from "../../src/reporters/reporter.ts";
import { anyRun, hostile, options, ordinary } from "./hostile.ts";

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * The commands that a runner would carry out, read as it reads them: after leading blanks, `::name key=value,key=value::data`;
 * and the older `##[name key=value;]data` anywhere in any other line.
 */
function commandsIn(log: string): Command[] {
  return log.split(/\r\n|[\n\r]/).flatMap((line): Command[] => {
    const text = line.trimStart();
    const end = text.indexOf("::", 2);
    if (!text.startsWith("::") || end === -1) {
      const older = /##\[([^\]]*)\](.*)/.exec(line);
      return older ? [{ name: older[1]!, properties: {}, message: older[2]! }] : [];
    }
    const [name = "", ...rest] = text.slice(2, end).split(" ");
    const list = rest
      .join(" ")
      .split(",")
      .filter((item) => item.includes("="));
    const properties = list.map((item) => {
      const at = item.indexOf("=");
      return [
        item.slice(0, at),
        unescaped(
          item
            .slice(at + 1)
            .replaceAll("%3A", ":")
            .replaceAll("%2C", ","),
        ),
      ];
    });
    return [{ name, properties: Object.fromEntries(properties), message: unescaped(text.slice(end + 2)) }];
  });
}

function unescaped(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

const read = (run: Run) => commandsIn(github.report(run, options));

test("a finding becomes an annotation with its arithmetic, operands and advice", () => {
  const [first, second] = read(ordinary);
  expect(first).toEqual({
    name: "error",
    properties: {
      file: "pages/a page.md",
      ...{ line: "1", endLine: "1", col: "15", endColumn: "18" },
      title: "response-rate-mismatch",
    },
    message: `The response rate is given as 22%, but 2 complete and 10 partial responses of 51 are 23.5%.
2 + 10 = 12 responders
12 / 51 = 23.53%, printed 22%
22% fits N = 54 to 55
stated rate: "22%" (pages/a page.md:1:15)
evaluable: "51" (pages/a page.md:1:59)
Check the rate, the counts and the number of evaluable patients against the source.`,
  });
  expect(second!.name).toBe("warning");
  expect(second!.properties).toEqual({ file: "records.nbib", line: "2", endLine: "3", title: "check-digit-wrong" });
});

test("what could not be read is annotated, and the last line sums up", () => {
  const [, , lost, notice] = read(ordinary);
  expect(lost).toEqual({
    name: "error",
    properties: { file: "lost.md", title: "not audited" },
    message: "Does not exist. Check the name.",
  });
  expect(notice).toMatchObject({ name: "notice", properties: { file: "pages/a page.md", line: "3" } });
  expect(github.report(ordinary, options)).toMatch(/\nsource-audit: 2 documents, .*1 suppressed; .*\n$/);
});

test("percent signs, colons and commas come back as they were", () => {
  const [finding] = ordinary.findings;
  const at = { ...finding!.at, path: "./a:b,c%0A%25%3A.md" };
  const [command] = read({ ...ordinary, findings: [{ ...finding!, message: "50%, 100%25: x::y", at }] });
  expect(command!.properties.file).toBe("a:b,c%0A%25%3A.md");
  expect(command!.message.split("\n")[0]).toBe("50%, 100%25: x::y");
});

test("a rule that threw in a document names the file of the document; one that threw in the run names none", () => {
  const documents = [
    {
      id: "r.nbib#2",
      path: "r.nbib",
      format: "medline",
      ids: [],
      claims: 0,
      numbers: { claimed: 0, others: [], unread: 0 },
    },
  ];
  const problem = { line: null, message: "Rule x failed: y", remedy: "", severity: "error" as const };
  const problems = [
    { path: "r.nbib#2", ...problem },
    { path: "the run", ...problem },
  ];
  expect(read({ ...ordinary, documents, problems, findings: [] }).map(({ properties }) => properties.file)).toEqual([
    ...["r.nbib", undefined],
  ]);
});

test("whatever the text, the commands are those of the findings and problems and no others", () => {
  const check = (run: Run) => {
    const names = { error: "error", warning: "warning", info: "notice", notice: "notice" } as const;
    const wanted = [...run.findings, ...run.problems].map(({ severity }) => names[severity]);
    const report = github.report(run, options);
    const commands = commandsIn(report);
    expect(commands.map(({ name }) => name)).toEqual(wanted);
    expect(report.split("\n")).toHaveLength(wanted.length + 2);
    for (const { properties } of commands)
      for (const key of Object.keys(properties))
        expect(["file", "line", "endLine", "col", "endColumn", "title"]).toContain(key);
    expect(report).not.toMatch(/##\[|##vso\[|(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
  };
  check(hostile);
  fc.assert(fc.property(anyRun, check), { numRuns: 200 });
});
