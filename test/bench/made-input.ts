/** Records and pages made for the benchmark: sentences of every kind that is read and of those that are not, each with figures of its own. */

/** A number from 0 to below `most`, the same in every run. */
const drawn = (seed: number, most: number): number => (Math.imul(seed + 1, 2_654_435_761) >>> 0) % most;

/** Ids of trials pass their check: they are multiples of 13. */
function sentences(seed: number): string[] {
  const of = 40 + (seed % 160);
  const count = 3 + (seed % 30);
  const percent = ((100 * count) / of).toFixed(1);
  const other = of - 7;
  return [
    "Little is known of how zinc is taken up by the skin, and of what becomes of it in the days that follow.",
    `Between 2009 and 2014, ${of} patients with slow wounds were enrolled at six sites (NCT0${13 * (92_308 + (seed % 90_000))}).`,
    `They received 40 mg of zinc sulphate daily for 12 weeks, or placebo, and were seen every 14 days.`,
    `Of ${of} patients, ${count} (${percent}%) had closed wounds at week 12.`,
    `The median age was 61 years (range, 34-88), and ${other} of them had had ulcers before.`,
    `The hazard ratio was 0.${60 + (seed % 30)} (95% CI 0.41-0.99; p = 0.0${1 + (seed % 4)}).`,
    "Nurses changed the dressings as they saw fit, and wrote down what they had found beneath them.",
    "No serious events were seen, but some of the patients complained of a metallic taste in the morning.",
    "These results suggest that larger trials would be worth the effort and the cost that they bring with them.",
  ];
}

/** Records numbered from `first` on. */
export function records(count: number, first = 0): string {
  return Array.from({ length: count }, (_, index) => {
    const at = first + index;
    const seed = drawn(at, 100_000);
    const abstract = sentences(seed)
      .join(" ")
      .replace(/(.{60,80}) /g, "$1\n      ");
    return [
      `PMID- ${30_000_000 + at}`,
      "OWN - NLM",
      "STAT- MEDLINE",
      "IS  - 1234-5679 (Electronic)",
      `DP  - ${2000 + (at % 20)} Mar`,
      `TI  - Zinc for slow wounds in adults, number ${at}.`,
      `AB  - ${abstract}`,
      "FAU - Orr, Ann-Lee B",
      "AU  - Orr AB",
      "FAU - Mo, BoHai",
      "AU  - Mo B",
      "LA  - eng",
      "PT  - Journal Article",
      `AID - 10.1000/zinc.${at} [doi]`,
      `SO  - J Zinc. ${2000 + (at % 20)} Mar;12(3):45-51. doi: 10.1000/zinc.${at}.`,
      "",
      "",
    ].join("\n");
  }).join("");
}

export function pages(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const text = sentences(drawn(at, 100_000));
    const rows = Array.from(
      { length: 8 },
      (_, row) => `| Event ${row} | ${row + 2} (${(((row + 2) * 100) / 40).toFixed(1)}%) |`,
    );
    return [
      `# Zinc sulphate, product ${at}`,
      text.slice(0, 3).join(" "),
      "## Results",
      text.slice(3, 6).join(" "),
      ["| Event | Zinc (n = 40) |", "| --- | --- |", ...rows].join("\n"),
      "## Use",
      text.slice(6).join(" "),
      `CAS No.: 7733-02-0\n\nCat. No.: Z${1000 + at}`,
      "",
    ].join("\n\n");
  });
}
