import { describe, expect, it } from "vitest";
import { tokenize } from "../../src/language/index.ts";
import { numbers } from "./numbers.ts";

describe("numbers that layout has cut", () => {
  it.each([
    // A space between thousands: anything that is one number alone.
    ["We saw 14 302 births", ["14302"]],
    ["Of 11 250 invited, 9 806 came", ["11250", "9806"]],
    ["n = 31 417", ["31417"]],
    ["cost US$7 214/QALY", ["7214"]],
    ["1\u00a0204\u00a0733 adults", ["1204733"]],
    ["412 of 10\u2008056 (4%)", ["412", "10056", "4"]],
    ["2 500 000 doses", ["2500000"]],
    ["1 000 mg and 10 000/L", ["1000", "10000"]],
    ["12\u2009345.6 km", ["12345.6"]],
    // What may be two numbers stays two.
    ["arm 2 120 women", ["2", "120"]],
    ["COMET-3 10 100 women", ["10", "100"]],
    ["MONALEESA 10 100 women", ["10", "100"]],
    ["May 12 345 women came", ["12", "345"]],
    ["given 1 250 mg", ["1", "250"]],
    ["rose by 10 105%", ["10", "105"]],
    ["J Zinc 67 800-4", ["67", "800", "4"]],
    ["12 345 67", ["12", "345", "67"]],
    ["scores of 7, 12 345.5", ["7", "12", "345.5"]],
    ["0 123", ["0", "123"]],
    ["2019 120 women", ["2019", "120"]],
    ["11 222 333 444 555 666 777", ["11", "222", "333", "444", "555", "666", "777"]],
    // A space behind the comma between thousands.
    ["(median 1, 600 cGy), a total of 1, 200 mg", ["1600", "1200"]],
    ["on day 1, 600 mg, doses of 5, 100 mg", ["1", "600", "5", "100"]],
    ["a median of 1, 600 women", ["1", "600"]],
    // Decimals in groups of three.
    ["(P<0.000 1), P = 0.012 34;", ["0.0001", "0.01234"]],
    ["P < 0.001 34 women, 0.000 1)", ["0.001", "34", "0.000", "1"]],
    // A space behind the point.
    ["(95% CI 0.71-0. 94)", ["95", "0.71", "0.94"]],
    ["P < 0. 002. Then", ["0.002"]],
    ["HR 1. 34, 95%", ["1.34", "95"]],
    ["was 5. 2 ± 1. 1 cm", ["5.2", "1.1"]],
    ["from 1.4 to 3. 6) and", ["1.4", "3.6"]],
    ["gave 0. 3 mL of it", ["0.3"]],
    ["41. 7-62.5%", ["41.7", "62.5"]],
    ["scores of 0-10. 44 of 60 had", ["0", "10", "44", "60"]],
    ["a score of 0. 12 women had", ["0", "12"]],
    ["a score of 0. 12 of 30 had", ["0", "12", "30"]],
    ["for n = 60. 12 died", ["60", "12"]],
    ["in 2016. 112 women", ["2016", "112"]],
    ["Accepted 2. 11. 2018", ["2", "11", "2018"]],
    // An exponent that lost its height.
    ["1.5 × 10 9/L", ["1.5", "1000000000"]],
    ["10 9 /mL", ["1000000000"]],
    ["10 9 women", ["10", "9"]],
  ])("%s", (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it("says so, and keeps the print", () => {
    const [token] = tokenize("14 302 births");
    expect(token).toMatchObject({ text: "14 302", folded: "14302", start: 0, end: 6, mended: true });
    expect(tokenize("14,302 births")[0]?.mended).toBeUndefined();
  });
});
