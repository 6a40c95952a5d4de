/** What stands between a cue and its words, and where these end; the people and places are invented. " ¶ " is an empty line. */
import { expect, test } from 'vitest'
import { loadLanguage } from '../../../src/language/load.ts'
import { remark } from '../../extractor/marked.ts'

const english = await loadLanguage('en')

const lines = `
<The harbour board> {wrote} in a short notice: "[We look forward to a dry spring - and to every boat that is able to sail]."
Asked why, <Doe> {replied} in a text message: "[The lamp will be lit]."
<Roe> {told} the Tarn Herald in a written statement, “[I never wanted his vote, because he cannot row].”
<Roe> {had said} in a Tarn Radio interview taped before the storm that [the wall had "held" the lake from rising].
<Ann Doe> {called} [the mayor's remarks on 9/11 a "new low" and a "strange attempt to sail home."]
<He> {called on} [pilots "not to feed the gulls of the harbour."]
<Roe> won the rowers over by {warning} darkly that "[the old reef is growing]."
Poe spoke over <her> {assertion} during the fair that “[we now know where the reef is].”
<His letter> {repeats} [the contention of former mayor Jane Roe that some of her charts were “lost at sea.”]
<He>{'s said} [he gets his ideas from the book "Old Reefs."]
It's said that the reef sings.
In May, <he> all but {accused} [Poe of trying to "drown" the plan].
<Poe>, speaking on Tarn Radio, {called} [Roe a “blowhard,”] and left.
<Poe> left, {calling} [him, among other things, “a failed pilot.”]
“[The fleet is bound by the law of the sea],” <White Pier press secretary Josh Doe> {said} Tuesday.
<Roe> {said},“[Look, the buoys have no place in a rowing race. We should know that].”
<Jane Roe> {tells} Tarn supporters that “[he loves the fleet].”
<The Tarn Herald and the Ham Post> each {called} [it a “rough week” for Roe].
The case is what <former pilots> {have called} [a “slow leak” in the league].
After the race, <<Roe>> {said} [the reef has “kept us safe” on the radio] before {claiming} that [the lamps are “tearing the fleet apart.”]
But <he> {told} the Tarn Herald that [<<he>> {agrees} [the reef is a “total wreck”] and {said} “[<the chart> {is quite clear} that [it lies just off the pier]].”]
<Ann Doe> {coined} [it] when she tried to dodge the question of whether she had really rowed for the league.
`
  .trim()
  .split('\n')
  .map((line) => line.replaceAll(' ¶ ', '\n\n'))

test.each(lines)('%s', (line) => {
  expect(remark(line, english)).toBe(line)
})
