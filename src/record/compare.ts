/** The order of two texts by their UTF-16 units: the same on every machine, in whatever language it is set up. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
