// The script of the search page.
import { startSearchPage } from "./search/search-page.ts";

startSearchPage();
