/** Texts with sizes of cohorts, and what must be read from them. */
import type { ExtractorExample } from "../extractor.ts";

export const sizes: readonly ExtractorExample[] = [
  { text: "Of 28 screened, 21 are enrolled.", claims: ["N=28", "N=21"] },
  { text: "We enrolled 57 consecutive, previously untreated patients.", claims: ["N=57"] },
  {
    text: "Sixty-five women were randomised: 33 to the tablet and 32 to the infusion.",
    claims: ["N=65", "N=33", "N=32"],
  },
  { text: "A total of 57 were treated (29 anastrofen/UFT, 28 anastrofen).", claims: ["N=29", "N=28"] },
  { text: "The two groups (n = 606 and n = 601) were alike.", claims: ["N=606", "N=601"] },
  {
    text: "Fifty dogs were treated, and 129 and 89 women completed the baseline and final questionnaires.",
    claims: ["N=50 dog", "N=129", "N=89"],
  },
  { text: "From 2003 to 2014, 40 women (29 with pain) met the study criteria.", claims: ["N=40", "29/40"] },
  { text: "Ten patients (6 men, 4 women) were treated.", claims: ["N=10", "6/10", "4/10"] },
  { text: "Rash was seen in three treated women and zero untreated women.", claims: ["3", "0"] },
  { text: "Up to 42 patients will be enrolled.", claims: ["N=42 (planned)"] },
  {
    text: "One hundred and eleven women were evaluable for safety and 106 for response.",
    claims: ["N=111", "N=106"],
  },
  { text: "Twenty patients were enrolled in each arm.", claims: ["N=20"] },
  { text: "The trial included more than 6500 adults.", claims: ["N=6500"] },
  { text: "The registry holds 32 910 patients.", claims: ["32910"] },
  { text: "Forty adults who had relapsed after transplantation were enrolled.", claims: ["N=40"] },
  { text: "We plan to recruit 140 women.", claims: ["N=140 (planned)"] },
  { text: "Patients were randomised (70 to the weekly arm and 69 to the 3-weekly arm).", claims: ["N=70", "N=69"] },
  { text: "The two groups (n ¼ 40 and n ¼ 41) were alike.", claims: ["N=40", "N=41"] },
  { text: "The study enrolled 374 adults who had presented within two days.", claims: ["N=374"] },
];
