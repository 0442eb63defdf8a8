import { readFileSync } from "node:fs";
import { outlineOf } from "/work/wt/import/src/import/documents/outline.ts";
import { homesOf } from "/work/wt/import/src/import/documents/homes.ts";
import { merge } from "/work/wt/import/src/template/merge.ts";
import { placeAt } from "/work/wt/import/src/values/text.ts";
import { parse } from "yaml";
const template = merge(parse(readFileSync("/work/wt/import/templates/postmortem.yaml","utf8")), undefined);
const held = new Set(readFileSync("/work/labels/import/held.txt","utf8").split("\n"));
const labels = [0,1,2,3].flatMap(i=>parse(readFileSync(`/work/labels/import/labels${i}.yaml`,"utf8")));
let right=0,missed=0,extra=0,near=0; const verbose=process.argv[2]; const layouts=new Map<string,[number,number]>();
const layout=new Map(readFileSync("/work/shared/corpus/MANIFEST.tsv","utf8").trim().split("\n").slice(1).map(l=>{const c=l.split("\t");return [c[0]!.replace("/","+")+"/"+c[2],c[5]!]}));
for (const l of labels) {
  if (held.has(l.doc) || l.kind!=="postmortem" || (l.incidents??1)>1) continue;
  const text=readFileSync("/work/shared/corpus/"+l.doc,"utf8"); const lines=text.split("\n");
  const o=outlineOf({path:l.doc,text,firstLine:1},template);
  const got=new Map<string,number[][]>();
  for (const s of homesOf(o)) { if (s.home==="notes") continue;
    const lead=/^\s*/.exec(text.slice(s.span.start,s.span.end))![0].length; let a=placeAt(o.starts,s.span.start+lead).line, b=placeAt(o.starts,Math.max(s.span.start,s.span.end-1)).line;
    const blank=(n:number)=>/^\s*(-{3,}|\*{3,}|_{3,})?\s*$/.test(lines[n-1]??"");
    while(b>a&&blank(b)) b--; while(a<b&&blank(a)) a++;
    const g=got.get(s.home)??[]; 
    const onlyHeading = a===b && s.part?.form==="heading";
    if(onlyHeading) continue;
    g.push([a,b]); got.set(s.home,g);
  }
  const set=(r:number[][])=>{const s=new Set<number>(); for(const [a,b] of r) for(let i=a!;i<=b!;i++) if(/\S/.test(lines[i-1]??"")&&!/^\s*-{3,}\s*$/.test(lines[i-1]??"")) s.add(i); return s;};
  const ids=new Set([...Object.keys(l.sections??{}),...got.keys()]);
  const out:string[]=[];
  for (const id of ids) {
    const A=set((l.sections??{})[id]??[]), B=set(got.get(id)??[]);
    const inter=[...A].filter(x=>B.has(x)).length; const iou=inter/(A.size+B.size-inter||1);
    const lay=layout.get(l.doc)!; const c=layouts.get(lay)??[0,0]; c[1]++; layouts.set(lay,c);
    if (A.size===B.size&&inter===A.size) {right++;c[0]++;}
    else { if(iou>=0.8) near++; if(B.size===0) missed++; else if(A.size===0) extra++; out.push(`  ${id}: label ${JSON.stringify((l.sections??{})[id]??null)} got ${JSON.stringify(got.get(id)??null)} iou ${iou.toFixed(2)}`); }
  }
  if (out.length && verbose) { console.log(l.doc, lay(l.doc), l.note??""); console.log(out.join("\n")); if(verbose==="h") console.log(o.parts.map(p=>`     ${p.line} ${"#".repeat(p.level)} ${p.name.slice(0,60)} [${p.section?.id??""}${p.saysMore?"+":""}]`).join("\n")); }
}
function lay(d:string){return layout.get(d)}
console.log({right,missed,extra,near}, [...layouts].map(([k,[a,b]])=>`${k} ${a}/${b}`).join(", "));
