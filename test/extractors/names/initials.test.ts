import { describe, expect, it } from "vitest";
import { normaliseInitials, readName, spellings } from "../../../src/extractors/names/initials.ts";

describe("spellings", () => {
  it.each([
    ["Yu, XianJun", ["XY", "XJY", "YX"]],
    ["Storm, Eric A", ["ES", "EAS", "AS"]],
    ["Rey-Nieto, Orla R", ["ORRN", "ORN", "ON", "OR"]],
    ["Manso, Jean-Louis", ["JLM", "JM"]],
    ["van der Berg, Jan", ["JVDB", "JB"]],
    ["McKay, Bo", ["BMCK", "BM", "BMC"]],
    ["Øster, Åse", ["AO"]],
    ["Law, J A Jr", ["JAL", "JL"]],
    ["Orr AB", ["ABO", "AO"]],
  ])("knows %s", (printed, expected) => {
    expect(spellings(readName(printed))).toEqual(expect.arrayContaining(expected));
  });

  it("gives the fullest usual form first and never the bare family name", () => {
    expect(spellings(readName("Yu, Si"))[0]).toBe("SY");
    expect(spellings(readName("Aristotle"))).toEqual([]);
  });

  it("normalises points, hyphens and marks", () => {
    expect(["J.-L.M.", "JL-M", "Ł.Ø."].map(normaliseInitials)).toEqual(["JLM", "JLM", "LO"]);
  });
});
