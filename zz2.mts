import { loadMorphology } from './src/language/load.ts'
const m=loadMorphology()
for(const w of process.argv.slice(2)){console.log(w, m.readings(w).map((r:any)=>[r.lemma,r.pos,r.name??'-',r.gender,r.number,r.case,r.animate,r.known,r.score.toFixed(2)].join(',')).join('\n    '))}
