import { article, articlePage, Newsroom, type Site } from '../../test/collector/newsroom.ts'

/** A newsroom with one feed and one page on each of many hosts: all are asked at once, and no host is asked twice. */
export async function manyHosts(pages: number): Promise<Newsroom> {
  const articles = Array.from({ length: pages }, (_, at) => article(`/news/${at}`, 0))
  const sites: Record<string, Site> = { 'news.example': { robots: '', answers: {} } }
  const newsroom = new Newsroom(sites, () => new Date())
  await newsroom.listen()
  const hostOf = (at: number): string => `h${at}.news.example`
  for (const [at, each] of articles.entries())
    sites[hostOf(at)] = {
      robots: '',
      answers: { [each.path]: (_, response) => response.setHeader('content-type', 'text/html').end(articlePage(each)) },
    }
  const items = articles.map(
    ({ path, title }, at) =>
      `<item><title>${title}</title><link>http://${hostOf(at)}:${newsroom.port}${path}</link></item>`,
  )
  sites['news.example'] = {
    robots: '',
    answers: {
      '/rss': (_, response) =>
        response.end(`<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`),
    },
  }
  return newsroom
}
