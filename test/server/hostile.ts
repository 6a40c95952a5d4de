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
}
