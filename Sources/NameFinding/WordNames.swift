/// Given names of other languages that are everyday words there: hope, faith, peace, light, flower.
enum WordNames {
  /// Of a folded word that is not in Latin letters.
  static func contains(_ word: String) -> Bool { words.contains(word) }

  /// Of a folded word of Vietnamese, whose accents are gone.
  static func isVietnamese(_ word: String) -> Bool { vietnamese.contains(word) }

  /// What no other language here is written with.
  static func isVietnamese(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x102, 0x103, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: true
    default: false
    }
  }

  /// Folded as the words of a note are.
  private static let words = Set(NameForm.foldedWords(text))

  private static let text = """
    надежда вера любовь роман лев роза лилия слава мира майя мир рада радость лада злата светлана милана ясна весна зоя
    заря дарина снежана богдан владимир пламен огнян камен орел сокол марина стелла ольха ива яна май март август лада
    ирис жасмин рубин алмаз агат тимур каролина виктория победа правда свобода воля калина малина ягода верба

    ειρηνη ελπιδα χαρα αγαπη αυγη σοφια ζωη δοξα ευτυχια τυχη αλεξια χρυση ανατολη ανθη ανθουλα βιολετα δαφνη δροσια
    θαλασσα κυριακη μαργαριτα νικη ουρανια παρασκευη ροδο σεληνη τριανταφυλλια φωτεινη ευδοξια αρετη ευγενια αγγελος
    σταυρος λεων βασιλης γαλανος ηλιος ορφεας αστερης φωτης σωτηρια μελινα ασημινα αννα ασπασια γαληνη ευχη πιστη

    أمل إيمان سلام نور كريم سعيد حياة جميلة جميل عادل صبر شمس قمر نجم نجمة فرح سعادة هدى رحمة نعمة بركة وفاء صفاء هناء
    رجاء سماح كوثر جنة ريم غزال أسد فهد صقر نمر ليل ليلى فجر صباح ربيع بهجة سرور ابتسام حنان محبة حب وداد سلمى سالم
    صالح صادق أمين أمينة ماجد مجد عز فخر نصر انتصار كمال جمال جلال بهاء ضياء سراج بدر هلال زهرة ورد وردة ياسمين ريحان
    ندى غيث مطر سحر حكيم حكمة علم عبير شروق وعد عهد أمان راحة منى أحلام خلود دعاء توبة تقوى إسلام إخلاص رضا شكر فضل لطف

    תקווה שלום אור חיים שמחה טל גל אביב רון נועם חן חנה אורה אהבה אמונה ברכה גאולה דליה הדס ורד זהבה חסד טוב טובה
    יונה ירח כרמל כוכב לב לאה ליל מזל מתן נר נס נעם ניצן סתיו ספיר עדן עוז עומר ענבר פרח צבי צור קשת רות רז רנה שקד
    שחר שיר שירה שקט שלווה תמר תהל תפארת אלון ארז אייל אילן אריה דב זאב דבורה צפורה רחל יעל נחום מנוחה נחמה עינב עמית
    מעין נהר ים סלע גיל גילה דור דרור חופש עצמאות ישועה פורת שחף אגם ברק רעם שמש לילך שושנה יקיר רחמים

    आशा शांति आनंद ज्योति प्रेम माया कमल दीपक दीप किरण पूजा विजय सूरज चंदा चाँद तारा सपना खुशी हँसी करुणा दया
    क्षमा श्रद्धा
    भक्ति विश्वास धैर्य साहस शक्ति ज्ञान विद्या सत्य धर्म मुक्ति स्नेह ममता प्रीति प्रिया अमर अमृत गंगा यमुना सरिता सागर
    पवन आकाश गगन बादल वर्षा बसंत शरद संध्या उषा प्रभात निशा रजनी रात्रि फूल गुलाब चमेली लता सुमन पुष्प मोती हीरा सोना
    चाँदी जीवन प्राण मन चेतना स्मृति कल्पना भावना इच्छा कामना मंगल शुभ राजा रानी वीर संगीत कविता कला रंग मधु मिठास

    하늘 사랑 은혜 희망 이슬 바다 별 기쁨 소망 지혜 진리 보람 가을 여름 겨울 봄 나라 노을 달 햇님 해 빛 구름 나무 나래 누리
    다솜 마음 믿음 평화 평안 행복 온유 은총 은별 초롱 한결 한빛 아름 슬기 새벽 새봄 샛별 여울 우리 이삭 미소 소리 시내 장미
    보배 보석 보라 다정 정직 정의 자유 진실 진주 영광 축복 찬양 찬미 예술 미래 하나 두리 세라 유리 나리 난초 국화 민들레

    希望 和平 平安 光明 春天 春梅 幸福 快乐 美丽 安康 黎明 胜利 国庆 阳光 小雨 建设 建国 长江 向阳 冬梅 金星 月亮 明月 星星
    天空 海洋 雪花 梅花 桃花 兰花 莲花 玫瑰 百合 茉莉 牡丹 菊花 春风 秋月 晨光 晨曦 彩虹 白云 青山 高山 流水 江山 吉祥 如意
    富贵 健康 长寿 永远 安宁 安静 宁静 温柔 善良 勇敢 坚强 诚实 智慧 聪明 美好 欢乐 欢喜 喜悦 团结 解放 自由 民主 文明 爱国
    新生 新年 成功 成长 进步 努力 自强 自立 思想 思念 天真 天使 可爱 心爱 真理 正义 友谊 友爱 仁爱 博爱 信心 信念 恩典 福音
    さくら 桜 光 愛 希 望 幸 恵 未来 希望 平和 心 海 空 花 花子 春 夏 秋 冬 雪 月 星 桃 梅 椿 葵 蓮 翼 大地 太陽 誠 真 歩 夢
    """

  private static let vietnamese = WordList(
    """
    hoa binh xuan thu ha dong mai lan cuc truc dao sen hong hue hong lien an tam duc hien dung minh ngoc tuyet \
    thao thuy \
    van nga phuc huong hanh loan nhung trang linh my yen ly bich chau kim ngan bao quy gia long hung quang sang thanh \
    tien toan tri trung tu vinh vu son hai giang phong vuong thien tin trong tan hoang cuong khang khoa hoc luong \
    mong mo uoc vui cuoi tinh thuong yeu hieu nghia le nhan hoai nhu y dieu lua sao nguyet anh duong bach khanh kieu \
    phuong loc tho danh cong chi chien thang thinh luc dat dai tai
    """)
}
