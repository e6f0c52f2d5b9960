import { describe, expect, it } from "vitest";
import { molarMass } from "../../src/statistics/index.ts";

/** Average and monoisotopic masses as PubChem prints them. */
describe("published masses", () => {
  it.each([
    ["C9H8O4", 180.16, 180.04225873],
    ["C14H18N4O3", 290.32, 290.13789045],
    ["C8H10N4O2", 194.19, 194.08037557],
    ["C43H51N3O11", 785.9, 785.35235948],
    ["C6H12O6", 180.16, 180.0633881],
    ["C17H19ClN2S", 318.9, 318.0957475],
    ["C19H14F3NO", 329.3, 329.10274861],
    ["NaCl", 58.44, 57.9586219],
    ["C27H44O", 384.6, 384.33921602],
  ])("of %s", (formula, average, isotope) => {
    const mass = molarMass(formula)!;
    expect(Math.abs(mass.average - average)).toBeLessThan(0.06);
    expect(mass.isotope).toBeCloseTo(isotope, 3);
  });

  it("of salts, hydrates and groups in brackets", () => {
    expect(molarMass("C17H19ClN2S·HCl")!.average).toBeCloseTo(355.3, 1);
    expect(molarMass("C10H15N5O · 2HCl")!.average).toBeCloseTo(molarMass("C10H17Cl2N5O")!.average, 9);
    expect(molarMass("Ca(C3H5O3)2")!.average).toBeCloseTo(218.22, 1);
    expect(molarMass("C₂₁H₂₈O₅")!.average).toBeCloseTo(360.45, 2);
  });

  it("of what is no formula", () => {
    for (const text of ["", "Zinc", "C6H12(", "C6)H12", "Xx2", "B15579299x", "n/a"]) expect(molarMass(text)).toBeNull();
  });
});
