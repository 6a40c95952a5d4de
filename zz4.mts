import { loadMorphology } from './src/language/load.ts'
import { hypothesesOf } from './src/language/ru/decline.ts'
const m=loadMorphology()
for(const w of process.argv.slice(2))console.log(w,'GIVEN', hypothesesOf(w,'given',m).map(h=>[h.nominative,h.case,h.gender[0],h.weight.toFixed(2)].join(' ')).join('; '),'\n  SUR', hypothesesOf(w,'surname',m).map(h=>[h.nominative,h.case,h.gender[0],h.weight.toFixed(2)].join(' ')).join('; '))
