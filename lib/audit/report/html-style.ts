/** The style of the HTML report: paper and ink, light and dark, and print. */
export const style = `:root{color-scheme:light dark;--paper:light-dark(#fbf7ee,#17150f);--raised:light-dark(#fffdf8,#201d16);--ink:light-dark(#1d1b16,#f1ecdf);--soft:light-dark(#4b463b,#bfb8a6);--line:light-dark(#d9d0bb,#3b372c);--good:light-dark(#245c34,#8fce9f);--fair:light-dark(#7a4f00,#e3b564);--bad:light-dark(#94200e,#ffb3a3);--link:light-dark(#123f75,#a9caf7)}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
header,main{max-width:72rem;margin:auto;padding:1.5rem clamp(1rem,4vw,2.5rem)}header{border-bottom:3px double var(--line)}
h1{margin:.2rem 0;font-size:clamp(1.7rem,1.2rem + 2vw,2.6rem);line-height:1.1;letter-spacing:-.02em}h2{margin:2.5rem 0 .8rem;font-size:1.4rem}h3{margin:0;font-size:1.05rem}
a{color:var(--link)}code{font:.85em/1.4 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}small{color:var(--soft);font-size:.85em}
.day{margin:0;color:var(--soft)}.verdict{font-size:1.15rem;max-width:45rem}.good{color:var(--good)}.fair{color:var(--fair)}.bad{color:var(--bad)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1px;margin:1.5rem 0 0;background:var(--line);border:1px solid var(--line)}.figures div{padding:.8rem 1rem;background:var(--raised)}.figures dt{color:var(--soft);font-size:.85rem}.figures dd{margin:0;font-size:2rem;font-weight:750;line-height:1.2;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}th,td{padding:.45rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}thead th{color:var(--soft);font-size:.85rem;font-weight:600}tbody th{font-weight:600}td.bad{font-weight:700}
.rule{margin:0 0 1rem;padding:.9rem 1.1rem;background:var(--raised);border:1px solid var(--line);border-left:6px solid var(--fair)}.rule.error{border-left-color:var(--bad)}.kind{margin-right:.4rem;padding:.05rem .5rem;border:1px solid;border-radius:1rem;font-size:.75rem;font-weight:600;color:var(--fair);vertical-align:.1em}.error .kind{color:var(--bad)}
.remedy{margin:.4rem 0}.meta{margin:0 0 .4rem;color:var(--soft);font-size:.85rem}li{margin:.3rem 0}summary{cursor:pointer}
.page{border-bottom:1px solid var(--line)}.page>summary{display:grid;grid-template-columns:3.5rem minmax(8rem,1fr) minmax(10rem,1.4fr);gap:.3rem 1rem;align-items:baseline;padding:.55rem .3rem;list-style:none}.page>summary::-webkit-details-marker{display:none}.page>summary:hover{background:var(--raised)}.score{font-size:1.2rem;font-weight:750;text-align:right;font-variant-numeric:tabular-nums}.path{font-weight:600;overflow-wrap:anywhere}.name{color:var(--soft)}
.page[open]{padding-bottom:1rem}.wide{overflow-x:auto}.proof{min-width:52rem;font-size:.9rem}.proof th{width:22%}.proof td{width:26%}
summary:focus-visible,a:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
@media(max-width:40rem){.page>summary{grid-template-columns:3rem 1fr}.name{grid-column:2}}
@media print{body{background:#fff;color:#000;font-size:10pt}.page{break-inside:avoid-page}.wide{overflow:visible}}`;
