// Articles of agencies that no longer exist say so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articlePage } from "../../layouts/pages/article.ts";
import { articlePages } from "../../portal/pages/article.ts";
import { article, portalOf } from "../fixtures/portal-builder.ts";
import { deskOf } from "../indexes/made-up-portal.ts";

const AGENCIES = `- {id: huyen, name: Huyện ủy Cũ, to: 2025-06-30, term: 2020–2025, successor: xa}
- {id: xa, name: Đảng ủy Mới, from: 2025-07-01}
- {id: doi, name: Đội Cũ, to: 2025-06-30}
`;

async function pageOf(agency: string, now: string): Promise<string> {
  const files = { "agencies.yaml": AGENCIES, "articles/2022/02/bai.md": article({ title: "Bài", agency }) };
  const portal = await portalOf(files, { now: Date.parse(now) });
  const page = [...articlePages(deskOf(portal))].find(({ url }) => url === "/2022/02/bai/");
  assert.ok(page);
  return articlePage(page.props(), () => "Chữ.\n").toString();
}

test("an article says in which term it appeared once the agency is no more, and who took over", async () => {
  const page = await pageOf("huyen", "2025-07-01T00:00:00+07:00");
  assert.match(page, /<p>Bài đăng trong nhiệm kỳ 2020–2025 của Huyện ủy Cũ\.<\/p>/);
  assert.match(page, /Cơ quan kế thừa nhiệm vụ: <a href="\/co-quan\/xa\/">Đảng ủy Mới<\/a>/);
});

test("where no term is known, the agency's last day stands for it", async () => {
  assert.match(
    await pageOf("doi", "2025-08-01"),
    /Bài đăng khi Đội Cũ còn hoạt động \(đến ngày 30\/06\/2025\)\./,
  );
});

test("on its last day an agency still exists, and one without an end always does", async () => {
  assert.doesNotMatch(await pageOf("huyen", "2025-06-30T23:59:59+07:00"), /class="note"/);
  assert.doesNotMatch(await pageOf("xa", "2030-01-01"), /class="note"/);
});
