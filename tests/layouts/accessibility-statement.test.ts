// The accessibility statement says what the last check found, and no more than that.
import assert from "node:assert/strict";
import { test } from "node:test";
import { staticPage } from "../../layouts/pages/static-page.ts";
import type { AccessibilityCheck, AccessibilityFinding } from "../../portal/model/accessibility.ts";
import { frameProps, staticPageProps } from "./props.ts";

const CLEAN: AccessibilityCheck = {
  date: "2026-03-02",
  standard: "WCAG 2.2 AA",
  tool: "axe-core 4.0.0",
  kinds: ["home", "article"],
  widths: [320, 1280],
  colours: ["light", "dark"],
  findings: [],
};
const FAULT: AccessibilityFinding = {
  rule: "image-alt",
  impact: "critical",
  required: true,
  kind: "article",
  places: 2,
};

/** The text of the statement's page, markup removed. */
function said(check: AccessibilityCheck | undefined, language = "vi"): string {
  const statement = check === undefined ? {} : { check };
  const props = staticPageProps({ frame: frameProps({ language }), statement });
  return staticPage(props, () => "Do biên tập viết.\n")
    .toString()
    .replace(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

test("where no check is recorded the page says so, and still whom to tell", () => {
  assert.match(said(undefined), /Do biên tập viết\. .*Chưa có lần kiểm tra nào được ghi lại\./);
  assert.match(said(undefined), /xin báo cho Tòa soạn.*thu@bantin\.example/);
  assert.match(said(undefined, "en"), /No check has been recorded yet\./);
});

test("a check that found nothing is not said to prove conformance", () => {
  const text = said(CLEAN);
  assert.match(text, /ngày 02\/03\/2026 theo WCAG 2\.2 AA không phát hiện chỗ nào chưa đạt\./);
  assert.match(text, /chưa chứng minh mọi trang đều đạt/);
  assert.match(text, /Loại trang đã thử: trang chủ; bài viết/);
  assert.match(text, /nền sáng; nền tối; rộng 320 điểm; rộng 1280 điểm/);
  assert.doesNotMatch(text, /còn phải sửa|một phần WCAG/);
});

test("what fails the standard makes conformance partial, and is listed", () => {
  const text = said({ ...CLEAN, findings: [FAULT] });
  assert.match(text, /đáp ứng một phần WCAG 2\.2 AA: .* phát hiện 2 chỗ chưa đạt/);
  assert.match(text, /rất nghiêm trọng 2; nghiêm trọng 0; vừa 0; nhẹ 0/);
  assert.match(text, /Những chỗ còn phải sửa image-alt : bài viết, 2 chỗ, mức rất nghiêm trọng/);
  assert.match(
    said({ ...CLEAN, findings: [{ ...FAULT, places: 1 }] }, "en"),
    /conforms partially to WCAG 2\.2 AA: the automatic check of 2 March 2026 found 1 place that fails\./,
  );
});

test("what the standard does not demand is listed as such", () => {
  const text = said({ ...CLEAN, findings: [{ ...FAULT, required: false }] });
  assert.match(text, /không phát hiện chỗ nào chưa đạt WCAG 2\.2 AA; còn 2 chỗ nên làm tốt hơn/);
  assert.match(text, /\(ngoài yêu cầu của chuẩn\)/);
});

test("other pages of the portal say nothing of checks", () => {
  const text = staticPage(staticPageProps(), () => "Chữ.\n").toString();
  assert.doesNotMatch(text, /kiểm tra/);
});
