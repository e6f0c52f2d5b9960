import { describe, expect, it } from "vitest";
import { readDeclared } from "../../../src/extractors/names/declared.ts";
import { readName, spellings } from "../../../src/extractors/names/initials.ts";

const authors = ["Orr, Ann", "Mo, Bo", "Poe, Cy", "Stone, Dee"].map((printed, index) => ({
  part: index,
  position: index + 1,
  printed,
  name: readName(printed),
  initials: spellings(readName(printed)),
  collective: false,
}));
const read = (text: string) => readDeclared(text, authors);

describe("readDeclared", () => {
  it.each([
    ["dotted", "A.O., B.M. and C.P. declare no competing interests.", ["AO", "BM", "CP"]],
    ["plain", "AO, BM and CP have nothing to disclose.", ["AO", "BM", "CP"]],
    ["with labels", "AO: None. BM: none. CP: grants from Zinc Ltd.", ["AO", "BM", "CP"]],
    ["glued", "CP has nothing to disclose. Conflict of interestAO has none. BMreceives fees.", ["AO", "BM", "CP"]],
    ["by family name", "A.O. and B.M. report no conflicts. Dr Stone received fees.", ["AO", "BM", "DS"]],
  ])("lists those named: %s", (_title, text, initials) => {
    expect(read(text)?.initials.toSorted()).toEqual(initials);
    expect(read(text)?.coversRest).toBe(false);
  });

  it.each([
    "A.O. holds stock. The other authors declare no competing interests.",
    "A.O. holds stock. All remaining persons have none.",
    "A.O. and B.M. hold stock in Zinc Ltd.",
    "A.O. received fees; B.M. declares no other interests.",
    "None of the authors but A.O. has anything to declare; B.M. has no conflicts.",
  ])("covers the rest: %s", (text) => expect(read(text)?.coversRest).toBe(true));

  it("does not take `Authors A.O. and B.M.` for everybody", () => {
    expect(read("Authors A.O. and B.M. declare no conflict of interest.")?.coversRest).toBe(false);
  });

  it.each(["None declared.", "The authors declare no competing interests (ICMJE, USA)."])(
    "reads nothing from: %s",
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it("keeps initials of no author only inside a list, or where they act as a person", () => {
    expect(read("A.O., Q.X., and B.M. declare no conflicts.")?.initials).toContain("QX");
    expect(read("A.O. and B.M. declare no conflicts. Z.Q. has fees.")?.initials).toContain("ZQ");
    expect(read("A.O. and B.M. declare no conflicts (funded by NIH).")?.initials).not.toContain("NIH");
  });
});
