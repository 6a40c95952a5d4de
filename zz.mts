import { loadMorphology, loadLanguage } from './src/language/load.ts'
import { candidatesOf, readRuns, readStems, scoreOf } from './src/language/ru/names.ts'
import { agreementIn } from './src/language/ru/name-agreement.ts'
import { evidenceOn, stemKeys } from './src/language/ru/name-evidence.ts'
import { classifier } from './src/language/ru/name-runs.ts'
import { weightOf } from './src/language/ru/name-judgement.ts'
const m=loadMorphology(); const l=await loadLanguage('ru') as any
const text=process.argv[2]!
const parsed=l.parse(text,[{from:0,to:text.length}])
const ag=agreementIn(m)
const runs=readRuns(parsed.words,parsed.sentences,classifier(m),ag); const stems=readStems(parsed.words,runs)
for(const r of runs){console.log(r.parts.map(p=>p.form+':'+p.class).join(' '), '| left', parsed.words[r.parts[0]!.first-1]?.best)
 for(const c of candidatesOf(r)){const k=[...evidenceOn(c,parsed.words,r.start,r.limit,ag),...stemKeys(c,stems)]; console.log('   ',c.parts.map(p=>p.form).join(' '),scoreOf(k).toFixed(2),k.filter(x=>weightOf(x)).map(x=>x+'='+weightOf(x)).join('; '))}}
