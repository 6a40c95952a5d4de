/** What others wrote on the page of an article, where no name says so: readers who can be answered, remarks under a name and a moment, whole other articles. */
import { beforePageDate, readPageDate } from '../language/dates/page.ts'
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

const longestStamp = 60
/** Hours and minutes: of a day alone an article's own chronicle is made as well. */
const clock = /\d[:.]\d{2}(?!\d)/
/** What a remark may have: blocks, running text, and words in the name of who made it. */
const mostInRemark = 8
const longestRemark = 2000
const mostInName = 3
const longestName = 30
/** How far above the moment the edge of a remark may be. */
const remarkReach = 4
const fewestRemarks = 2
/** The article stands before what is remarked on it. */
const leastBefore = 300
const fewestBefore = 3

/** Remarks without a label to answer them: boxes made alike behind the text, each with a name, a day and an hour, and no heading. */
export function findRemarks(candidates: readonly Candidate[], heading: Candidate | undefined): ReadonlySet<Box> {
  const from = behindText(candidates, heading)
  const found = new Set<Box>()
  for (let at = from; at < candidates.length; at++) {
    const stamp = candidates[at]
    const box = stamp && isStamp(stamp) ? remarkOf(stamp, candidates) : undefined
    if (box && box.first >= from) found.add(box)
  }
  const remarks = new Set<Box>()
  for (const row of Map.groupBy(found, ({ parent }) => parent).values())
    for (const alike of Map.groupBy(row, makeOf).values())
      if (alike.length >= fewestRemarks) for (const box of alike) remarks.add(box)
  return remarks
}

/** Index of the block with which enough text has stood under the headline. */
function behindText(candidates: readonly Candidate[], heading: Candidate | undefined): number {
  let [mass, blocks, at] = [0, 0, (heading?.at ?? -1) + 1]
  while (at < candidates.length && (mass < leastBefore || blocks < fewestBefore)) {
    const own = candidates[at++]?.mass ?? 0
    mass += own
    if (own > 0) blocks++
  }
  return at
}

const isStamp = ({ text, mass, heading }: Candidate): boolean =>
  mass === 0 &&
  !heading &&
  text.length <= longestStamp &&
  clock.test(text) &&
  (readPageDate(text)?.iso.includes('T') ?? false)

/** The smallest box round a moment that has running text, where that is a remark. */
function remarkOf(stamp: Candidate, candidates: readonly Candidate[]): Box | undefined {
  let box: Box | null = stamp.box
  for (let up = 0; box && box.mass === 0 && up < remarkReach; up++) box = box.parent
  if (!box || box.mass === 0 || box.mass > longestRemark || box.end - box.first > mostInRemark) return undefined
  const blocks = candidates.slice(box.first, box.end)
  const stamps = blocks.filter(isStamp)
  const named = blocks.some((one) => (one === stamp ? nameBeside(one) : isName(one.text)))
  return stamps.length === 1 && named && !blocks.some((one) => one.heading) ? box : undefined
}

const isName = (text: string): boolean =>
  text.length <= longestName &&
  text.split(' ').length <= mostInName &&
  /\p{L}/u.test(text) &&
  !/[!?:]$|\p{L}{2}\.$/u.test(text)

/** Whether a line has a name before its date: "Jane Roe 3 May 2026 at 12:10". */
const nameBeside = ({ text }: Candidate): boolean => {
  const name = beforePageDate(text)
  return name !== text && name !== '' && isName(name)
}

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
