/** What others wrote on the page of an article, where no name says so: readers who can be answered, and whole other articles. */
import { pageWords } from '../language/page.ts'
import { type Box, type Candidate, makeOf } from './candidates.ts'

const replyLabels = new Set(pageWords.flatMap(({ replies }) => replies))
const longestLabel = Math.max(...Array.from(replyLabels, (label) => label.length)) + 8
/** One such label may stand below the article itself. */
const fewestReplies = 2

/** The boxes of readers' replies: the parts, beside each other, of which each has a label to answer it. */
export function findReplies(candidates: readonly Candidate[]): ReadonlySet<Box> {
  const offered = candidates.filter(offersReply).map(({ box }) => box)
  if (offered.length < fewestReplies) return new Set()
  const around = offered.reduce(commonBox)
  const replies = new Set(offered.flatMap((box) => boxesWithin(around, box).at(-1) ?? []))
  return replies.size < fewestReplies ? new Set() : replies
}

/** A block that is such a label ("Reply", "Ответить (2)") or a row of links with one in it. */
const offersReply = ({ text, mass, links }: Candidate): boolean =>
  mass === 0 && (isReplyLabel(text) || links.some((link) => isReplyLabel(link.text)))

const isReplyLabel = (text: string): boolean =>
  text.length <= longestLabel && replyLabels.has(text.toLowerCase().replace(/[\s\d()]+$/u, ''))

/** With less running text the box of the headline is its header and not its article. */
const leastInArticle = 100
/** A page with more headlines is a list. */
const mostArticles = 20

/** Whole articles beside the one of the headline, in boxes made like its own and each with a headline: the next ones, loaded below it. */
export function findNextArticles(candidates: readonly Candidate[], heading: Candidate | undefined): ReadonlySet<Box> {
  const next = new Set<Box>()
  if (!heading) return next
  const headlines = candidates.filter(({ box }) => box.element.name === 'h1').slice(0, mostArticles)
  for (const other of headlines) {
    const around = commonBox(heading.box, other.box)
    const own = new Set(
      boxesWithin(around, heading.box)
        .filter(({ mass }) => mass >= leastInArticle)
        .map(makeOf),
    )
    const beside = boxesWithin(around, other.box).find((box) => own.has(makeOf(box)))
    if (beside && (beside.element.name === 'article' || other.link !== null)) next.add(beside)
  }
  return next
}

/** The innermost box round both. */
function commonBox(one: Box, other: Box): Box {
  let [a, b] = [one, other]
  while (a !== b) {
    if (a.depth >= b.depth && a.parent) a = a.parent
    else if (b.parent) b = b.parent
    else return b
  }
  return a
}

/** A box and all round it that stand in another, innermost first. */
function boxesWithin(around: Box, box: Box): Box[] {
  const within: Box[] = []
  for (let at: Box | null = box; at && at !== around; at = at.parent) within.push(at)
  return within
}
