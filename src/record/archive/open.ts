import { type Environment, isBucket } from '../s3/settings.ts'
import { FolderArchive } from './folder.ts'
import type { CaptureArchive } from './types.ts'

/**
 * Where captures lie: a folder, or `s3://bucket/prefix`. The code of buckets is loaded only for those.
 * @throws RecordError 'refused' where the environment does not tell how the bucket is reached
 */
export async function archiveAt(place: string, env: Environment): Promise<CaptureArchive> {
  if (!isBucket(place)) return new FolderArchive(place)
  const [{ BucketArchive }, { Bucket }, { bucketSettings }] = await Promise.all([
    import('./bucket.ts'),
    import('../s3/client.ts'),
    import('../s3/settings.ts'),
  ])
  return new BucketArchive(new Bucket(bucketSettings(place, env)))
}
