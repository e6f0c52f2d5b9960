/** What befalls subjects: events, toxicity, grades, and the verbs that tell of it. */
import { nouns, verbs, words } from "./inflect.ts";

export const clinical = {
  /** Labels that make the number behind them a name: `grade 3`, `stage II`, `day 8`. */
  label: nouns(
    `grade gr stage type level line table fig figure step score ecog karnofsky kps PS/ version number chapter section ref quartile tertile quintile gleason isup class/classes exon
     chromosome codon position question item protocol nct schedule cohort arm group phase part day week month year cycle course dose/ visit hour age performance status/ appendix supplement panel exp experiment no/ no./ nos/ model tier zone fraction/ lot/ batch/ room volume`,
  ),
  /** Labels whose number is never a value. */
  enumerated: nouns(
    "grade day week month year phase cycle arm cohort stage level type group course line log version part study figure table chapter ref no/",
  ),
  grade: nouns("grade gr gr./ grades/ toxicity-grade ctcae/ nci-ctc/ who-grade"),
  occurrence: [
    ...verbs(
      "observe occur/occurred see/saw/seen report note achieve experience develop find/found/found document detect record obtain confirm show/showed/shown exhibit demonstrate display present attain reach suffer manifest encounter",
    ),
    ...words("present"),
  ],
  outcomeVerb: verbs(
    `die survive relapse progress recur/recurred improve worsen respond stabilise stabilize remain withdraw/withdrew/withdrawn discontinue require complain convert fail exhibit harbor harbour carry
     express undergo/underwent/undergone maintain prefer/preferred feel/felt/felt agree use choose/chose/chosen rate consider believe state stop/stopped decline`,
  ),
  toxicity: nouns(
    `toxicity adverse/ event effect reaction side-effect complication ae sae teae trae dlt neutropenia anemia anaemia thrombocytopenia leukopenia lymphopenia fatigue nausea/ vomiting/ diarrhea/ diarrhoea/
     rash mucositis/ stomatitis/ alopecia/ neuropathy hypertension/ infection pain pyrexia/ fever pneumonitis/ pneumonia hepatotoxicity nephrotoxicity bleeding hemorrhage haemorrhage constipation/ headache cough pruritus/ sepsis/ death`,
  ),
  disease: nouns(
    "cancer carcinoma tumor tumour lymphoma leukemia leukaemia myeloma melanoma sarcoma disease syndrome disorder metastasis/metastases mutation expression recurrence relapse progression",
  ),
  roman: words("I II III IV V VI VII VIII IX X IIIA IIIB IIA IIB IVA IVB"),
} as const;
