/** What stands around a report in LaTeX: how to use it, the preamble, the commands that the tables are made with. */
import type { Document } from "../../report/document.ts";
import { escapeLatex } from "./escape-latex.ts";

const HELP = {
  en: [
    "A complete document: pdflatex, xelatex or lualatex, twice.",
    "",
    "In a thesis of your own: put this file (and its folder of pictures) beside it, then",
    "  1. in the preamble: \\usepackage{array,booktabs,longtable,pdflscape,graphicx,float,caption}",
    "  2. where the tables belong: \\def\\loyaltyonly{tables}\\input{this-file}",
    "     for the figures: charts; for headings and words: text; for one table or figure: its label,",
    "     as in \\def\\loyaltyonly{%LABEL%}\\input{this-file}",
    "Captions are then numbered, and called, as your document does it.",
  ],
  id: [
    "Dokumen lengkap: pdflatex, xelatex, atau lualatex, dua kali.",
    "",
    "Untuk skripsi Anda sendiri: simpan berkas ini (dan folder gambarnya) di sampingnya, lalu",
    "  1. di preamble: \\usepackage{array,booktabs,longtable,pdflscape,graphicx,float,caption}",
    "  2. di tempat tabelnya: \\def\\loyaltyonly{tables}\\input{berkas-ini}",
    "     untuk gambar: charts; untuk judul dan uraian: text; untuk satu tabel atau gambar: labelnya,",
    "     misalnya \\def\\loyaltyonly{%LABEL%}\\input{berkas-ini}",
    "Nomor dan sebutan tabel lalu mengikuti dokumen Anda.",
  ],
} as const;

/** @param label of a table, for the example */
export function opening(document: Document, label: string): readonly string[] {
  const help = HELP[document.language].map((line) => `% ${line.replace("%LABEL%", label)}`.trimEnd());
  return [...help, "\\ifdefined\\loyaltyonly\\else", ...preamble(document), "\\fi", ...commands()];
}

/** Where another document took only a part, that one goes on. */
export function closing(): readonly string[] {
  return ["\\ifdefined\\loyaltyonly\\let\\loyaltyonly\\undefined\\expandafter\\endinput\\fi", "\\end{document}"];
}

/** Margins as theses have them: left and above 4 cm, right and below 3. `\ifdefined` is known to a document that skips this. */
function preamble({ language, numbering }: Document): readonly string[] {
  return [
    "\\documentclass[11pt,a4paper]{article}",
    "\\usepackage[left=4cm,top=4cm,right=3cm,bottom=3cm]{geometry}",
    "\\ifdefined\\pdftexversion",
    "  \\usepackage[utf8]{inputenc}",
    "  \\IfFileExists{cmap.sty}{\\usepackage{cmap}}{}",
    "  \\usepackage[T1]{fontenc}",
    "  \\usepackage{textcomp}",
    "  \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}",
    "\\fi",
    ...(language === "id"
      ? ["\\IfFileExists{indonesian.ldf}{\\usepackage[indonesian]{babel}}{\\lefthyphenmin=62\\relax}"]
      : []),
    "\\usepackage{array,booktabs,longtable,graphicx,float,caption}",
    "\\IfFileExists{pdflscape.sty}{\\usepackage{pdflscape}}{\\usepackage{lscape}}",
    "\\IfFileExists{amssymb.sty}{\\usepackage{amssymb}}{}",
    `\\usepackage[hidelinks,hypertexnames=false,pdflang=${language}]{hyperref}`,
    "\\captionsetup{font=small,labelfont=bf,labelsep=space}",
    "\\setcounter{secnumdepth}{0}",
    "\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{6pt plus 2pt}",
    "\\emergencystretch=4em\\relax",
    ...names(numbering),
    "\\begin{document}",
  ];
}

function names(numbering: Document["numbering"]): readonly string[] {
  if (numbering === undefined) return [];
  const prefix = escapeLatex(numbering.prefix);
  return [
    `\\renewcommand{\\thetable}{${prefix}\\arabic{table}}`,
    `\\renewcommand{\\thefigure}{${prefix}\\arabic{figure}}`,
    `\\AtBeginDocument{\\renewcommand{\\tablename}{${escapeLatex(numbering.table)}}` +
      `\\renewcommand{\\figurename}{${escapeLatex(numbering.chart)}}}`,
  ];
}

/** What pdfTeX prints for characters that its fonts lack; the others it names by their number. */
const INSTEAD: readonly (readonly [codes: string, tex: string])[] = [
  ["2713 2714", "\\ifdefined\\checkmark\\checkmark\\else\\ensuremath{\\surd}\\fi"],
  ["2717 2718", "\\ensuremath{\\times}"],
  ["2264", "\\ensuremath{\\leq}"],
  ["2265", "\\ensuremath{\\geq}"],
  ["2260", "\\ensuremath{\\neq}"],
  ["2248", "\\ensuremath{\\approx}"],
  ["2212", "\\ensuremath{-}"],
  ["221A", "\\ensuremath{\\surd}"],
  ["221E", "\\ensuremath{\\infty}"],
  ["2190", "\\ensuremath{\\leftarrow}"],
  ["2192", "\\ensuremath{\\rightarrow}"],
  ["2032", "\\ensuremath{'}"],
  ["03B1", "\\ensuremath{\\alpha}"],
  ["03B2", "\\ensuremath{\\beta}"],
  ["03B7", "\\ensuremath{\\eta}"],
  ["03BA", "\\ensuremath{\\kappa}"],
  ["03BB", "\\ensuremath{\\lambda}"],
  ["03BC", "\\ensuremath{\\mu}"],
  ["03C1", "\\ensuremath{\\rho}"],
  ["03C3", "\\ensuremath{\\sigma}"],
  ["03C4", "\\ensuremath{\\tau}"],
  ["03C6", "\\ensuremath{\\varphi}"],
  ["03C7", "\\ensuremath{\\chi}"],
  ["03C9", "\\ensuremath{\\omega}"],
  ["2010 2011", "\\mbox{-}"],
  ["2002 2003 2009 202F 3000", "\\ "],
  // they join or part their neighbours, and are nothing by themselves
  ["200B 200C 200D 2060 FEFF FE0E FE0F", ""],
];

function commands(): readonly string[] {
  return [
    "\\makeatletter",
    "\\newif\\ifloyaltyshow",
    "\\def\\loyaltyblock#1#2{\\loyaltyshowtrue",
    "  \\ifdefined\\loyaltyonly\\loyaltyshowfalse",
    "    \\edef\\loyalty@wanted{\\loyaltyonly}\\edef\\loyalty@kind{#1}\\edef\\loyalty@label{#2}%",
    "    \\ifx\\loyalty@wanted\\loyalty@kind\\loyaltyshowtrue\\fi",
    "    \\ifx\\loyalty@wanted\\loyalty@label\\loyaltyshowtrue\\fi",
    "  \\fi\\ifloyaltyshow\\par\\fi}",
    "\\def\\loyaltytype#1#2#3{\\fontsize{#1}{#2}\\selectfont\\setlength{\\tabcolsep}{#3}%",
    "  \\setlength{\\LTcapwidth}{.95\\linewidth}\\setlength{\\LTpost}{0pt}\\renewcommand{\\arraystretch}{1.1}}",
    "\\edef\\loyaltypercent{\\@percentchar}\\edef\\loyaltyhash{\\string#}",
    "\\def\\loyaltyleft{\\raggedright\\arraybackslash}",
    "\\def\\loyaltycenter{\\centering\\arraybackslash}",
    "\\def\\loyaltyright#1{\\raggedleft\\rightskip=#1\\relax\\arraybackslash}",
    "\\def\\loyaltyindent#1{\\leftskip=#1em\\relax}",
    "\\def\\loyaltykeepcount{\\edef\\loyalty@count{\\the\\value{table}}}",
    "\\def\\loyaltyresetcount{\\setcounter{table}{\\loyalty@count}}",
    "\\def\\loyaltyinfull#1{\\par\\textbf{#1}\\par}",
    "\\def\\loyaltynotes#1{\\par\\nobreak\\vspace{3pt}\\begingroup\\fontsize{9}{11}\\selectfont",
    "  \\dimen@=\\linewidth\\advance\\dimen@ by -#1\\divide\\dimen@ by 2",
    "  \\ifdim\\dimen@<0pt\\dimen@=0pt\\fi",
    "  \\parindent=0pt\\parskip=0pt\\leftskip=\\dimen@\\rightskip=\\dimen@ plus 1fil\\parfillskip=0pt plus 1fil\\relax}",
    "\\def\\endloyaltynotes{\\par\\endgroup}",
    "\\def\\loyaltynote#1#2{\\par #1 #2\\par}",
    "\\def\\loyaltyremark#1{\\par #1\\par}",
    "\\def\\loyaltysource#1{\\par #1\\par}",
    "\\ProvideTextCommandDefault{\\textquotedbl}{\\char34 }",
    ...characters(),
    "\\makeatother",
  ];
}

/** A character by its number: as it is where the engine and the font have it, else what stands for it. */
function characters(): readonly string[] {
  const known = INSTEAD.flatMap(([codes, tex]) =>
    codes.split(" ").map((code) => `\\@namedef{loyalty@u${code}}{${tex}}`),
  );
  return [
    "\\def\\loyalty@instead#1{\\ifcsname loyalty@u#1\\endcsname\\csname loyalty@u#1\\endcsname",
    "  \\else\\allowbreak[U+#1]\\allowbreak\\fi}",
    "\\ifdefined\\pdftexversion",
    "  \\def\\loyalty@draw#1{\\loyalty@instead{#1}}",
    "\\else",
    '  \\def\\loyalty@draw#1{\\iffontchar\\font"#1 \\char"#1 \\else\\loyalty@instead{#1}\\fi}',
    "\\fi",
    "\\DeclareRobustCommand{\\loyaltychar}[1]{\\loyalty@draw{#1}}",
    "\\ifdefined\\pdfstringdefDisableCommands",
    "  \\pdfstringdefDisableCommands{\\def\\loyaltychar#1{[U+#1]}\\def\\allowbreak{}}",
    "\\fi",
    ...known,
  ];
}
