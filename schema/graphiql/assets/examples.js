// Queries to begin with. docs/graphql.md explains them; a test runs every one.

export const EXAMPLES = [
  {
    title: "The timeline of North Korea",
    query: `query Timeline($actor: String!) {
  timeline(
    filter: { actorsAny: [$actor] }
    direction: OLDEST_FIRST
    bucket: MONTH
  ) {
    events(first: 20) {
      totalCount
      nodes {
        date { value precision resolution words }
        status
        type
        mode
        summary
        actors { text actor { name country } }
        recipients { text actor { name country } }
        mentions(first: 3) {
          article { title publisher }
          sentence { start end text }
          trigger { start end text }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
    histogram {
      bars { start end count meanScore }
      coarse
      undated
    }
  }
}`,
    variables: { actor: "North Korea" },
  },
  {
    title: "Two parties and what passes between them",
    query: `{
  events(
    filter: { actorsAny: ["North Korea"], counterparts: ["Russia"], role: ACTOR }
    order: LEARNED
    first: 10
  ) {
    nodes { summary status firstReported date { value } attribution }
  }
}`,
  },
  {
    title: "Actors, the busiest first",
    query: `{
  actors(first: 10) {
    nodes { name kind country eventCount aliases roles }
  }
}`,
  },
  {
    title: "Articles and what they report",
    query: `{
  articles(first: 5) {
    nodes {
      title
      publisher
      published { value precision }
      events(first: 5) { nodes { type status summary } }
    }
  }
}`,
  },
  {
    title: "Add an article (needs a key)",
    query: `mutation Add($input: AddArticleInput!) {
  addArticle(input: $input) {
    created
    article { id title }
    events(first: 20) { nodes { type status summary date { value } } }
    userErrors { code field message }
  }
}`,
    variables: {
      input: {
        title: "Japan and Mongolia hold talks",
        text: "The foreign ministers of Japan and Mongolia met in Ulaanbaatar on Tuesday.",
        published: "2024-05-16",
      },
    },
  },
];
