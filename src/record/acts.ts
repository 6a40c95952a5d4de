/** The acts that views show; evidence, rulings and judgements are kept and hidden. */
export const SHOWN_ACTS = ['speech', 'position', 'intention'] as const
