import { wordSet } from '../lexicon.ts'
import type { DegreeWords } from '../tables.ts'

export const englishDegree: DegreeWords = {
  // Veldoria strongly condemned the seizure of the ferry
  boosters: wordSet(`
    strongly strong firmly firm categorically categorical unequivocally unequivocal fully full totally absolutely
    unconditionally unconditional never ever outright flatly vehemently fiercely fierce utterly completely definitely
    unreservedly emphatically immediately immediate unanimously staunchly resolutely steadfastly finally harshly
  `),
  // Veldoria broadly backs the agreement, with reservations
  softeners: wordSet(`
    partly partially partial broadly cautiously cautious conditionally conditional reluctantly reluctant tentatively
    tentative provisionally provisional temporarily temporary reservation somewhat quietly lukewarm qualified
  `),
  mild: wordSet(`
    ask urge call suggest advise recommend encourage appeal criticise criticize question doubt request
  `),
  hard: wordSet(`
    demand insist condemn denounce reject decry blast slam ban block boycott
  `),
  light: wordSet(`
    participation decision holding idea possibility question proposal need intention plan fact issue problem situation
    attempt initiative step measure action start creation introduction adoption signing statement word position view
    matter process side number part time year use
  `),
}
