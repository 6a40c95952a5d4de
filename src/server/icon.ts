/** Two lines of a record behind a quotation mark. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#1c1a16"/><path d="M7 9h5v6q0 5-5 6v-3q2-1 2-3H7zM16 11h9v2h-9zM16 17h9v2h-9z" fill="#fcfbf7"/></svg>`
