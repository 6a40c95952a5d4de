/** Attributes in which templates leave the moment of publication for scripts. */
export const dateAttributes: ReadonlySet<string> = new Set([
  'data-deploy-dt',
  'data-pub-date',
  'data-pubdate',
  'data-publish-date',
  'data-publish-time',
  'data-published',
  'data-published-at',
  'data-published-date',
  'data-published-time',
  'data-publication-date',
  'data-date-published',
])
