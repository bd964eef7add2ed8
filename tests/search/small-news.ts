// A small news collection for the tests of the search, in the manner of a provincial portal.
import type { SearchRecord } from "../../portal/search/record.ts";

const NEWS: readonly (readonly [slug: string, title: string, text: string, section: string])[] = [
  [
    "dang-bo",
    "Đảng bộ tỉnh Vĩnh Long triển khai quán triệt Nghị quyết năm 2022",
    "Hội nghị quán triệt Nghị quyết số 05-NQ/TU, ngày 24/12/2021 của Tỉnh ủy. Các cấp ủy xây dựng kế hoạch học tập.",
    "Xây dựng Đảng",
  ],
  [
    "vinh-du",
    "Vinh dự long trọng trao huy hiệu 50 năm tuổi Đảng",
    "Buổi lễ trao huy hiệu diễn ra sáng nay trong không khí trang nghiêm, vinh dự.",
    "Xây dựng Đảng",
  ],
  [
    "cong-tac",
    "Nghị định về công tác văn thư: những điểm cần biết",
    "Nghị định 30/2020/NĐ-CP và Nghị định 15/2020/NĐ-CP được nhiều cơ quan hỏi đến trong tuần qua.",
    "Văn bản",
  ],
  [
    "ubnd",
    "UBND tỉnh họp phiên thường kỳ tháng hai",
    "Phiên họp bàn về thu ngân sách và chuyển đổi số trong quý một.",
    "Thời sự",
  ],
  [
    "uy-ban",
    "Ủy ban nhân dân huyện khen thưởng học sinh giỏi",
    "Lễ khen thưởng có 120 em học sinh dự.",
    "Giáo dục",
  ],
  [
    "duong",
    "Đường Phạm Hùng thông xe sau hai tháng sửa chữa",
    "Con đường dài ba cây số nối hai phường trung tâm.",
    "Giao thông",
  ],
  [
    "duong-thi",
    "Bà Dương Thị Hoa nhận giải thưởng nông dân xuất sắc",
    "Bà Dương trồng khoai lang trên đất phù sa.",
    "Nông nghiệp",
  ],
  [
    "hoa-giai",
    "Hoà giải ở cơ sở: ba kinh nghiệm hay",
    "Tổ hoà giải gặp từng nhà, nghe từng bên, ghi lại điều đã thoả thuận.",
    "Pháp luật",
  ],
  [
    "ky-thuat",
    "Tập huấn kĩ thuật trồng lúa chịu mặn",
    "Cán bộ khuyến nông hướng dẫn kĩ thuật ủ giống và giữ nước ngọt.",
    "Nông nghiệp",
  ],
  [
    "khoai",
    "Khoai lang Bình Tân vào vụ thu hoạch",
    "Giá khoai lang tím tăng nhẹ so với năm trước, nông dân Vĩnh Long phấn khởi. Ruộng nào cũng có người đào củ từ sớm, thương lái chở hàng bằng ghe lớn, trẻ nhỏ phụ cha mẹ nhặt củ còn sót, còn các bà thì nấu cơm mang ra bờ ruộng cho cả xóm cùng ăn buổi trưa. Đê bao khép kín giữ nước.",
    "Nông nghiệp",
  ],
];

/** Ten articles, one a month from 2021-05 on; the last three share the newest month. */
export const SMALL_NEWS: readonly SearchRecord[] = NEWS.map(([slug, title, text, section], at) => {
  const month = `2021-${String(Math.min(5 + at, 12)).padStart(2, "0")}`;
  return {
    url: `/${month.replace("-", "/")}/${slug}/`,
    title,
    summary: "",
    date: `${month}-${String(10 + at).padStart(2, "0")}T08:00`,
    section,
    text,
    ...(slug === "dang-bo"
      ? { documents: [{ number: "05-NQ/TU", type: "Nghị quyết" }], agency: "Tỉnh ủy Vĩnh Long" }
      : {}),
  };
});
