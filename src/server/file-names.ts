/** The name of a file without its folders: what the disk of the server looks like is nobody else's business. */
export function fileName(path: string | null): string | null {
  return path === null ? null : (path.split(/[\\/]/).findLast((part) => part !== '') ?? path)
}
