export {
  accountsOf,
  accountWith,
  addAccount,
  longestAccountName,
  longestPassword,
  removeAccount,
  setPassword,
  shortestPassword,
} from './accounts/accounts.ts'
export { newPassword } from './accounts/passwords.ts'
export { closeSession, openSession, type Session, sessionDays, sessionOf } from './accounts/sessions.ts'
export { type ApiToken, accountOfToken, addToken, removeToken, tokensOf } from './accounts/tokens.ts'
export { type Account, AccountError, type AccountErrorCode, type Rights } from './accounts/types.ts'
export { addAlert, alertsOf, dueNews, longestUrl, markFailed, markTold, removeAlert } from './alerts/alerts.ts'
export {
  alertOfSearch,
  alertsOfAccount,
  markWorks,
  type OwnSearch,
  pauseAlert,
  stopTelling,
  tellSearch,
} from './alerts/of-searches.ts'
export type * from './alerts/types.ts'
export { archiveAt } from './archive/open.ts'
export type { CaptureArchive } from './archive/types.ts'
export { backup, type Manifest, restore } from './backup.ts'
export type { All } from './batches.ts'
export { peopleBeginning } from './beginning.ts'
export { captureBytes } from './bytes.ts'
export { type Checked, check } from './check.ts'
export {
  addAddresses,
  claimHost,
  countAddresses,
  lastAsked,
  listings,
  nextAddress,
  nextInstant,
  readyOrigins,
  setHost,
  setListings,
  settle,
} from './collecting/addresses.ts'
export { archiveReached, markArchive, type Reached } from './collecting/archives.ts'
export { forgetAddress } from './collecting/forget.ts'
export { rewind } from './collecting/rewind.ts'
export type * from './collecting/types.ts'
export { type CopiedCaptures, copyCaptures } from './copy/captures.ts'
export { type Copied, type CopyOptions, copyRecord } from './copy/copy.ts'
export { basisOf, type DateBasis, dateOf } from './dates.ts'
export { erase } from './erase.ts'
export type { Erased } from './erasure.ts'
export { isPassing, RecordError, type RecordErrorCode } from './errors.ts'
export { allArticles, allPeople, allPositions } from './export.ts'
export { searchFacets } from './facets.ts'
export { type FoundPeople, findPeople, type PeopleMeant, peopleFound, peopleToMend } from './finding.ts'
export { identifyPeople } from './identify.ts'
export { inOrder } from './in-order.ts'
export { type KeepOptions, keep } from './keep.ts'
export { contradictionsWithin } from './ledger/article.ts'
export { contradictionsOn } from './ledger/contradictions.ts'
export { issues, issueView } from './ledger/issues.ts'
export { changesSince, standingsOn } from './ledger/ledger.ts'
export { countNew, type LastNew, type NewsQuery, newSince, type RecordNews } from './ledger/news.ts'
export {
  type Quoting,
  type QuotingQuery,
  type QuotingResult,
  type QuotingsAround,
  quotingsAround,
  quotingsOf,
} from './ledger/quoting.ts'
export { readRule, ruleText } from './ledger/rules.ts'
export { sideOf } from './ledger/sides.ts'
export { suggestIssues } from './ledger/suggest.ts'
export type * from './ledger/types.ts'
export { CHANGE_KINDS } from './ledger/types.ts'
export { defineIssue, sortPositions } from './mends/issue.ts'
export { allMends, mendLog } from './mends/log.ts'
export {
  mergePeople,
  type Naming,
  nameSpeaker,
  type Office,
  type RoleHeld,
  rejectEntry,
  renamePerson,
  setRole,
  splitPerson,
  undoMend,
} from './mends/mend.ts'
export { mergeStories, splitStory } from './mends/story.ts'
export {
  type Change,
  type Mend,
  type MendAnchor,
  MendError,
  type MendErrorCode,
  type MendFilter,
  type MendKind,
  type MendQuery,
  type MendResult,
  type Signature,
} from './mends/types.ts'
export { longestMendWords, longestReason } from './mends/words.ts'
export { occasionOf } from './occasion.ts'
export { holdersOn } from './offices.ts'
export { closeRecord, type OpenOptions, openRecord } from './opening.ts'
export { type OutletView, outletKey, outlets, outletValue, outletView } from './outlet.ts'
export type { Place, Slice, Sliced } from './paging.ts'
export { sliceOf } from './paging.ts'
export { personView } from './person.ts'
export { PIECE_BREAK } from './pieces.ts'
export { isAddress, placeShown } from './place.ts'
export { positionsOfArticle, positionsOn } from './positions.ts'
export { type MarkedWords, markedWords } from './quotation/marked.ts'
export { otherWordings, quotationOf, quotationsWith } from './quotation/quotation.ts'
export type * from './quotation/types.ts'
export { DIFFERENCES } from './quotation/types.ts'
export { countToReread, type ToReread, toReread } from './reread.ts'
export { prune } from './retention/prune.ts'
export type { Pruned, PruneOptions, RetentionRule, Share, Term } from './retention/types.ts'
export { capturesAt } from './s3/settings.ts'
export { allStatements, searchStatements } from './search.ts'
export { longestSearchName } from './searches/name.ts'
export {
  forgetSearch,
  freshCounted,
  mostSaved,
  savedSearches,
  saveSearch,
  seeSearch,
} from './searches/saved.ts'
export * from './searches/types.ts'
export type { RecordStore } from './store.ts'
export { anyCapture, storedCapture } from './stored.ts'
export type * from './stories/types.ts'
export { articleStory, countStories, type LastStory, latestStories, storiesWith, storyView } from './stories/views.ts'
export { tellingStatements } from './telling.ts'
export type * from './types.ts'
export {
  announceAgain,
  captureToRead,
  countTry,
  dropUnread,
  isUnread,
  type SetAside,
  type StoredCapture,
  setAside,
  takeUpAgain,
  type Unread,
  unreadSince,
  unreadState,
} from './unread.ts'
export { type Verified, type VerifiedStatement, type VerifyOptions, verify, verifyStatement } from './verify.ts'
export {
  articleAt,
  changedArticles,
  countChanged,
  type LastChanged,
  type VersionQuery,
  versionChanges,
} from './versions/changes.ts'
export type * from './versions/types.ts'
export {
  articleView,
  countAllArticles,
  countQuoted,
  counts,
  isEmpty,
  type LastArticle,
  type LastQuoted,
  latestArticles,
  latestStatements,
  mostQuoted,
  type Paging,
  placeOfArticle,
  statementView,
} from './views.ts'
export { sha256Of } from './warc.ts'
export type { LemmaOf } from './words.ts'
