/** Which addresses may be connected to: those of the public Internet, and others only where the user allows it. */
import { BlockList, isIP, isIPv4 } from 'node:net'
import { InputError } from '../types.ts'

/** What is not public in IPv4, by the registries of IANA (RFC 6890 and after), and where clouds keep their secrets. */
const special4: readonly (readonly [subnet: string, what: string])[] = [
  ['0.0.0.0/8', 'an address of no host'],
  ['10.0.0.0/8', 'a private address'],
  ['100.64.0.0/10', 'an address inside a provider’s network'],
  ['127.0.0.0/8', 'a loopback address'],
  ['168.63.129.16/32', 'a metadata address of a cloud'],
  ['169.254.0.0/16', 'a link-local address'],
  ['172.16.0.0/12', 'a private address'],
  ['192.0.0.0/24', 'a reserved address'],
  ['192.0.2.0/24', 'an address for documentation'],
  ['192.88.99.0/24', 'a reserved address'],
  ['192.168.0.0/16', 'a private address'],
  ['198.18.0.0/15', 'an address for benchmarks'],
  ['198.51.100.0/24', 'an address for documentation'],
  ['203.0.113.0/24', 'an address for documentation'],
  ['224.0.0.0/4', 'a multicast address'],
  ['240.0.0.0/4', 'a reserved address'],
]

/** The same in IPv6, the narrower first. What lies outside 2000::/3 is not public either, whatever it is for. */
const special6: readonly (readonly [subnet: string, what: string])[] = [
  ['::1/128', 'a loopback address'],
  ['::/128', 'an address of no host'],
  ['::ffff:0:0/96', 'an IPv4 address in IPv6'],
  ['::/96', 'an IPv4 address in IPv6'],
  ['64:ff9b::/96', 'an address of a translator to IPv4 (NAT64)'],
  ['64:ff9b:1::/48', 'an address of a translator to IPv4 (NAT64)'],
  ['fc00::/7', 'a private address'],
  ['fe80::/10', 'a link-local address'],
  ['fec0::/10', 'a private address'],
  ['ff00::/8', 'a multicast address'],
  ['2001::/23', 'a reserved address'], // Teredo among them, which holds an IPv4 address
  ['2001:db8::/32', 'an address for documentation'],
  ['2002::/16', 'an IPv4 address in IPv6'],
  ['3fff::/20', 'an address for documentation'],
]
const public6 = listOf('2000::/3', 'ipv6')

const kinds4 = special4.map(([subnet, what]) => ({ list: listOf(subnet, 'ipv4'), what }))
const kinds6 = special6.map(([subnet, what]) => ({ list: listOf(subnet, 'ipv6'), what }))

function listOf(subnet: string, family: 'ipv4' | 'ipv6'): BlockList {
  const [address = '', bits] = subnet.split('/')
  const list = new BlockList()
  list.addSubnet(address, Number(bits), family)
  return list
}

/**
 * What keeps an IP address from being public: "a loopback address"; null for a public one.
 * @param address IPv4 or IPv6 as Node writes it, without brackets
 */
export function notPublic(address: string): string | null {
  const bare = address.replace(/%.*$/, '')
  if (isIPv4(bare)) return kinds4.find(({ list }) => list.check(bare, 'ipv4'))?.what ?? null
  if (isIP(bare) === 0) return 'no IP address'
  const kind = kinds6.find(({ list }) => list.check(bare, 'ipv6'))?.what
  return kind ?? (public6.check(bare, 'ipv6') ? null : 'a reserved address')
}

/** Ports below 1024 belong to other services than the web, but for these. */
const webPorts = new Set(['', '80', '443'])

/**
 * An address that may be asked for: http or https, no name and password in it, a port of the web.
 * @throws InputError 'unsupported', 'refused'
 */
export function checkAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new InputError('unsupported', 'only http and https addresses can be fetched')
  if (url.username !== '' || url.password !== '')
    throw new InputError('refused', 'addresses with a name and password in them are not fetched')
  if (!webPorts.has(url.port) && Number(url.port) < 1024)
    throw new InputError('refused', `port ${url.port} is not one of the web`)
  url.hash = ''
  return url
}

/** Which addresses may be connected to although they are not public: all, none, or those that the function says. */
export type AllowPrivate = boolean | ((address: string) => boolean)

/** @throws InputError 'refused' where the IP address is not public and not allowed */
export function checkHost(host: string, address: string, allow: AllowPrivate): void {
  const what = notPublic(address)
  if (what === null || allow === true || (allow !== false && allow(address))) return
  const named = host === address ? address : `${host} (${address})`
  throw new InputError('refused', `${named} is ${what}: --allow-private lets it be fetched`)
}
