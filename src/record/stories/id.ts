/** The id of the story that begins with an article: the article's own, with a letter of its own. */
export const storyId = (articleId: string): string => `t${articleId.slice(1)}`

/** The article whose story has that id. */
export const articleOfStory = (id: string): string => `a${id.slice(1)}`
