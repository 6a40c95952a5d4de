/** What a page says where it has nothing to show: why, and what to do. */
export interface EmptyState {
  readonly title: string
  readonly why: string
}
