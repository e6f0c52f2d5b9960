/** What befalls subjects: events, toxicity, grades, and the verbs that tell of it. */
import { nouns, verbs, words } from "./inflect.ts";

export const clinical = {
  /** Labels that make the number behind them a name: `grade 3`, `stage II`, `day 8`. */
  label: nouns(
    `grade gr stage type genotype level line table fig figure step score ecog karnofsky kps PS/ version number chapter section ref quartile tertile quintile gleason isup class/classes exon
     chromosome codon position question item protocol nct schedule cohort arm group phase part day week month year cycle course dose/ visit hour age performance status/ appendix supplement panel exp experiment no/ no./ nos/ model tier zone kinase cdk ck cytokeratin keratin allele hpv ps kps psa fraction/ lot/ batch/ room volume`,
  ),
  /** Beside `PCR` where it is the polymerase chain reaction. */
  reactionWord: words(
    "positive negative positivity rt real-time quantitative test tests tested testing assay assays amplification amplified primer primers product products dna rna mrna swab swabs detected detection culture serology nested multiplex",
  ),
  /** Numbered parts of a text. */
  textPlace: words(
    "table tables fig figs figure figures section sections appendix supplement eq equation chapter box panel tab",
  ),
  /** Labels whose number is never a value. */
  enumerated: nouns(
    "grade day week month year phase cycle arm cohort stage level type group course line log version part study figure table chapter ref no/",
  ),
  grade: nouns("grade gr gr./ grades/ toxicity-grade ctcae/ nci-ctc/ who-grade"),
  /** Words whose number names a stage, a class or a type. */
  stageWord: nouns("stage class/classes type subtype category/categories genotype"),
  /** Words whose number is a point in time. */
  timeLabel: nouns("day week month year cycle visit hour course session/ trimester"),
  /** Words whose number is a value on a scale. */
  scoreWord: words(
    "score scores ecog ECOG karnofsky KPS kps PS gleason apgar asa VAS vas NYHA index MMSE HAMD EDSS SUV bmi BMI who WHO WHO/ECOG eastern Zubrod mRS NIHSS GCS GOS NRS MADRS HDRS PANSS YMRS PHQ HADS DLQI HAQ WOMAC UPDRS ODI NDI KOOS DASH ASA",
  ),
  /** Words whose number is a name. */
  numberedWord: nouns(
    "group arm phase cohort part level line step version protocol regimen schedule chromosome exon codon model method tier zone region domain question item experiment exp panel study no/ number/ nos/ ctcae/ recist/ v/ lot/ batch/ hpv/ factor ward unit/ room route/ trial publication/ report/",
  ),
  /** Heads of a list of what was found in subjects or befell them: `the reasons were refusal (n = 1) and rash (n = 2)`. */
  findingWord: nouns(
    "symptom sign reason cause criterion/criteria indication finding complication comorbidity co-morbidity histology diagnosis/diagnoses site location localization manifestation sequela/sequelae abnormality etiology aetiology",
  ),
  /** What a tumour does, as an event: `recurrence (3 patients)`. */
  diseaseEvent: nouns("recurrence relapse metastasis/metastases progression failure"),
  occurrence: [
    ...verbs(
      "observe occur/occurred see/saw/seen report note achieve experience develop find/found/found document detect record obtain confirm show/showed/shown exhibit demonstrate display present attain reach suffer manifest encounter",
    ),
    ...words("present"),
  ],
  /** What has days and intervals of its own: visits, samples, scans. */
  visit: [
    ...nouns(
      "visit scan biopsy sample imaging/ ct/ mri/ pet/ restaging/ questionnaire interview sampling/ blood/ plasma/ serum/ urine/ radiograph radiology/ examination assessment evaluation measurement monitoring/ ultrasound/ mammography/ echocardiogram pharmacokinetic follow-up appointment",
    ),
    ...verbs(
      "assess evaluate monitor examine measure image scan restage sample biopsy/biopsied collect draw/drew/drawn",
    ),
    ...words("radiologic radiological radiographic radiologically pharmacokinetics"),
  ],
  outcomeVerb: verbs(
    `die survive relapse progress recur/recurred improve worsen respond stabilise stabilize remain withdraw/withdrew/withdrawn discontinue require complain convert fail exhibit harbor harbour carry
     express maintain prefer/preferred feel/felt/felt agree use choose/chose/chosen rate consider believe state stop/stopped decline`,
  ),
  toxicity: nouns(
    `toxicity adverse/ event effect reaction side-effect complication ae sae teae trae dlt neutropenia anemia anaemia thrombocytopenia leukopenia lymphopenia fatigue nausea/ vomiting/ diarrhea/ diarrhoea/
     rash mucositis/ stomatitis/ alopecia/ neuropathy hypertension/ infection pain pyrexia/ fever pneumonitis/ pneumonia hepatotoxicity nephrotoxicity bleeding hemorrhage haemorrhage constipation/ headache cough pruritus/ sepsis/ death`,
  ),
  disease: nouns(
    "cancer carcinoma tumor tumour lymphoma leukemia leukaemia myeloma melanoma sarcoma disease syndrome disorder metastasis/metastases mutation expression recurrence relapse progression",
  ),
  /** Abbreviations of tumours, as printed, that mean nothing else. */
  tumourName: words(
    "PTCL CTCL AITL ALCL DLBCL MCL MZL CLL SLL CML AML APL MDS CMML NHL NSCLC SCLC HCC RCC mRCC GBM GIST CRC mCRC HNSCC SCCHN ESCC OSCC TNBC NPC CRPC mCRPC mHSPC MBC DIPG PDAC mPDAC NMIBC MIBC MPM LCLC ATLL WM iNHL",
  ),
  roman: words("I II III IV V VI VII VIII IX X IIIA IIIB IIA IIB IVA IVB"),
} as const;
