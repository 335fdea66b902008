/** How the page looks: on screens of any width, light and dark, and on paper. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1c2127;--paper:#fff;--soft:#566069;--line:#ccd2d9;--grid:#98a1ab;--rule:#1c2127;--faint:#f5f7f9;--shade:#1c212733;
--link:#0b5aa6;--good:#14663a;--bad:#a31b1b;--caution:#794900;--gutter:1.25rem;--room:calc(100vw - 2*var(--gutter))}
@media screen and (prefers-color-scheme:dark){
:root{--ink:#e4e8ec;--paper:#14181d;--soft:#a3adb8;--line:#3a434d;--grid:#545f6a;--rule:#aab4be;--faint:#1b2127;--shade:#0009;
--link:#8cc0ff;--good:#7bd39c;--bad:#ff9f95;--caution:#efc36a}
}
*{box-sizing:border-box}
html{font:100%/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;
background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.25rem}
body{margin:0 auto;padding:1.5rem var(--gutter) 5rem;overflow-wrap:anywhere}
main{outline:none}
h1,h2,h3{line-height:1.25;text-wrap:balance;font-weight:650}
h1{font-size:1.75rem;letter-spacing:-.012em;margin:.25rem 0 1.25rem;max-width:46rem}
h2{font-size:1.3rem;margin:3.25rem 0 1rem;padding-top:1.1rem;border-top:1px solid var(--line);max-width:46rem}
h3{font-size:1.05rem;margin:2.5rem 0 .75rem;max-width:46rem}
main>h2:first-child{margin-top:1.75rem}
p,ul,ol,dl{margin:0 0 1rem;max-width:44rem}
main>p{hyphens:auto;text-wrap:pretty}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-200vw}
.skip:focus{left:var(--gutter);top:.5rem;background:var(--paper);padding:.4rem .8rem;z-index:2}
.good{color:var(--good);font-weight:600}
.bad{color:var(--bad);font-weight:700}
.caution{color:var(--caution);font-weight:600}
.muted{color:var(--soft)}
main>p:is(.good,.bad,.caution){color:inherit;font-weight:inherit;padding-inline-start:.9rem;border-inline-start:4px solid}
main>p.good{border-color:var(--good)}
main>p.caution{border-color:var(--caution);border-inline-start-style:dashed}
main>p.bad{border-color:var(--bad);border-inline-start-style:double;border-inline-start-width:6px}
.plain li{margin-bottom:.35rem;padding-inline-start:1.6rem;text-indent:-1.6rem}
.marked,.plain,nav ul{list-style:none;padding:0}
.marked{display:grid;grid-template-columns:fit-content(12rem) minmax(0,1fr);column-gap:.75rem;row-gap:.4rem}
.marked>li{display:grid;grid-column:1/-1;grid-template-columns:subgrid;color:inherit;font-weight:inherit}
.marked .mark{font-variant-numeric:tabular-nums}
ul.marked .mark{min-width:1.1em;text-align:center}
ol.marked .mark{text-align:end}
li.good .mark{color:var(--good);font-weight:700}
li.bad .mark{color:var(--bad);font-weight:700}
li.caution .mark{color:var(--caution);font-weight:700}
li.muted .mark{color:var(--soft)}
dl>div{display:grid;grid-template-columns:minmax(6rem,10rem) minmax(0,1fr);column-gap:1.25rem;padding:.3rem 0}
dt{color:var(--soft)}
dd{margin:0}
.facts h2{margin:0 0 .6rem;padding:0;border:0;font-size:1.05rem}
section.facts{margin:3.25rem 0 0;padding:1.1rem 1.25rem .9rem;border:1px solid var(--line);border-radius:6px;
background:var(--faint);max-width:50rem}
section.facts dl{margin:0;max-width:none;font-size:.9rem}
nav{font-size:.9rem;line-height:1.4}
nav a{text-decoration:none;display:block;padding:.28rem 0}
nav a:hover{text-decoration:underline}
nav ul{margin:0}
nav summary{cursor:pointer;color:var(--soft);padding:.28rem 0}
nav .contents{border:1px solid var(--line);border-radius:6px;padding:.35rem 1rem;margin:1.5rem 0 0;max-width:44rem}
nav .contents[open]{padding-bottom:.8rem}
nav .contents>summary{font-weight:600;color:var(--ink)}
nav .contents-title{display:none}
nav .parts,nav .list ul{padding-inline-start:.9rem}
nav .parts{font-size:.95em}
nav .parts ul{border-inline-start:1px solid var(--line);padding-inline-start:.8rem}
nav .list{margin-top:.6rem;padding-top:.5rem;border-top:1px solid var(--line)}
nav .list+.list{margin-top:.4rem}
figure{margin:1.75rem 0 1.5rem}
.scroll{overflow-x:auto;overflow-y:hidden;max-width:100%;background:linear-gradient(to right,var(--paper) 40%,transparent) left/2.5rem 100% no-repeat local,
linear-gradient(to left,var(--paper) 40%,transparent) right/2.5rem 100% no-repeat local,
linear-gradient(to right,var(--shade),transparent) left/.7rem 100% no-repeat scroll,
linear-gradient(to left,var(--shade),transparent) right/.7rem 100% no-repeat scroll}
table{border-collapse:collapse;font-size:.9rem;line-height:1.4;font-variant-numeric:tabular-nums lining-nums}
caption{padding:0 0 .55rem;text-align:start}
.name{display:block;position:sticky;left:0;width:fit-content;max-width:min(100%,var(--room))}
th,td{padding:.26em .7em;text-align:start;vertical-align:baseline;font-weight:400;overflow-wrap:normal}
td.good{font-weight:600}
thead th,thead td{vertical-align:bottom}
.over,.group{text-align:center}
.figure{text-align:right;white-space:nowrap}
.long{min-width:10em;max-width:24em}
.longer{min-width:15em;max-width:34em}
thead .long{min-width:7em;max-width:16em}
thead .longer{min-width:10em;max-width:22em}
.whole{white-space:nowrap}
.breaks{overflow-wrap:anywhere}
.in1{padding-inline-start:1.9em}
.in2{padding-inline-start:3.1em}
.in3{padding-inline-start:4.3em}
.in4{padding-inline-start:5.5em}
sup{font-size:.75em;line-height:0;vertical-align:.5em}
sup.hanging{display:inline-block;width:0;white-space:nowrap;line-height:1;font-weight:400;text-align:start}
.room1{padding-right:1.1em}
.room2{padding-right:1.55em}
.room3{padding-right:2em}
.room4{padding-right:2.4em}
.room5{padding-right:2.85em}
.room6{padding-right:3.3em}
.notes{font-size:.83rem;line-height:1.45;margin-top:.55rem;max-width:46rem}
.notes p{margin:.15rem 0;max-width:none}
.notes .footnote{display:flex;gap:.3em}
.notes sup{line-height:1.2;align-self:flex-start}
.apa table{border-block:1.5px solid var(--rule);min-width:min(100%,24rem)}
.apa thead{border-bottom:1px solid var(--rule)}
.apa thead th{padding-block:.45em}
.apa tbody:first-of-type>tr:first-child>*{padding-top:.55em}
.apa tbody:last-of-type>tr:last-child>*{padding-bottom:.55em}
.apa .number,.apa .title{display:block}
.apa .number{font-weight:700}
.apa .title{font-style:italic}
.apa .figure{text-align:center}
.apa .figure>span{display:inline-block;min-width:calc(var(--w)*1ch);text-align:right}
.apa .group>span{display:block;border-bottom:1px solid var(--rule);padding-bottom:.3em}
.apa :is(.ruled,.first)>*,.apa tbody+tbody>tr:first-child>*{padding-top:.75em}
.heading th{font-weight:600}
.spss{font-family:Arial,"Helvetica Neue",Helvetica,"Liberation Sans",sans-serif}
.spss table{border:2px solid var(--rule);font-size:.85rem;min-width:min(100%,20em)}
.spss .number,.spss .title{font-weight:700}
.spss .name{margin-inline:auto;text-align:center}
.spss th,.spss td{border-inline:1px solid var(--grid)}
.spss thead{border-bottom:1px solid var(--rule)}
.spss thead .group{border-bottom:1px solid var(--grid)}
.spss :is(.ruled,.first)>*,.spss tbody+tbody>tr:first-child>*{border-top:1px solid var(--grid)}
.chart figcaption{font-size:.9rem;line-height:1.4;max-width:44rem;margin-bottom:.6rem}
.chart.spss figcaption{text-align:center;max-width:var(--natural,44rem)}
.picture{width:100%;min-width:min(var(--natural),30rem);max-width:var(--natural)}
.picture svg{display:block;width:100%;height:auto;overflow:visible}
@media (min-width:68rem){
:root{--gutter:2rem;--side:16rem;--room:min(100vw - var(--side) - 7.5rem,60rem)}
body{display:grid;grid-template-columns:var(--side) minmax(0,60rem);grid-template-rows:auto 1fr;column-gap:3.5rem;
justify-content:center;padding-top:2.5rem}
header,main{grid-column:2}
nav{grid-column:1;grid-row:1/3}
@supports selector(::details-content){
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:2.5rem .5rem 2rem 0;margin-top:-2.5rem;font-size:.86rem;scrollbar-width:thin}
nav .contents{border:0;padding:0;margin:0}
nav .contents::details-content{content-visibility:visible;block-size:auto}
nav .contents>summary{display:none}
nav .contents-title{display:block;margin:0 0 .4rem;font-weight:600}
}
}
@media (max-width:30rem){
html{line-height:1.55}
h1{font-size:1.5rem}
dl>div{display:block}
th,td{padding-inline:.5em}
}
@page{size:A4;margin:20mm 18mm}
@page lying{size:A4 landscape;margin:18mm 20mm}
@media print{
:root{color-scheme:light;--room:none;--sheet:490}
html{font-size:10pt;line-height:1.45}
body{display:block;padding:0;max-width:none}
nav,.skip{display:none}
h1{font-size:17pt}
h2{font-size:13pt;margin:18pt 0 8pt;padding-top:0;border:0}
h3{font-size:11pt;margin:14pt 0 6pt}
h1,h2,h3{break-after:avoid;break-inside:avoid}
p,li{orphans:3;widows:3}
p.muted{break-after:avoid}
p,ul,ol,dl,.notes,h1,h2,h3{max-width:none}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible;background:none}
figure{margin:12pt 0;break-inside:avoid}
.tall{break-inside:auto}
.wide{page:lying;--sheet:725}
.name{position:static;max-width:100%}
table{font-size:min(9pt,max(7pt,calc(var(--sheet)*1pt/var(--ideal))),calc(var(--sheet)*1pt/var(--least)));max-width:100%}
.spss table{font-size:min(8.5pt,max(7pt,calc(var(--sheet)*1pt/var(--ideal))),calc(var(--sheet)*1pt/var(--least)))}
caption{font-size:9.5pt;break-inside:avoid;break-after:avoid}
.name,.name span{break-inside:avoid}
.number{break-after:avoid}
thead{display:table-header-group;break-inside:avoid}
tr{break-inside:avoid}
tr.heading{break-after:avoid}
tbody:first-of-type,tbody:first-of-type>tr:nth-child(-n+3),tbody>tr:last-child:not(:first-child){break-before:avoid}
.notes{font-size:8.5pt;break-before:avoid;break-inside:avoid}
.chart svg{max-height:225mm}
.picture{min-width:0;max-width:calc(var(--natural)*.78)}
section.facts{break-inside:avoid;background:none;margin-top:18pt}
section.facts dl{font-size:9pt}
}
`.slice(1);
