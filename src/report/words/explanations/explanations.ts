/** What each stage is about, in a sentence or two for readers who don't know SPSS; no figures. */
import type { Language } from "../../../core/language.ts";
import type { Paragraph } from "../../document.ts";
import type { MainStage } from "../../stage-blocks.ts";

export const explanations: Readonly<Record<Language, Readonly<Record<MainStage, string>>>> = {
  id: {
    cleaning:
      "Pembersihan data memeriksa baris mana yang layak dianalisis, jawaban mana yang kosong, dan nilai mana yang perlu dicermati sebelum apa pun dihitung.",
    validity:
      "Validitas yang dinilai di sini menunjukkan apakah setiap butir sejalan dengan butir lain dalam skalanya. r hitung adalah korelasi butir dengan skor total; butir dinyatakan valid apabila r hitung melampaui batas, misalnya r tabel, yaitu korelasi terkecil yang sulit dijelaskan oleh kebetulan pada jumlah responden tersebut.",
    reliability:
      "Reliabilitas menunjukkan seberapa konsisten jawaban atas butir-butir suatu skala satu sama lain. Cronbach's alpha makin dekat ke satu apabila butir-butirnya saling berkorelasi kuat, dan juga apabila jumlah butirnya banyak; tanpa korelasi, nilainya mendekati nol.",
    frequencies:
      "Frekuensi menunjukkan berapa banyak responden pada setiap kategori atau jawaban. Skor total suatu butir adalah jumlah kode jawaban semua responden.",
    descriptives:
      "Rata-rata dan median menunjukkan letak tengah skor; simpangan baku (SD) menunjukkan seberapa jauh skor responden umumnya menyebar dari rata-rata.",
    normality:
      "Skor disebut berdistribusi normal apabila sebarannya kurang lebih simetris seperti lonceng. Skewness mengukur kemiringan sebaran: positif apabila ekornya di sebelah kanan, negatif apabila di sebelah kiri; pembagian dengan standard error menunjukkan apakah kemiringan itu melebihi yang wajar karena kebetulan. Uji normalitas menilai penyimpangan itu dengan nilai p: nilai yang kecil merupakan bukti penyimpangan, sedangkan nilai yang besar tidak memastikan bahwa sebarannya normal.",
    cutoffs:
      "Titik potong membagi skor menjadi dua kelompok, rendah dan tinggi, agar dapat disilangkan dengan variabel lain.",
    bivariate:
      "Nilai p menunjukkan seberapa mengherankan data ini andaikan kedua variabel sebenarnya saling bebas: makin kecil, makin kuat bukti adanya hubungan. Odds adalah jumlah responden dengan kejadian yang diamati dibagi jumlah responden tanpa kejadian itu; odds ratio (OR) membandingkan odds dua kelompok dan bernilai satu apabila keduanya sama. Apabila odds kedua kelompok berbeda, OR selalu lebih jauh dari satu daripada rasio proporsi; makin jarang kejadiannya, makin dekat keduanya.",
  },
  en: {
    cleaning:
      "Cleaning looks at which rows can be analysed, which answers are missing, and which values deserve a look, before anything is computed.",
    validity:
      "Validity, as assessed here, shows whether an item goes along with the other items of its scale. Its correlation with the total is compared with a limit such as the critical r: the smallest correlation that chance alone would hardly bring about with so many respondents.",
    reliability:
      "Reliability shows how consistent the answers to the items of a scale are with each other. Cronbach's alpha comes nearer to one where the items correlate strongly, and also where there are many of them; without correlation it is near zero.",
    frequencies:
      "Frequencies show how many respondents are in each category or gave each answer. The total score of an item is the sum of the codes of all answers to it.",
    descriptives:
      "Mean and median show where the middle of a score lies; the standard deviation (SD) shows how far respondents usually are from the mean.",
    normality:
      "A score is called normal where it spreads more or less symmetrically, like a bell. Skewness measures how lopsided it is: positive with the longer tail on the right, negative on the left; divided by its standard error, it shows whether that is more than chance would bring about. A test of normality judges the deviation by a p-value: a small one is evidence of a deviation, while a large one does not establish that the score is normal.",
    cutoffs: "A cut-off divides a score into two groups, low and high, so that it can be crossed with other variables.",
    bivariate:
      "The p-value shows how surprising these data would be if the two variables were in fact independent: the smaller, the stronger the evidence of an association. Odds are the number of those with the outcome divided by the number of those without; the odds ratio (OR) compares the odds of two groups and is one where they are equal. Where the odds differ, it is always farther from one than the ratio of the proportions; the rarer the outcome, the closer the two are.",
  },
};

export function explanation(language: Language, stage: MainStage): Paragraph {
  return { kind: "paragraph", tone: "muted", text: explanations[language][stage] };
}
