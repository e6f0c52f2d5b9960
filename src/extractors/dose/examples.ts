/** Texts with doses and what must be read from them, and texts whose numbers with units are no doses. */
import type { ExtractorExample } from "../extractor.ts";

export const doseExamples: readonly ExtractorExample[] = [
  {
    text: "Women took zelotinib 240 mg/d continuously, or 60 mg of cabozetinib orally per day.",
    claims: ["zelotinib 240 mg/day continuously", "cabozetinib 60 mg per day"],
  },
  {
    text: "In 28-day cycles, adults had AB-1387 (15, 25, or 40 mg) on days 1, 8, 15 and 22, with nab-sarotaxel (110 mg/m(2)) and folcitabine (900 mg/m(2)) on days 1, 8, and 15.",
    claims: [
      "AB-1387 15/25/40 mg days 1, 8, 15, 22 of 28",
      "nab-sarotaxel 110 mg/m2 days 1, 8, 15 of 28",
      "folcitabine 900 mg/m2 days 1, 8, 15 of 28",
    ],
  },
  {
    text: "| Aspect | Details |\n| :-- | :-- |\n| RP2D | 240 mg/day, Days 1-7 & 15-22 of a 28-day cycle |",
    claims: ["240 mg/day days 1-7, 15-22 of 28"],
  },
  {
    text: "- Cycle length: 28 days\n- Dosing days: 1-21\n- Rest: 7 days\n- Dose: 20 mg daily\n",
    claims: ["days 1-21 of 28", "20 mg daily"],
  },
  {
    text: "- Cycle: 21 days\n- Sarotaxel: 75 mg/m2 on day 1\n- Obrinumab: 10 mg/kg on days 1 and 8 of each 28-day cycle\n",
    claims: ["sarotaxel 75 mg/m2 days 1 of 21", "obrinumab 10 mg/kg days 1, 8 of 28"],
  },
  { text: "- Cycle length: 28 days\n- Follow-up: 3 years\n", claims: [] },
  {
    text: "- Cycle length: 28 days\n- Dosing days: 1-21\n- Safety visit: day 30\n- Imaging: days 1, 57\n- Pack: days 1-84\n",
    claims: ["days 1-21 of 28"],
  },
  {
    text: "- Cycle length: 21 days\n- Cycle 2: 20 mg, days 22-35\n- Zelotinib: 200 mg, days 1, 22\n",
    claims: ["20 mg days 22-35", "zelotinib 200 mg days 1, 22"],
  },
  {
    text: "- Cycle length: 21 days (weeks 1-24), 28 days thereafter\n- Zelotinib: 20 mg, days 1, 8, 15, 24\n",
    claims: ["zelotinib 20 mg days 1, 8, 15, 24"],
  },
  {
    text: "They received folcitabine 1100 mg m−2 two times daily over days 1–14 every 3 weeks.",
    claims: ["folcitabine 1100 mg/m2 two times daily, every 3 weeks days 1-14 of 21"],
  },
  {
    text: "Zelotumab (6 mg/kg loading dose and 3 mg/kg maintenance dose each week) was well tolerated.",
    claims: ["zelotumab 6 mg/kg", "zelotumab 3 mg/kg each week"],
  },
  {
    text: "They took tegafil 300 mg/m2/day and folitin 90 mg/day for 28 days every 35 days.",
    claims: ["tegafil 300 mg/m2/day every 35 days of 35", "folitin 90 mg/day every 35 days of 35"],
  },
  {
    text: "Novaplatin 20 mg/m2/d x 5 days and sarotaxel 100 mg/m2/d x 3 days were given every 3 weeks.",
    claims: ["novaplatin 20 mg/m2/day every 3 weeks of 21", "sarotaxel 100 mg/m2/day every 3 weeks of 21"],
  },
  {
    text: "Irradiation went from 2.8 GyE a fraction to 52.8 GyE, or 75 CGE.",
    claims: ["irradiation 2.8 GyE", "52.8 GyE", "75 CGE"],
  },
  {
    text: "They took debrafenib (150 mg twice daily) plus tramatinib (2 mg once daily) in continuous 21-day cycles.",
    claims: ["debrafenib 150 mg twice daily, continuous of 21", "tramatinib 2 mg once daily, continuous of 21"],
  },
  {
    text: "Half received VC (vinorelbine 25 mg/m2 and novaplatin 100 mg/m2, day 1 every 28 days) and half PC (sarotaxel 225 mg/m2 with novaplatin AUC 6, day 1 every 21 days).",
    claims: [
      "vinorelbine 25 mg/m2 every 28 days days 1 of 28",
      "novaplatin 100 mg/m2 every 28 days days 1 of 28",
      "sarotaxel 225 mg/m2 every 21 days days 1 of 21",
      "novaplatin 6 AUC every 21 days days 1 of 21",
    ],
  },
  {
    text: "Arm B had sarotaxel 85 mg/m2 day 8, every 3 weeks, plus gliformin 850 mg po bid.",
    claims: ["sarotaxel 85 mg/m2 every 3 weeks days 8 of 21", "gliformin 850 mg bid"],
  },
  {
    text: "The tablet (zeraciclib) was taken at 110 mg daily for 21 days of each 28-day cycle.",
    claims: ["zeraciclib 110 mg daily of 28"],
  },
  {
    text: "Novaplatin (area under the curve [AUC], 6) and sarotaxel (225 mg/m(2) over 3 hours) were repeated every 21 days.",
    claims: ["novaplatin 6 AUC every 21 days of 21", "sarotaxel 225 mg/m2 every 21 days of 21"],
  },
  {
    text: "She had tegafil 300 mg/m2 on days 1 to 14, then 7 days of rest, and folcitabine 900 mg/m2 on days 1, 8 and 15 followed by a 1-week rest.",
    claims: ["tegafil 300 mg/m2 days 1-14 of 21", "folcitabine 900 mg/m2 days 1, 8, 15 of 28"],
  },
  {
    text: "The label asks for zelotinib 60 mg daily for 4 weeks followed by 2 weeks of rest.",
    claims: ["zelotinib 60 mg daily of 42"],
  },
  {
    text: "Thoracic radiotherapy (64-68 Gy over days 1-45) came after novaplatin ≥ 70 mg/m2.",
    claims: ["radiotherapy 64-68 Gy days 1-45", "novaplatin 70 mg/m2"],
  },
  {
    text: "A lead-in of zelotinib 20 mg q21d, d1-d14, preceded CAR T cells at 2 x 10^6 cells/kg.",
    claims: ["zelotinib 20 mg q21d days 1-14 of 21", "2000000 cells/kg"],
  },
  {
    text: "Zelotinib 100 mg twice daily (2 weeks on, 1 week off) was stopped for creatinine above 1.5 mg/dL.",
    claims: ["zelotinib 100 mg twice daily of 21"],
  },
  {
    text: "Antibody obrinumab was given on day -7 at 1000 mg and scans followed every 8 weeks.",
    claims: ["obrinumab 1000 mg days -7"],
  },
  {
    text: "Creatinine was 1.2 mg/dL, albumin 35 g/L and CRP 40 mg/L; plasma reached 12 ng/mL at 10 µmol/L.",
    claims: [],
  },
  {
    text: "Screening lasted up to 28 days, and the area under the curve of the test was 0.82.",
    claims: [],
  },
  { text: "Tumours of 20 mm were seen on day 21 in animals weighing 20 g.", claims: [] },
  {
    text: "Steps of 17mg/m2, 22mg/m2 and 26mg/m2 of SB-101 came weekly; vitamin D3 2000 IU was taken daily.",
    claims: ["SB-101 17/22/26 mg/m2 weekly", "vitamin D3 2000 IU daily"],
  },
  {
    text: "The vaccine, 100 µg, was injected on days 0, 7 and 28; boosters followed every 3 weeks.",
    claims: ["vaccine 100 µg days 0, 7, 28"],
  },
  {
    text: "Folcitabine 400 mg/m2 bolus on day 1, followed by 2,400 mg/m2 as a 46-hour infusion, every 14 days.",
    claims: ["folcitabine 400 mg/m2 every 14 days days 1 of 14", "folcitabine 2400 mg/m2 every 14 days of 14"],
  },
  {
    text: "Blood was drawn on days 1, 8, and 15 of every 28-day cycle; intake was 331.1 +/- 151.5 mg/d, or 2 g/kg feed.",
    claims: [],
  },
];
