// The words of the search page, by language; {places} are filled in the browser.
/** What stands on the page from the start, and what the browser says later. */
export type SearchPageWords = {
  readonly lead: string;
  readonly filters: string;
  readonly any: string;
  readonly facets: Readonly<Record<"section" | "year" | "agency" | "topic" | "kind" | "type", string>>;
  readonly sort: string;
  readonly byRelevance: string;
  readonly byDate: string;
  readonly results: string;
  readonly suggestions: string;
  readonly withoutScript: string;
  readonly live: Readonly<Record<LiveWord, string>>;
};

type LiveWord =
  | "searching"
  | "found"
  | "foundSoFar"
  | "nothing"
  | "nothingHint"
  | "missing"
  | "instead"
  | "suggestion"
  | "failed"
  | "retry"
  | "more"
  | "weaker";

export const viSearchWords: SearchPageWords = {
  lead: "Gõ có dấu hay không dấu đều được. Để tìm đúng một cụm từ, đặt cụm từ trong dấu ngoặc kép.",
  filters: "Thu hẹp kết quả",
  any: "Tất cả",
  facets: {
    section: "Chuyên mục",
    year: "Năm",
    agency: "Cơ quan",
    topic: "Chủ đề",
    kind: "Loại bài",
    type: "Loại văn bản",
  },
  sort: "Sắp xếp",
  byRelevance: "Phù hợp nhất",
  byDate: "Mới nhất",
  results: "Kết quả tìm kiếm",
  suggestions: "Gợi ý",
  withoutScript: "Ô tìm kiếm cần JavaScript. Mời bạn tìm trong các trang sau.",
  live: {
    searching: "Đang tìm…",
    found: "{count} bài viết có “{query}”",
    foundSoFar: "{count} bài viết mới có “{query}”, đang tìm tiếp trong các bài cũ hơn…",
    nothing: "Không tìm thấy bài viết nào có “{query}”.",
    nothingHint: "Hãy kiểm tra chính tả, bớt từ, hoặc bỏ các điều kiện thu hẹp.",
    missing: "Không bài viết nào có: {words}.",
    instead: "Không bài viết nào có “{typed}”. Đây là kết quả cho “{meant}”.",
    suggestion: "Có phải bạn muốn tìm:",
    failed: "Chưa tải được dữ liệu tìm kiếm.",
    retry: "Thử lại",
    more: "Xem thêm kết quả",
    weaker: "Gần với từ khóa",
  },
};

export const enSearchWords: SearchPageWords = {
  lead: "Type with or without Vietnamese marks. Put quotation marks around words that belong together.",
  filters: "Narrow the results",
  any: "All",
  facets: {
    section: "Section",
    year: "Year",
    agency: "Agency",
    topic: "Topic",
    kind: "Kind of article",
    type: "Kind of document",
  },
  sort: "Sort by",
  byRelevance: "Relevance",
  byDate: "Newest first",
  results: "Search results",
  suggestions: "Suggestions",
  withoutScript: "Searching needs JavaScript. These pages lead to every article.",
  live: {
    searching: "Searching…",
    found: "{count} articles with “{query}”",
    foundSoFar: "{count} recent articles with “{query}”, looking through older ones…",
    nothing: "No article has “{query}”.",
    nothingHint: "Check the spelling, use fewer words, or remove filters.",
    missing: "No article has: {words}.",
    instead: "No article has “{typed}”. These are results for “{meant}”.",
    suggestion: "Did you mean:",
    failed: "The search data could not be loaded.",
    retry: "Try again",
    more: "More results",
    weaker: "Close matches",
  },
};
