import type { SamplePage } from './sample.ts'

const page = (day: string, sentence: string, stance: 'takes-part' | 'stays-away', cue: string): SamplePage => ({
  url: `https://herald.example/${day}`,
  title: `The conference, ${day}`,
  publisher: 'Herald',
  language: 'en',
  published: day,
  paragraphs: [sentence],
  held: [{ holder: 'Tamaria', type: 'state', stance, cue, target: 'the harbour conference', evidence: sentence }],
})

/** A state that first comes and then stays away. */
export const turned: readonly SamplePage[] = [
  page('2031-03-01', 'Tamaria will attend the harbour conference.', 'takes-part', 'will attend'),
  page('2031-04-02', 'Tamaria will not attend the harbour conference.', 'stays-away', 'will not attend'),
]
