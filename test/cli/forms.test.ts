import { describe, expect, test } from "vitest";
import { folderWith, run } from "./run.ts";

const page =
  "# Rash\n\nRash was seen in 12 of 40 patients (30%) within 21 days; the fox ran 17 .\n\nLater 4% had it.\n";

describe("audit claims --trace", () => {
  test("shows what was claimed, matched and not read on a line", async () => {
    const { code, stdout } = await run(folderWith({ "page.md": page }), ["claims", "--trace", "--line", "3"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ +3:18 +claim +proportion 30% = 12\/40 by \S+ /m);
    expect(stdout).toMatch(/^ +3:37 +matched +percent 30% +"30%"$/m);
    expect(stdout).toMatch(/^ +3:49 +matched +duration 21 day +"21 days"$/m);
    expect(stdout).toMatch(/^ +3:70 +not read +"17"$/m);
    expect(stdout).not.toContain("5:");
  });

  test("refuses a line that is no number", async () => {
    expect(await run(folderWith({ "page.md": page }), ["claims", "--line", "x"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--line takes the number of a line"),
    });
  });
});

describe("audit explain", () => {
  test("explains a form: its pattern and its examples", async () => {
    const { code, stdout } = await run(folderWith({}), ["explain", "percent"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^percent: A number with a percent sign or word$/m);
    expect(stdout).toMatch(/^ {2}\{n: number\}/m);
    expect(stdout).toMatch(/-> nothing$/m);
  });

  test("knows neither a rule nor a form of another name, and offers the nearest", async () => {
    expect((await run(folderWith({}), ["explain", "persent"])).stderr).toContain("Did you mean percent?");
  });
});
