import { loadLanguage } from './src/language/load.ts'
const l=await loadLanguage('ru') as any
const text=process.argv[2]!
const p=l.parse(text,[{from:0,to:text.length}])
for(const w of p.words)console.log(w.at,w.form,w.capital?'CAP':'',w.readings.slice(0,4).map((r:any)=>[r.lemma,r.pos,r.case,r.number,r.gender,r.animate,r.score.toFixed(2)].join(',')).join(' | '),'BEST',w.best.pos,w.best.case)
for(const f of p.phrases)console.log(f.first,f.end,text.slice(f.from,f.to),f.kind,f.cases.join('/'),f.number,f.gender,'head',f.head)
for(const c of p.cues)console.log('CUE',c.entry.lemma,text.slice(c.from,c.to),c.verb?.number,c.verb?.gender, JSON.stringify(c.entry.takes))
