/** What is new is told for a year, in milliseconds: who was away for longer begins anew. */
const toldFor = 366 * 86_400_000

/** The earliest instant since which anything is told as new. */
export const earliestNews = (now: Date): string => new Date(now.getTime() - toldFor).toISOString()

/** The instant that a day or an instant stands for; where that is longer ago than news is told, the earliest one. */
export function newsSince(asked: string, now: Date): string {
  const [since, earliest] = [new Date(asked).toISOString(), earliestNews(now)]
  return since < earliest ? earliest : since
}
