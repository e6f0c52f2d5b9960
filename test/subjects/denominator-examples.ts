/** Texts with the numbers that their shares are of: read by the tests, and sure examples for the calibration. `null`: none of those told. */
export type DenominatorExample = readonly [name: string, text: string, expected: readonly (number | null)[]];

export const denominatorExamples: readonly DenominatorExample[] = [
  ["the only size", "Forty patients were enrolled. Fever was seen in 8 patients (20%).", [40]],
  [
    "the size that the percentage fits",
    "Forty patients were enrolled. Thirty-six patients were evaluable. Nine patients (25%) responded.",
    [36],
  ],
  [
    "the size named last in the sentence",
    "Of the 80 patients enrolled, 76 were evaluable, and 16 patients had a partial response.",
    [76],
  ],
  [
    "those evaluable, for responses",
    "Of 52 patients entered, 47 were assessable for response. Partial responses were observed in 11 patients (23.4%).",
    [47],
  ],
  [
    "those evaluable, named far before a response",
    "Sixty-six patients were enrolled and 61 were evaluable. Median age was 58 years. The main toxicity was nausea. Twenty patients (32.8%) responded.",
    [61],
  ],
  [
    "the size that opens the sentence, whatever fits elsewhere",
    "Sixty-one patients were treated. Among 57 evaluable patients, 17 (27.9%) responded.",
    [57],
  ],
  [
    "the size that opens the sentence, for all that follows",
    "Ninety patients were screened. Of the 70 patients treated, 21 (30%) had nausea, 14 (20%) had fever and 7 (10%) had a rash.",
    [70, 70, 70],
  ],
  [
    "the denominator of another share",
    "Fever was seen in 5 of 25 patients (20%). Rash was seen in 4 patients (16%).",
    [25, 25],
  ],
  [
    "the size right behind a percentage",
    "Sixty patients were enrolled. A response rate of 30% was seen in the 40 evaluable patients.",
    [40],
  ],
  [
    "the size behind a share, told with `among`",
    "We enrolled 120 women. Nausea was reported by 45% among the 96 women who came back.",
    [96, 120],
  ],
  [
    "the number that a part is of",
    "Ninety patients were enrolled. Of 40 with a scan, 12 relapsed, two of whom had died.",
    [40, 12],
  ],
  [
    "the number counted before, for a part of it",
    "Eighty patients were treated. Thirty-two patients responded, 8 of whom (25%) had a complete response.",
    [80, 32],
  ],
  [
    "those counted in the sentence before",
    "One hundred twenty patients were treated. Fifty patients (41.7%) had a biopsy. Of these, 20 (40%) had a mutation.",
    [120, 50],
  ],
  [
    "those tested, counted in the sentence before",
    "We treated 150 patients. Sixty patients (40%) underwent testing. A mutation was found in 15 patients (25%), and 45 (75%) had wild-type tumours.",
    [150, 60, 60],
  ],
  [
    "the remaining number, of the whole",
    "Fifty patients were enrolled. Thirty patients (60%) completed treatment. The remaining 20 patients (40%) stopped early.",
    [50, 50],
  ],
  [
    "all, and not the arms told last",
    "Eighty patients were randomised to daunol (n = 41) or placebo (n = 39). Overall, 20 patients (25%) had a rash.",
    [80],
  ],
  [
    "the whole study, for how it is made up",
    "A total of 300 adults were included; 151 were assigned to exercise and 149 to usual care. Of all, 90 (30%) were smokers.",
    [300],
  ],
  [
    "the size of the arm",
    "We randomised 80 patients to daunol (n = 41) or placebo (n = 39). Rash occurred in 10 patients (24%) with daunol.",
    [41],
  ],
  [
    "the sizes of both arms",
    "We randomised 80 patients to daunol (n = 41) or placebo (n = 39). Rash occurred in 10 patients (24%) with daunol and 6 patients (15%) with placebo.",
    [41, 39],
  ],
  [
    "the sizes of arms compared in one bracket",
    "We randomised 160 patients to daunol (n = 82) or placebo (n = 78). Rash was more frequent with daunol than with placebo (20.7% vs 10.3%).",
    [82, 78],
  ],
];
