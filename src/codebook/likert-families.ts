/** The answers that questionnaires use, in Indonesian and English: a dictionary, nothing is decided here. */
import type { Language } from "../core/language.ts";

export type LikertFamily = {
  readonly name: string;
  readonly language: Language;
  /** All answers that some questionnaire of this kind has, lowest first; the first spelling is the label. */
  readonly points: readonly (readonly string[])[];
  /** Which of them stand together in a questionnaire, as places in `points`, ascending; the most usual first. */
  readonly forms: readonly (readonly number[])[];
  /** So many of the forms may be taken though nobody chose one of their answers; of the others every answer must be seen. */
  readonly standard: number;
  /** Code of the lowest answer. */
  readonly first: 0 | 1;
};

type Wording = {
  readonly name: string;
  readonly language: Language;
  readonly first?: 0 | 1;
  /** `label/other spelling/...`, lowest first. */
  readonly points: readonly string[];
  /** By places from 1; `*` after those that are standard. */
  readonly forms: readonly string[];
};

/** Agreement and its like: 1 lowest, 2 low, 3 less, 4 rather not, 5 middle, 6 rather, 7 enough, 8 high, 9 highest. */
const nineForms = [
  "1 2 8 9 *",
  "1 2 5 8 9 *",
  "1 2 3 8 9",
  "2 3 8 9",
  "1 2 7 8 9",
  "2 7 8 9",
  "1 3 8 9",
  "1 2 4 6 8 9",
  "1 2 3 7 8 9",
  "1 2 4 5 6 8 9",
  "1 2 3 5 8 9",
  "1 2 3 5 7 8 9",
];

const wordings: readonly Wording[] = [
  {
    name: "setuju",
    language: "id",
    points: [
      "Sangat Tidak Setuju/STS",
      "Tidak Setuju/TS",
      "Kurang Setuju/KS",
      "Agak Tidak Setuju/ATS",
      "Netral/N/Ragu-ragu/Ragu ragu/Ragu/RR/R",
      "Agak Setuju/AS",
      "Cukup Setuju/CS",
      "Setuju/S",
      "Sangat Setuju/SS",
    ],
    forms: nineForms,
  },
  {
    name: "puas",
    language: "id",
    points: [
      "Sangat Tidak Puas/STP",
      "Tidak Puas/TP",
      "Kurang Puas/KP",
      "Agak Tidak Puas/ATP",
      "Netral/Biasa Saja/Biasa/N",
      "Agak Puas/AP",
      "Cukup Puas/CP",
      "Puas/P",
      "Sangat Puas/SP",
    ],
    forms: nineForms,
  },
  {
    name: "sering",
    language: "id",
    points: [
      "Tidak Pernah/TP",
      "Hampir Tidak Pernah/HTP",
      "Jarang/J/JR",
      "Kadang-kadang/Kadang kadang/Kadang/KK/KD",
      "Sering/S/SR",
      "Sangat Sering/SS",
      "Selalu/SL",
    ],
    forms: ["1 3 4 5 7", "1 3 5 7", "1 4 5 7", "1 3 4 5 6", "1 3 4 5", "1 2 4 5 7", "1 2 3 4 5 7", "1 2 3 4 5 6 7"],
  },
  {
    name: "baik",
    language: "id",
    points: [
      "Sangat Tidak Baik/Sangat Buruk/STB",
      "Tidak Baik/Buruk/TB",
      "Kurang Baik/Kurang/KB",
      "Cukup Baik/Cukup/Sedang/CB",
      "Baik/B",
      "Sangat Baik/SB",
    ],
    forms: ["1 2 4 5 6", "2 3 4 5 6", "1 2 5 6", "2 3 5 6", "3 4 5 6", "1 3 4 5 6", "1 2 3 4 5 6", "2 3 4 5"],
  },
  {
    name: "penting",
    language: "id",
    points: [
      "Sangat Tidak Penting/STP",
      "Tidak Penting/TP",
      "Kurang Penting/KP",
      "Agak Tidak Penting",
      "Netral/Biasa Saja/N",
      "Agak Penting",
      "Cukup Penting/CP",
      "Penting/P",
      "Sangat Penting/SP",
    ],
    forms: nineForms,
  },
  {
    name: "sesuai",
    language: "id",
    points: [
      "Sangat Tidak Sesuai",
      "Tidak Sesuai",
      "Kurang Sesuai",
      "Agak Tidak Sesuai",
      "Netral/Ragu-ragu/Ragu ragu",
      "Agak Sesuai",
      "Cukup Sesuai",
      "Sesuai",
      "Sangat Sesuai",
    ],
    forms: nineForms,
  },
  {
    name: "yakin",
    language: "id",
    points: [
      "Sangat Tidak Yakin",
      "Tidak Yakin",
      "Kurang Yakin",
      "Agak Tidak Yakin",
      "Netral/Ragu-ragu/Ragu ragu",
      "Agak Yakin",
      "Cukup Yakin",
      "Yakin",
      "Sangat Yakin",
    ],
    forms: nineForms,
  },
  {
    name: "tinggi",
    language: "id",
    points: ["Sangat Rendah", "Rendah", "Sedang/Cukup", "Tinggi", "Sangat Tinggi"],
    forms: ["1 2 3 4 5", "2 3 4", "1 2 4 5"],
  },
  { name: "ya", language: "id", first: 0, points: ["Tidak", "Ya"], forms: ["1 2 *"] },
  { name: "benar", language: "id", first: 0, points: ["Salah", "Benar"], forms: ["1 2 *"] },
  {
    name: "agreement",
    language: "en",
    points: [
      "Strongly Disagree/SD",
      "Disagree/D",
      "Mostly Disagree/Moderately Disagree",
      "Somewhat Disagree/Slightly Disagree/Rather Disagree",
      "Neutral/Neither Agree nor Disagree/Neither Agree or Disagree/Undecided/Not Sure/N",
      "Somewhat Agree/Slightly Agree/Rather Agree",
      "Mostly Agree/Moderately Agree",
      "Agree/A",
      "Strongly Agree/SA",
    ],
    forms: [
      "1 2 8 9 *",
      "1 2 5 8 9 *",
      "1 2 4 6 8 9",
      "1 2 4 5 6 8 9",
      "1 4 5 6 9",
      "1 4 6 9",
      "2 4 6 8",
      "2 4 5 6 8",
      "1 3 4 6 7 9",
      "1 3 4 5 6 7 9",
    ],
  },
  {
    name: "satisfaction",
    language: "en",
    points: [
      "Very Dissatisfied/Extremely Dissatisfied/VD",
      "Dissatisfied/Unsatisfied",
      "Mostly Dissatisfied",
      "Somewhat Dissatisfied/Slightly Dissatisfied",
      "Neutral/Neither Satisfied nor Dissatisfied",
      "Somewhat Satisfied/Slightly Satisfied",
      "Mostly Satisfied",
      "Satisfied",
      "Very Satisfied/Extremely Satisfied/VS",
    ],
    forms: ["1 2 8 9 *", "1 2 5 8 9 *", "1 2 4 6 8 9", "1 2 4 5 6 8 9", "1 4 5 6 9", "1 4 6 9", "2 4 6 8", "2 4 5 6 8"],
  },
  {
    name: "frequency",
    language: "en",
    points: [
      "Never",
      "Almost Never/Hardly Ever",
      "Rarely/Seldom",
      "Sometimes/Occasionally",
      "Often/Frequently/Usually",
      "Very Often/Almost Always",
      "Always",
    ],
    forms: ["1 3 4 5 7", "1 3 5 7", "1 4 5 7", "1 2 4 5 6", "1 3 4 5 6", "1 2 4 6 7", "1 2 4 5 7", "1 2 3 4 5 6 7"],
  },
  {
    name: "quality",
    language: "en",
    points: ["Very Poor/Very Bad", "Poor/Bad", "Fair/Average/Acceptable", "Good", "Very Good", "Excellent"],
    forms: ["1 2 3 4 5", "2 3 4 5 6", "2 3 4 6", "1 2 4 5", "2 3 4 5", "1 2 3 4 6", "1 2 3 4 5 6"],
  },
  {
    name: "importance",
    language: "en",
    points: [
      "Not at all Important/Very Unimportant",
      "Not Important/Unimportant/Not Very Important",
      "Slightly Important/Of Little Importance/A Little Important",
      "Neutral/Neither Important nor Unimportant",
      "Moderately Important/Somewhat Important/Fairly Important",
      "Important",
      "Very Important",
      "Extremely Important/Absolutely Essential",
    ],
    forms: [
      "1 3 5 7 8",
      "1 2 4 6 7",
      "2 3 5 6 7",
      "1 3 5 6 7",
      "2 3 5 7",
      "1 2 6 7",
      "2 5 6 7",
      "1 3 4 6 7",
      "1 2 3 4 5 6 7",
    ],
  },
  {
    name: "likelihood",
    language: "en",
    points: [
      "Very Unlikely/Extremely Unlikely",
      "Unlikely",
      "Neutral/Neither/Undecided",
      "Likely",
      "Very Likely/Extremely Likely",
    ],
    forms: ["1 2 3 4 5", "1 2 4 5"],
  },
  { name: "yes", language: "en", first: 0, points: ["No", "Yes"], forms: ["1 2 *"] },
  { name: "true", language: "en", first: 0, points: ["False", "True"], forms: ["1 2 *"] },
];

let made: readonly LikertFamily[] | null = null;

export function likertFamilies(): readonly LikertFamily[] {
  made ??= wordings.map(({ name, language, first = 1, points, forms }) => ({
    name,
    language,
    first,
    points: points.map((spellings) => spellings.split("/")),
    forms: forms.map((form) => (form.match(/\d+/g) ?? []).map((place) => Number(place) - 1)),
    standard: forms.filter((form) => form.endsWith("*")).length,
  }));
  return made;
}
