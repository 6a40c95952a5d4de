import type { SamplePage } from './sample.ts'

export const script = '<script>alert(1)</script>'
export const breakOut = '"><img src=x onerror=alert(1)>'

/** Markup and scripts in every field that a page of the web controls. */
export const hostile: SamplePage = {
  url: 'javascript:alert(1)//https://evil.example/',
  title: `${script}${breakOut}</title>`,
  publisher: `</h1>${script}`,
  language: '"onmouseover="alert(1)',
  published: `2031-05-20"><script>`,
  captured: '2031-05-20T00:00:00Z',
  authors: [script],
  tags: [breakOut, script],
  lists: [
    {
      kind: 'latest',
      heading: script,
      items: [
        { title: breakOut, url: 'javascript:alert(1)', published: script },
        { title: script, url: 'data:text/html,<script>alert(1)</script>', published: null },
        { title: 'tab', url: 'java\tscript:alert(1)', published: null },
        { title: 'fine', url: 'https://fine.example/"><script>', published: null },
      ],
    },
  ],
  paragraphs: [`<b>{s1 ${breakOut}}</b> {q1 ${script}}: “{c1 ${script} ${breakOut} \u202e&amp;}”`, `]]> -->`],
  said: { 1: { speaker: { name: `${script}${breakOut}`, type: 'person', role: breakOut, org: script } } },
  held: [
    {
      holder: `${script}${breakOut}`,
      type: 'person',
      via: breakOut,
      stance: 'denies',
      cue: script,
      target: `${script} ${breakOut}`,
      evidence: `${script}: “${script} ${breakOut} \u202e&amp;}”`,
    },
  ],
}

const long = 'Несгибаемоводохранилищностроительный'.repeat(12)

/** Everything that can be missing is, and what is there is one long word. */
export const extremes: readonly SamplePage[] = [
  { url: null, title: null, publisher: null, language: null, published: null, paragraphs: [''] },
  {
    url: `https://${'long.'.repeat(20)}example/${'a'.repeat(800)}`,
    title: long,
    publisher: long,
    language: 'ru',
    published: '2031-05-16',
    authors: [long],
    tags: [long],
    lists: [{ kind: 'other', heading: long, items: [{ title: long, url: null, published: long }] }],
    paragraphs: [`«{c1 ${long}}», – {q1 ${long}} {s1 ${long}}.`],
    said: { 1: { speaker: { name: long, role: long, org: long }, rule: long } },
    held: [
      {
        holder: long,
        type: 'person',
        via: long,
        stance: 'denies',
        cue: long,
        target: long,
        evidence: long,
        hedged: true,
      },
    ],
  },
]
