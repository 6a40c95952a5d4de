import { contentId } from '../../text/index.ts'
import type { AnchorTable, MendTable } from '../tables.ts'

/** The id of a mend: of all that was signed, so that what was changed behind its back does not bear it any more. */
export const mendId = (
  { kind, by, at, reason, change }: Pick<MendTable, 'kind' | 'by' | 'at' | 'reason' | 'change'>,
  anchors: readonly Pick<AnchorTable, 'part' | 'article_id' | 'profile_key' | 'about'>[],
): string =>
  contentId(
    'mend',
    kind,
    by,
    at,
    reason,
    change,
    ...anchors.flatMap(({ part, article_id, profile_key, about }) => [part, article_id, profile_key ?? '', about]),
  )
