// The sentence templates of generated articles, sorted by where in an article they may stand.

/**
 * Slots: {a} {b} an activity, {group} people it concerns, {result} a result, {n} {m} counts with thing,
 * {percent}, {money}, {place} a commune, {agency}, {day} and {later} dates, {year}, {who} a resident,
 * {document} a citation of an official document, {topic} a topic's name.
 */
export type Templates = readonly string[];

/** Titles; slots give most of their variety. */
export const TITLES: Templates = [
  "{place} đẩy mạnh {a}",
  "{place}: {result} nhờ {a}",
  "Hội nghị bàn giải pháp {a} tại {place}",
  "{place} tổng kết một năm {a}",
  "Nhiều cách làm hay trong {a} ở {place}",
  "{agency} kiểm tra {a} tại {place}",
  "{agency} và {place} phối hợp {a}",
  "Đổi thay ở {place} từ việc {a}",
  "{place} dành {money} cho {a}",
  "Trao {n} cho {group} ở {place}",
  "{place} có thêm {n} phục vụ {a}",
  "Lắng nghe {group} nói về {a} tại {place}",
  "{agency} hướng dẫn {a} năm {year}",
  "{place} phấn đấu {a} trước tháng {month}/{year}",
  "Chuyện {a} của {who} ở {place}",
  "Gỡ khó trong {a}: kinh nghiệm từ {place}",
  "{place} ra quân {a}",
  "{place} gắn {a} với {b}",
  "Khảo sát {a} tại {n} của {place}",
  "Khen thưởng {group} tiêu biểu trong {a} ở {place}",
];

/** Summaries (sapo). */
export const SUMMARIES: Templates = [
  "Ngày {day}, tại {place}, {agency} tổ chức buổi làm việc về {a} với sự tham dự của đông đảo {group}.",
  "Sau hai năm triển khai {a}, {place} đã có {n} và {result}.",
  "Thực hiện {document}, {place} tập trung {a}, coi đây là việc thường xuyên của cả hệ thống.",
  "Không chờ cấp trên nhắc nhở, {group} ở {place} đã tự bàn cách {a}, đến nay {result}.",
  "Với {money} huy động từ nhiều nguồn, {place} bước vào giai đoạn mới của việc {a}.",
  "Đoàn công tác của {agency} vừa đến {place} tìm hiểu kết quả {a} và ghi nhận những đề xuất của {group}.",
];

/** First paragraphs: who, where, when. */
export const OPENINGS: Templates = [
  "Sáng {day}, tại hội trường {place}, {agency} tổ chức hội nghị đánh giá kết quả {a} và bàn nhiệm vụ thời gian tới.",
  "Chiều {day}, đoàn công tác của {agency} có buổi khảo sát việc {a} tại {place}, qua đó nắm tình hình đời sống của {group}.",
  "Từ đầu năm {year} đến nay, {place} đã hoàn thành {n} trong khuôn khổ kế hoạch {a}, đạt {percent} chỉ tiêu được giao.",
  "Những ngày này, không khí {a} ở {place} rộn ràng hơn hẳn khi {group} cùng bắt tay vào việc từ sáng sớm.",
  "Trong khuôn khổ chương trình hợp tác với {agency}, {place} vừa khởi động đợt cao điểm {a} kéo dài đến ngày {later}.",
  "Theo báo cáo của {agency}, đến ngày {day} toàn tỉnh có {n} tham gia {a}, trong đó {place} là địa phương dẫn đầu.",
];

/** Sentences that cite official documents. */
export const CITING: Templates = [
  "Hội nghị nghe quán triệt {document} và thảo luận cách vận dụng vào điều kiện của từng xã.",
  "Căn cứ {document}, {agency} đã ban hành hướng dẫn chi tiết về {a} để các đơn vị thống nhất thực hiện.",
  "Việc {a} được triển khai theo {document}, trong đó nêu rõ trách nhiệm của từng ngành và thời hạn hoàn thành.",
  "Qua sơ kết một năm thực hiện {document}, nhiều chỉ tiêu đã đạt và vượt, song vẫn còn {n} chậm tiến độ.",
  "Các đại biểu đề nghị bổ sung nội dung {b} vào chương trình hành động thực hiện {document}.",
  "Đây cũng là dịp để {group} hiểu đầy đủ hơn {document}, nhất là những điểm mới so với quy định trước đây.",
  "Trên cơ sở {document}, {place} đã phân công cán bộ phụ trách từng ấp, mỗi tuần báo cáo một lần.",
  "Nguồn lực được bố trí lồng ghép theo {document} và các chương trình đang có trên địa bàn.",
];

/** The body's ordinary sentences. */
export const PLAIN: Templates = [
  "Nhờ cách làm bài bản, đến nay {result}.",
  "Riêng trong quý vừa qua, địa phương đã thực hiện {n}, tăng {percent} so với cùng kỳ năm trước.",
  "Tổng kinh phí là {money}, trong đó {percent} do {group} tự nguyện đóng góp.",
  "Theo đánh giá của {agency}, {result}, tuy nhiên khâu {b} còn lúng túng ở một số nơi.",
  "{who}, ngụ ấp {number} {place}, cho biết gia đình tham gia {a} từ năm {year} và thấy rõ {result}.",
  "Bên cạnh {a}, địa phương cũng quan tâm {b} nhằm giúp {group} có thêm điều kiện ổn định cuộc sống.",
  "Điểm đáng chú ý là {group} không chỉ hưởng lợi mà còn trực tiếp bàn bạc, giám sát từng phần việc.",
  "Ban tổ chức đã chuẩn bị {n} và bố trí lực lượng túc trực suốt thời gian diễn ra hoạt động.",
  "Một số khó khăn được nêu ra gồm thiếu nhân lực, giá vật tư tăng {percent} và thời tiết thất thường.",
  "Để khắc phục, {place} chọn cách làm trước ở {n}, rút kinh nghiệm rồi mới mở rộng.",
  "Ngoài ra, {agency} hỗ trợ {money} để mua sắm trang thiết bị cần thiết cho việc {b}.",
  "Các ý kiến tại buổi làm việc tập trung vào ba nhóm vấn đề: nguồn vốn, con người và cách phối hợp giữa các ngành.",
  "Trước đây, việc {a} chủ yếu dựa vào kinh nghiệm; nay mọi công đoạn đều có quy trình và người chịu trách nhiệm.",
  "Tính đến ngày {day}, toàn địa bàn có {n} và {m} được ghi nhận, vượt {percent} so với kế hoạch.",
  "Mô hình được nhân rộng ra các ấp lân cận, thu hút thêm {n} cùng tham gia.",
  "{who} chia sẻ rằng điều mừng nhất không phải là tiền hỗ trợ, mà là mọi người trong xóm biết lo cho nhau.",
  "Lãnh đạo {place} cho rằng muốn làm tốt {a} thì phải bắt đầu từ việc nhỏ, làm đâu chắc đó.",
  "Công tác tuyên truyền được đổi mới, từ loa truyền thanh đến nhóm trò chuyện trên điện thoại của từng tổ dân cư.",
  "Nhiều hộ đã mạnh dạn thay đổi tập quán cũ, dành thời gian tìm hiểu {b} qua các lớp ngắn ngày.",
  "Ở những nơi làm chưa tốt, nguyên nhân chính là người phụ trách ngại va chạm và chậm báo cáo khó khăn.",
  "Đoàn đã trao {n} cho {group}, kèm lời chúc mọi nhà bước vào năm mới nhiều sức khỏe.",
  "Hoạt động này nằm trong chuỗi sự kiện {topic}, được duy trì từ năm {year} đến nay.",
  "So với năm {year}, số lượng {n} cho thấy hướng đi của địa phương là phù hợp.",
  "Từ thực tế đó, {agency} kiến nghị sớm ban hành cơ chế riêng cho {a} ở vùng còn khó khăn.",
  "Mỗi tuần, tổ công tác dành hai buổi xuống tận nhà để nghe {group} trình bày nguyện vọng.",
  "Kết quả khảo sát cho thấy {percent} {group} hài lòng với cách tổ chức {a} hiện nay.",
  "Những căn nhà ven lộ được sơn lại, hàng rào cây xanh cắt tỉa gọn gàng, đường ấp sáng đèn mỗi tối.",
  "Việc công khai danh sách và mức hỗ trợ ngay tại nhà sinh hoạt cộng đồng giúp tránh so bì, khiếu nại.",
  "Phần lớn {group} đề nghị kéo dài thời gian {a} thêm ít nhất {number} tháng để hiệu quả được bền vững.",
  "Nhìn lại chặng đường đã qua, cái được lớn nhất là niềm tin; {result}.",
  "Tại điểm {place}, nước lên nhanh vào con nước rằm nên lực lượng phải làm cả ban đêm để kịp tiến độ.",
  "Ban chỉ đạo phân công từng thành viên theo dõi {n}, định kỳ ngày {number} hằng tháng họp rút kinh nghiệm.",
];

/** Last paragraphs: what comes next. */
export const CLOSINGS: Templates = [
  "Thời gian tới, {place} sẽ tiếp tục {a}, phấn đấu đến ngày {later} hoàn thành {n} còn lại.",
  "Kết luận buổi làm việc, đại diện {agency} đề nghị các đơn vị sớm khắc phục hạn chế, gắn {a} với {b}.",
  "Dịp này, {agency} khen thưởng {n} có thành tích tốt trong {a} giai đoạn vừa qua.",
  "Kế hoạch năm {year} đặt mục tiêu tăng thêm {percent}, đồng thời nhân rộng cách làm của {place} ra toàn tỉnh.",
  "Với sự đồng lòng của {group}, địa phương tin rằng {a} sẽ còn mang lại nhiều kết quả thiết thực.",
];

/** Subheadings. */
export const HEADINGS: Templates = [
  "Cách làm từ cơ sở",
  "Còn nhiều việc phải lo",
  "Hiệu quả bước đầu ở {place}",
  "Khi {group} cùng vào cuộc",
  "Từ chủ trương đến việc làm",
  "Nhìn từ con số",
  "Gắn {a} với {b}",
];

/** Entries of bulleted lists. */
export const POINTS: Templates = [
  "**{place}:** {n}, đạt {percent} kế hoạch.",
  "Hoàn thành {n} trước ngày {later}.",
  "Bố trí {money} cho {b}.",
  "Phân công {agency} theo dõi, đôn đốc.",
  "Lấy ý kiến {group} trước khi nhân rộng.",
];
