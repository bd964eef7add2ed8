// The words that generated articles are made of: an invented province, and what its twelve sections write about.

/** What one section's articles talk about; every entry fits the slot of its name in the sentence templates. */
export interface SectionWords {
  readonly id: string;
  readonly name: string;
  /** Activities, as verb phrases ("xây dựng trường đạt chuẩn"). */
  readonly activities: readonly string[];
  /** Groups of people that they concern. */
  readonly groups: readonly string[];
  /** Results, as clauses that stand alone in a sentence. */
  readonly results: readonly string[];
  /** Things counted in reports, after a number ("phòng học"). */
  readonly counted: readonly string[];
}

const listOf = (text: string) => text.split("|").map((item) => item.trim());

const section = (
  id: string,
  name: string,
  words: readonly [string, string, string, string],
): SectionWords => ({
  id,
  name,
  activities: listOf(words[0]),
  groups: listOf(words[1]),
  results: listOf(words[2]),
  counted: listOf(words[3]),
});

/** The sections of the generated portal, in the order of its menu. */
export const SECTIONS: readonly SectionWords[] = [
  section("thoi-su", "Thời sự", [
    "cải cách thủ tục hành chính|tiếp công dân định kỳ|sắp xếp tổ chức bộ máy|giải phóng mặt bằng các công trình trọng điểm|chuẩn bị kỳ họp cuối năm|rà soát nhà ở cho hộ khó khăn|tháo gỡ vướng mắc về đất đai|giải quyết kiến nghị của cử tri|phòng, chống thiên tai|tổ chức đối thoại với người dân|nâng cấp bộ phận một cửa|giám sát đầu tư công",
    "cử tri và nhân dân|hộ dân trong vùng dự án|cán bộ, công chức|người cao tuổi|hộ gia đình chính sách|công nhân và người lao động",
    "tỷ lệ hồ sơ giải quyết đúng hẹn được giữ vững|nhiều kiến nghị kéo dài đã có lời giải|người dân đồng tình bàn giao mặt bằng sớm|thời gian chờ của người dân giảm rõ rệt|công tác phối hợp giữa các ngành chặt chẽ hơn",
    "hồ sơ|lượt ý kiến|công trình|cuộc họp|hộ dân|kiến nghị",
  ]),
  section("xay-dung-dang", "Xây dựng Đảng", [
    "học tập và làm theo gương người tốt, việc tốt|sinh hoạt chi bộ theo chuyên đề|kết nạp đảng viên mới|kiểm tra, giám sát chuyên đề|bồi dưỡng lý luận chính trị|làm dân vận khéo|đổi mới phương thức lãnh đạo|nêu gương từ người đứng đầu|chuyển đổi số trong công tác đảng|đánh giá, xếp loại tổ chức cơ sở|quán triệt nghị quyết|sơ kết công tác khoa giáo",
    "cấp ủy cơ sở|đảng viên trẻ|bí thư chi bộ|báo cáo viên, tuyên truyền viên|đoàn viên, hội viên|cán bộ chủ chốt",
    "chất lượng sinh hoạt chi bộ được nâng lên|vai trò nêu gương được phát huy|nền nếp tự phê bình và phê bình được giữ vững|mối quan hệ với nhân dân thêm gắn bó|nội dung học tập sát với nhiệm vụ của từng đơn vị",
    "chi bộ|đảng viên|mô hình|lớp học|báo cáo viên|chuyên đề",
  ]),
  section("kinh-te", "Kinh tế", [
    "xúc tiến đầu tư vào khu công nghiệp|kết nối cung cầu hàng hóa|hỗ trợ doanh nghiệp nhỏ và vừa|thu ngân sách nhà nước|phát triển thương mại điện tử|bình ổn thị trường dịp cuối năm|mở rộng làng nghề truyền thống|giải ngân vốn đầu tư công|nâng cấp chợ dân sinh|xuất khẩu nông sản chế biến|cho vay ưu đãi hộ kinh doanh|kiểm soát giá vật liệu xây dựng",
    "doanh nghiệp trên địa bàn|tiểu thương các chợ|hợp tác xã|nhà đầu tư|hộ kinh doanh cá thể|người tiêu dùng",
    "sức mua tăng khá so với cùng kỳ|nguồn hàng dồi dào, giá cả ổn định|nhiều dự án được khởi công đúng tiến độ|môi trường kinh doanh tiếp tục được cải thiện|kim ngạch xuất khẩu vượt kế hoạch",
    "doanh nghiệp|dự án|gian hàng|điểm bán|tấn hàng|sản phẩm",
  ]),
  section("nong-nghiep", "Nông nghiệp", [
    "sản xuất lúa theo hướng hữu cơ|trồng bưởi, cam sành rải vụ|nuôi cá tra trong ao lót bạt|nuôi tôm càng xanh xen lúa|cấp mã số vùng trồng|nạo vét kênh mương nội đồng|phòng bệnh cho đàn gia súc|liên kết tiêu thụ khoai lang|ứng dụng máy bay phun thuốc|xây dựng nông thôn mới nâng cao|chuyển đổi cây trồng trên đất lúa|trữ nước ngọt mùa khô",
    "nông dân|tổ hợp tác|hộ nuôi thủy sản|nhà vườn|thành viên hợp tác xã|hộ chăn nuôi",
    "năng suất đạt cao hơn vụ trước|chi phí phân bón giảm đáng kể|nông sản có đầu ra ổn định|lợi nhuận mỗi công đất tăng rõ rệt|dịch bệnh được khống chế kịp thời",
    "héc-ta|tấn lúa|ao nuôi|hộ trồng màu|tuyến kênh|con bò",
  ]),
  section("giao-duc", "Giáo dục", [
    "xây dựng trường đạt chuẩn|tuyển sinh đầu cấp|ôn tập cho học sinh cuối cấp|dạy học hai buổi trên ngày|phổ cập giáo dục mầm non|tặng sách và học bổng đầu năm|dạy bơi cho trẻ em|giáo dục kỹ năng sống|đổi mới kiểm tra, đánh giá|bồi dưỡng giáo viên tin học|hướng nghiệp cho học sinh|phân luồng sau trung học cơ sở",
    "học sinh vùng sâu|giáo viên mầm non|phụ huynh học sinh|thầy cô giáo|sinh viên năm cuối|học viên lớp bổ túc",
    "tỷ lệ học sinh bỏ học giảm mạnh|phòng học kiên cố được đưa vào sử dụng|kết quả thi cao hơn mặt bằng chung|các em tự tin hơn khi đến lớp|phụ huynh yên tâm gửi con",
    "phòng học|suất học bổng|học sinh|giáo viên|thư viện|bộ sách giáo khoa",
  ]),
  section("y-te", "Y tế", [
    "tiêm chủng mở rộng|khám bệnh miễn phí cho người nghèo|phòng, chống sốt xuất huyết|quản lý người bệnh tăng huyết áp|hiến máu tình nguyện|nâng cấp trạm y tế|mở rộng bảo hiểm y tế toàn dân|giữ an toàn thực phẩm bếp ăn tập thể|chăm sóc sức khỏe bà mẹ, trẻ em|khám sàng lọc mắt học đường|lập hồ sơ sức khỏe điện tử|phòng, chống tay chân miệng",
    "người bệnh|y, bác sĩ tuyến cơ sở|phụ nữ mang thai|trẻ em dưới năm tuổi|tình nguyện viên|người có thẻ bảo hiểm",
    "số ca mắc giảm qua từng tuần|người dân được chăm sóc ngay tại xã|thời gian chờ khám rút ngắn|tỷ lệ bao phủ tăng so với năm trước|ổ dịch nhỏ được xử lý gọn",
    "liều vắc-xin|đơn vị máu|lượt khám|giường bệnh|trạm y tế|ca bệnh",
  ]),
  section("van-hoa", "Văn hóa", [
    "bảo tồn đờn ca tài tử|trùng tu đình làng|tổ chức lễ hội trái cây|phát triển du lịch miệt vườn|tổ chức liên hoan tiếng hát công nhân|đọc sách ở thư viện lưu động|sưu tầm hiện vật dân gian|xây dựng gia đình văn hóa|truyền nghề làm gốm đỏ|trưng bày ảnh quê hương|tổ chức chợ nổi đêm|dựng kịch bản cải lương mới",
    "nghệ nhân|du khách|đội văn nghệ quần chúng|bạn đọc nhỏ tuổi|chủ nhà vườn|câu lạc bộ tài tử",
    "không khí lễ hội lan tỏa khắp xóm ấp|lượng khách tăng so với mùa trước|di tích được giữ gìn đúng nguyên trạng|nhiều tiết mục được dàn dựng công phu|nghề xưa có thêm lớp người kế tục",
    "lượt khách|hiện vật|tiết mục|di tích|câu lạc bộ|đầu sách",
  ]),
  section("the-thao", "Thể thao", [
    "tổ chức giải chạy việt dã|mở hội khỏe học đường|tổ chức giải bóng chuyền nông dân|đua ghe ngo ba thân|tập luyện võ cổ truyền|tổ chức giải cờ tướng đầu xuân|đào tạo vận động viên trẻ|dạy bóng đá thiếu niên hè|bơi vượt sông truyền thống|tổ chức đại hội thể dục thể thao|xây sân tập cộng đồng|mở giải xe đạp phong trào",
    "vận động viên|huấn luyện viên|cổ động viên|thanh thiếu niên|trọng tài|đội tuyển trẻ",
    "phong trào tập luyện lan rộng|nhiều kỷ lục của giải được phá|các trận đấu diễn ra kịch tính, trung thực|sân tập mới luôn kín người buổi chiều|đoàn chủ nhà giành vị trí cao",
    "huy chương|đội bóng|vận động viên|nội dung thi đấu|sân tập|trận đấu",
  ]),
  section("phap-luat", "Pháp luật", [
    "phổ biến pháp luật về giao thông|hòa giải ở cơ sở|phòng, chống lừa đảo qua mạng|thi hành án dân sự|trợ giúp pháp lý lưu động|tuần tra ban đêm|thu hồi vũ khí tự chế|phòng, chống bạo lực gia đình|kiểm tra nồng độ cồn|tư vấn hợp đồng lao động|cấp căn cước cho người dân|xét xử lưu động",
    "hòa giải viên|người điều khiển phương tiện|tổ an ninh cơ sở|người yếu thế|chủ nhà trọ|thanh niên trong độ tuổi",
    "số vụ va chạm giảm so với tháng trước|mâu thuẫn nhỏ được gỡ từ đầu|người dân cảnh giác hơn với cuộc gọi lạ|trật tự đô thị chuyển biến tốt|hồ sơ được trả sớm hơn lịch hẹn",
    "vụ việc|lượt tư vấn|buổi tuyên truyền|trường hợp vi phạm|tổ hòa giải|tờ rơi",
  ]),
  section("moi-truong", "Môi trường", [
    "thu gom rác thải nhựa|trồng cây ven sông|xử lý sạt lở bờ bao|quan trắc nước mặt|phân loại rác tại nguồn|vớt lục bình khơi dòng|cấp nước sạch nông thôn|kiểm soát khai thác cát|dọn vệ sinh tuyến đường hoa|ứng phó xâm nhập mặn|bảo vệ nguồn lợi thủy sản|đo chất lượng không khí",
    "hội viên phụ nữ|hộ dân ven sông|học sinh câu lạc bộ xanh|công nhân vệ sinh|chủ cơ sở sản xuất|đoàn viên tình nguyện",
    "tuyến kênh thông thoáng trở lại|điểm rác tự phát được xóa bỏ|độ mặn được báo sớm cho nhà vườn|bờ kè chịu được đợt triều cường|thói quen bỏ rác đúng chỗ dần hình thành",
    "cây xanh|ki-lô-mét bờ kè|tấn rác|thùng phân loại|điểm đo|hộ dùng nước sạch",
  ]),
  section("khoa-hoc-cong-nghe", "Khoa học - Công nghệ", [
    "chuyển đổi số cấp xã|dùng chữ ký số trong cơ quan|ứng dụng cảm biến đo mặn|tổ chức thi sáng tạo thanh thiếu niên|đăng ký nhãn hiệu nông sản|phủ sóng internet vùng xa|chọn tạo giống lúa chịu hạn|truy xuất nguồn gốc bằng mã vuông|đưa dịch vụ công lên mạng|bảo vệ dữ liệu cá nhân|nghiên cứu phụ phẩm từ rơm|thử nghiệm tưới tiết kiệm",
    "tổ công nghệ số cộng đồng|nhà nghiên cứu trẻ|cán bộ chuyên trách|nhóm học sinh sáng chế|kỹ sư tin học|người dùng dịch vụ công",
    "hồ sơ giấy giảm quá nửa|sáng kiến được áp dụng ngay tại xưởng|người lớn tuổi đã biết tra cứu trực tuyến|giống mới cho kết quả ổn định|dữ liệu giữa các ngành được nối thông",
    "đề tài|sáng kiến|thiết bị|trạm thu phát|lượt tra cứu|nhãn hiệu",
  ]),
  section("quoc-phong-an-ninh", "Quốc phòng - An ninh", [
    "huấn luyện dân quân|tuyển quân đầu năm|diễn tập khu vực phòng thủ|thăm hỏi gia đình quân nhân|cứu nạn mùa lũ|dạy kỹ năng chữa cháy|xây nhà đồng đội|bồi dưỡng kiến thức quốc phòng|tìm kiếm, quy tập hài cốt liệt sĩ|đón quân nhân trở về|giữ gìn trật tự đêm giao thừa|giúp dân thu hoạch chạy lũ",
    "chiến sĩ trẻ|dân quân tự vệ|thân nhân liệt sĩ|thanh niên lên đường|lực lượng cứu hộ|cựu chiến binh",
    "kết quả kiểm tra đều đạt khá, giỏi|chỉ tiêu giao quân hoàn thành|tình quân dân thêm bền chặt|đám cháy giả định được dập tắt nhanh|địa bàn giữ vững bình yên",
    "chiến sĩ|căn nhà|ngày công|tiểu đội|buổi tập|phần quà",
  ]),
];

/** The invented province that the generated portal reports on. */
export const PROVINCE = "Thanh Giang";

/** First and second syllables of commune names; every pair makes one. */
export const PLACE_PARTS: readonly [readonly string[], readonly string[]] = [
  listOf(
    "Tân|An|Phú|Long|Hòa|Bình|Mỹ|Thạnh|Đông|Trường|Hưng|Lộc|Phước|Vĩnh|Xuân|Nhơn|Thới|Hiếu|Trung|Quới|Song|Tường",
  ),
  listOf(
    "Thành|Lợi|Hiệp|Khánh|Thuận|Quới|Hậu|Nghĩa|Ngãi|Thủy|Điền|Sơn|Trị|Đức|Tiến|Hạnh|Lương|Mai|Phong|Châu|Bửu|Ninh",
  ),
];

/** Given names and the birth-order nicknames of the South ("chị Tư Hạnh"): nobody in particular. */
export const NICKNAMES: readonly [readonly string[], readonly string[], readonly string[]] = [
  listOf("ông|bà|anh|chị|chú|cô"),
  listOf("Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười|Út"),
  listOf(
    "Hạnh|Lành|Thạnh|Phước|Đẹp|Nở|Tươi|Xuyến|Bền|Kiên|Lụa|Mận|Thơm|Hiền|Giàu|Sang|Nhàn|Thảo|Chơn|Ngoan|Lượm|Khỏe|Vui|Dừa|Quýt|Sen|Bưởi|Trúc|Mùa|Rạng",
  ),
];

/** Parts of authors' names: family, middle and given name. */
export const NAME_PARTS: readonly [readonly string[], readonly string[], readonly string[]] = [
  listOf("Nguyễn|Trần|Lê|Phạm|Huỳnh|Võ|Đặng|Bùi|Đỗ|Hồ"),
  listOf("Thu|Minh|Hoài|Ngọc|Thanh|Hải|Bảo|Khánh|Mỹ|Quang"),
  listOf("An|Bình|Chi|Dung|Giang|Hà|Khoa|Lam|Mai|Nam|Oanh|Phong|Quyên|Sương|Thi|Uyên|Vân|Yến"),
];
