import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTrialIds } from "../../../src/extractors/registries/index.ts";

const read = (text: string) =>
  findTrialIds(text).map(({ registry, id, form }) => `${registry.key} ${id}${form === "valid" ? "" : ` ${form}`}`);

describe("findTrialIds", () => {
  it.each([
    ["NCT012345678", "nct NCT012345678 malformed"],
    ["NCT0473687)", "nct NCT0473687 malformed"],
    ["NCTO2503423", "nct NCTO2503423 malformed"],
    ["NCT12345678", "nct NCT12345678 malformed"],
    ["NCT 00513929", "nct NCT00513929 damaged"],
    ["NCT0250-\n3423", "nct NCT02503423 damaged"],
    ["NCT number: 02503423", "nct NCT02503423"],
    ["trialNCT02503423Results", "nct NCT02503423"],
    ["phase-1-nct02503423", "nct NCT02503423"],
    ["ISCRTN 1234 5678", "isrctn ISRCTN12345678 damaged"],
    ["ANZCTR12605000123606", "anzctr ACTRN12605000123606"],
    ["ACTRN012605000123606", "anzctr ACTRN12605000123606"],
    ["ChiCTR-TRC-10001234", "chictr ChiCTR-TRC-10001234"],
    ["ChiCTR 1900021234", "chictr ChiCTR1900021234 damaged"],
    ["CTRI/2018/04/12345", "ctri CTRI/2018/04/12345 malformed"],
    ["IRCT138903124037N1", "irct IRCT138903124037N1"],
    ["IRCT201202150090", "irct IRCT201202150090 malformed"],
    ["UMIN-CTR 000012345", "umin UMIN000012345"],
    ["UMIN C000000233", "umin UMIN000000233"],
    ["Dutch trial register NL1234", "ntr NL1234"],
    ["EUCTR2015-001967-38-NL", "eudract 2015-001967-38"],
    ["EudraCT 2015-00196-38", "eudract 2015-00196-38 malformed"],
    ["2022-500123-12-00", "ctis 2022-500123-12-00"],
  ])("%j gives %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    "distinct 12345678",
    "the NCT group of 24 and NCT 0.95",
    "NCT-503",
    "NCTC 14430",
    "NCT025...",
    "NCT0250XXXX",
    "NL 200 patients",
    "NL45678.041.13, Dutch trial board",
    "HCoV-NL63",
    "10.1136/bmj-2015-001967-38",
    "978-2015-001967-38",
    "per-100-20",
  ])("%j gives nothing", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("finds ids whose comma was lost", () => {
    expect(read("NCT02122913, NCT02637687 NCT02576431")).toHaveLength(3);
  });

  it("stays inside the text and in order", () => {
    const piece = fc.constantFrom(
      "NCT",
      "0",
      "12345678",
      " ",
      "-",
      "EudraCT",
      "2015-001967-38",
      "UMIN",
      "C",
      "O",
      "\n",
      "/",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let end = 0;
        for (const found of findTrialIds(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          end = found.end;
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
