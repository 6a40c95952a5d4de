/** A bucket, and how it is reached: the address names it, the usual variables of the environment tell the rest. */
import { resolve } from 'node:path'
import { RecordError } from '../errors.ts'
import type { Credentials } from './sign.ts'

export interface BucketSettings {
  /** `s3://bucket/prefix`: what messages call it. */
  readonly place: string
  readonly bucket: string
  /** What all keys begin with; empty, or with a slash at its end. */
  readonly prefix: string
  readonly endpoint: URL
  readonly region: string
  readonly credentials: Credentials
}

export type Environment = Readonly<Record<string, string | undefined>>

const USUAL_REGION = 'us-east-1'

/** True for the address of captures in a bucket; anything else is a folder. */
export const isBucket = (place: string): boolean => /^s3:\/\//i.test(place)

/** The place of captures in full: a bucket's address as it is written, a folder from the root. */
export const capturesAt = (place: string): string => (isBucket(place) ? bucketPlace(place) : resolve(place))

/**
 * `s3://bucket/prefix` in one spelling.
 * @throws RecordError 'refused' where it is no such address
 */
export function bucketPlace(address: string): string {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[^?#\s]*)?)$/i.exec(address) ?? []
  if (bucket === undefined)
    throw new RecordError('refused', address, `${address} is no address of a bucket such as s3://bucket/prefix`)
  const parts = path.split('/').filter(Boolean)
  if (parts.some((part) => part === '.' || part === '..'))
    throw new RecordError('refused', address, `${address}: a bucket knows no "." and ".."`)
  return [`s3://${bucket}`, ...parts].join('/')
}

/**
 * @throws RecordError 'refused' where the environment does not tell how the bucket is reached
 */
export function bucketSettings(address: string, env: Environment): BucketSettings {
  const place = bucketPlace(address)
  const [bucket = '', ...parts] = place.slice('s3://'.length).split('/')
  const { AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: secret } = env
  if (!keyId || !secret)
    throw new RecordError(
      'refused',
      place,
      `${place}: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY say who may use the bucket, and are not set`,
    )
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || USUAL_REGION
  const named = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || `https://s3.${region}.amazonaws.com`
  if (!URL.canParse(named) || !/^https?:$/.test(new URL(named).protocol))
    throw new RecordError('refused', place, `${place}: AWS_ENDPOINT_URL is no address such as https://s3.example`)
  return {
    place,
    bucket,
    prefix: parts.map((part) => `${part}/`).join(''),
    endpoint: new URL(named),
    region,
    credentials: { keyId, secret, session: env.AWS_SESSION_TOKEN || null },
  }
}
